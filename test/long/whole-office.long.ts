import { expect, test } from 'vitest';
import { type Called, call, listen, post, type Session } from '../bot/direct-line/client.ts';
import { startGuide } from '../bot/start-guide.ts';

test('200 people of a town hall behind one address, with 20 questions each, all at once, are never refused', {
  timeout: 120_000,
}, async () => {
  const guide = await startGuide();
  const people = Array.from({ length: 200 });
  const statuses = new Map<number, number>();
  const note = ({ status }: Called) => statuses.set(status, (statuses.get(status) ?? 0) + 1);

  const arrive = async () => {
    const given = await call(guide, 'POST', '/api/token');
    note(given);
    const opened = await call(guide, 'POST', '/v3/directline/conversations', { token: given.body.token });
    note(opened);
    const session: Session = opened.body;
    return { session, stream: await listen(session.streamUrl) };
  };
  // What a question is counted as, without the time that it takes to answer it.
  const ask = async ({ session }: { session: Session }) => {
    for (let question = 0; question < 20; question++) {
      note(await post(guide, session, { type: 'typing' }));
      if (question % 5 === 0) {
        const path = `/v3/directline/conversations/${session.conversationId}/activities`;
        note(await call(guide, 'GET', path, { token: session.token }));
      }
    }
  };
  const arrived = await Promise.all(people.map(arrive));
  await Promise.all(arrived.map(ask));
  await Promise.all(arrived.map(({ stream }) => stream.close()));
  expect(Object.fromEntries(statuses)).toEqual({ 200: 200 + 200 * 20 + 200 * 4, 201: 200 });
});
