import { describe, expect, test } from 'vitest';
import { answerCard } from '../../bot/teams/answer-card.ts';
import { findAnswers, findParameter } from '../../bot/teams/find-answers.ts';
import { realKnowledge } from '../bot/real-knowledge.ts';
import { activityFrom, startConnector } from './connector.ts';
import { expectCard } from './expect-for-teams.ts';
import { startMessageRoute } from './message-route.ts';

// biome-ignore lint/suspicious/noExplicitAny: what Teams is told is what these tests look into.
type Json = any;

const find = (text: unknown): Json => {
  const value = { commandId: 'resposta', parameters: [{ name: findParameter, value: text }] };
  return (findAnswers(realKnowledge, { value }, 'ca') as Json).composeExtension;
};

describe('what is typed in the compose box', () => {
  test('finds the answer first, as a card with its sources to be pasted', () => {
    const { type, attachmentLayout, attachments } = find('què necesito per integrar enotun?');
    expect({ type, attachmentLayout }).toEqual({ type: 'result', attachmentLayout: 'list' });
    const [{ contentType, content, preview }] = attachments;
    expect(contentType).toBe('application/vnd.microsoft.card.adaptive');
    expectCard(content);
    expect(JSON.stringify(content)).toMatch(/e-NOTUM.*Fonts: \[.*\]\(https:/);
    expect(preview.content.title).toContain('e-NOTUM');
    expect(preview.content.text).not.toMatch(/\*\*|\]\(/);
  });

  test('finds each of what it may mean', () => {
    const { attachments } = find('com demano el certificat?');
    const titles = attachments.map(({ preview }: Json) => preview.content.title).join();
    expect(titles).toMatch(/T-CAT.*idCAT/);
    for (const { content } of attachments) expectCard(content);
  });

  test.for([
    'què és obligatori per a tots?',
    'què és obligatori per a Tona?',
    'què és Localret?',
    'quins àmbits hi ha?',
  ])('finds what is of no service too: %s', (q) => {
    const { attachments } = find(q);
    expectCard(attachments[0].content);
    expect(Buffer.byteLength(JSON.stringify(attachments[0].content))).toBeLessThan(24_000);
  });

  test.for(['', '   ', undefined, 7, null])('%j is asked for', (text) => {
    expect(find(text)).toEqual({ type: 'message', text: expect.stringContaining('Escriu') });
  });

  test.for(['xqzw wqzx', 'hola', 'enrere', 'vull fer la diagnosi'])('«%s» has no answer to be pasted', (text) => {
    expect(find(text)).toMatchObject({ type: 'message' });
  });

  test('whatever comes from the network is answered', () => {
    for (const value of [undefined, null, 7, [], {}, { parameters: 7 }, { parameters: [null, 7, { name: 1 }] }]) {
      expect((findAnswers(realKnowledge, { value }, 'ca') as Json).composeExtension.type).toBe('message');
    }
  });
});

test('Teams is answered at once, nothing is posted, and nothing is kept', async () => {
  const connector = await startConnector();
  const saved: unknown[] = [];
  const route = await startMessageRoute({
    withStore: (store) => ({
      ...store,
      save(turn) {
        saved.push(turn);
        return store.save(turn);
      },
    }),
  });
  const value = { commandId: 'resposta', parameters: [{ name: findParameter, value: 'quant costa el T-CAT?' }] };
  const name = 'composeExtension/query';
  const invoke = activityFrom(connector.url, { type: 'invoke', name, text: undefined, value });
  const { status, body } = await route.send(invoke);
  expect({ status, type: JSON.parse(body).composeExtension.type }).toEqual({ status: 200, type: 'result' });
  expect(connector.posted).toEqual([]);
  expect(saved).toEqual([]);
});

test('a card too long for a message loses its middle, and keeps its title and its sources', () => {
  const markdown = ['**Títol**', ...Array.from({ length: 9 }, () => 'a'.repeat(5000)), 'Fonts: [A](https://a.cat)'];
  const { body } = answerCard(markdown.join('\n\n')) as { body: { text: string }[] };
  expect(body[0]?.text).toBe('**Títol**');
  expect(body.at(-1)?.text).toBe('Fonts: [A](https://a.cat)');
  expect(Buffer.byteLength(JSON.stringify(body))).toBeLessThan(24_000);
});
