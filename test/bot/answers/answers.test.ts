import { describe, expect, test } from 'vitest';
import { askOnce } from '../../../bot/commands/ask-once.ts';
import { call } from '../direct-line/client.ts';
import { realKnowledge } from '../real-knowledge.ts';
import { sharedGuide } from '../start-guide.ts';

const guide = sharedGuide();
const ask = (json: object) => call(guide, 'POST', '/api/answers', { json });

describe('an answer', () => {
  const questions = [
    'què necesito per integrar enotun?',
    'què és e-NOTUM i quant costa el T-CAT?',
    'com demano el certificat?',
    "nivell recomanat d'integracions per a 16.000 habitants",
    'què és obligatori per a Tona?',
    'què és Localret?',
    'quins nivells hi ha?',
    'vull fer la diagnosi',
    'enrere',
    '¿cuánto cuesta e-NOTUM?',
    'quin tauler kanban em recomanes?',
  ];

  test.for(questions)('to «%s» is that of «ask --json», and its Markdown besides', async (q) => {
    const { status, body } = await ask({ q });
    expect(status).toBe(200);
    const { text, ...asked } = askOnce(realKnowledge, q);
    expect(body).toEqual({ ...asked, text: expect.any(String), markdown: text });
  });

  test.for(questions)('to «%s» has a text without any sign of Markdown, that says the same', async (q) => {
    const { text, markdown } = (await ask({ q })).body;
    expect(text).not.toMatch(/\*\*|\]\(/);
    for (const [, name = '', url = ''] of markdown.matchAll(/\[([^\]]+)\]\((\S+?)\)/g)) {
      expect(text).toContain(`${name} (${url}`);
    }
    const letters = (said: string) => said.replace(/[^\p{L}\p{N}]/gu, '');
    expect(letters(text)).toBe(letters(markdown));
  });

  test.for([
    ["nivell recomanat d'integracions per a 16.000 habitants", { model: { dimension: 'integracions' } }],
    ['què és obligatori per a tots?', { resource: 'mandatory' }],
    ['quines franges hi ha?', { resource: 'bands' }],
    ['què és Localret?', { resource: 'localret' }],
    ['quant costa e-NOTUM?', { service: 'enotum', topic: 'cost' }],
  ] as const)('to «%s» has its sources', async ([q, about]) => {
    const { body } = await ask({ q });
    expect(body).toMatchObject({ kind: 'answer', ...about });
    expect(body.sources.length).toBeGreaterThan(0);
    for (const { url } of body.sources) expect(body.markdown).toContain(url);
    expect(new Set(body.sources.map(({ url }: { url: string }) => url)).size).toBe(body.sources.length);
  });

  test('a service that is said is what a question that names none is about', async () => {
    expect((await ask({ q: 'i quant costa?', service: 'enotum' })).body).toMatchObject({
      service: 'enotum',
      topic: 'cost',
    });
    expect((await ask({ q: 'quant costa el T-CAT?', service: 'enotum' })).body).toMatchObject({ service: 't-cat' });
  });

  test('an alternative is asked for by its label', async () => {
    const { body } = await ask({ q: 'com demano el certificat?' });
    expect(body.kind).toBe('choose');
    for (const { label, service, topic } of body.alternatives) {
      expect((await ask({ q: label })).body).toMatchObject({ kind: 'answer', service, topic });
    }
  });

  test('nothing is remembered from one question to the next', async () => {
    await ask({ q: 'què és l’e-NOTUM?' });
    expect((await ask({ q: 'i quant costa?' })).body.service).toBeNull();
  });
});
