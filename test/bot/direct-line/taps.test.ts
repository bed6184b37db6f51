import { expect, test } from 'vitest';
import { sharedGuide } from '../start-guide.ts';
import { activitiesOf, openConversation, post, type Session, say } from './client.ts';

const guide = sharedGuide();

interface Tap {
  title: string;
  value: { command?: string; guide?: string };
}

/** What a client without a page of its own can tap under the last message. */
async function suggested(session: Session): Promise<Tap[]> {
  const last = (await activitiesOf(guide, session)).activities.at(-1) as unknown as {
    suggestedActions?: { actions: Tap[] };
  };
  return last.suggestedActions?.actions ?? [];
}

const commandsIn = async (session: Session) => (await suggested(session)).map(({ value }) => value.command);

async function tap(session: Session, command: string): Promise<void> {
  const found = (await suggested(session)).find(({ value }) => value.command === command);
  if (!found) throw new Error(`there is no «${command}» to tap`);
  await post(guide, session, { type: 'message', text: found.title, value: found.value, from: { id: 'me' } });
}

const lastText = async (session: Session) => (await activitiesOf(guide, session)).activities.at(-1)?.text ?? '';

test('what our page draws outside the conversation, a plain client taps in it', async () => {
  const session = await openConversation(guide);
  expect((await suggested(session)).map(({ value }) => value.guide ?? value.command)).toEqual([
    'diagnosi',
    'quin-servei',
    'integracio',
    'help',
  ]);
  await tap(session, 'help');
  expect(await commandsIn(session)).toEqual(expect.arrayContaining(['plans', 'language', 'delete-data']));
  for (const words of ['diagnosi', 'Tona', '1']) await say(guide, session, words);
  expect(await lastText(session)).toContain('2 de 11');
  expect(await commandsIn(session)).toEqual(['back', 'summary']);
  await tap(session, 'back');
  expect(await lastText(session)).toContain('1 de 11');
  await tap(session, 'summary');
  expect((await suggested(session)).map(({ value }) => value.guide ?? value.command)).toEqual([
    'diagnosi',
    'back',
    'summary',
  ]);
});
