import { expect, test } from 'vitest';
import { realKnowledge } from '../real-knowledge.ts';
import { sharedGuide } from '../start-guide.ts';
import { activitiesOf, openConversation, post, say } from './client.ts';

const guide = sharedGuide();
const nameOf = (id: string) => realKnowledge.content.services.get(id)?.name ?? '';

test('an answer may be rated: what is counted is the answer, and nothing of who rates it', async () => {
  const session = await openConversation(guide);
  await say(guide, session, 'què és l’e-NOTUM?');
  const answer = (await activitiesOf(guide, session)).activities.at(-1) as unknown as {
    entities: { potentialAction: { '@type': string; '@id': string }[] }[];
  };
  const [like] = answer.entities[0]?.potentialAction ?? [];
  const before = guide.log.length;
  const event = { type: 'event', name: 'webchat:activity-status/feedback', entities: [like], from: { id: 'me' } };
  expect((await post(guide, session, event)).status).toBe(200);
  expect(guide.log.slice(before).map((line) => JSON.parse(line))).toEqual([
    { message: 'answer rated', service: 'enotum', topic: 'que-es', useful: true },
  ]);
});

test('an answer that did not help: what it lacked is asked, one tap or a line, kept with the vote, and the guide goes on', async () => {
  const session = await openConversation(guide);
  await say(guide, session, 'diagnosi');
  await say(guide, session, 'què és l’e-NOTUM?');
  const rate = async () => {
    const entities = [{ '@type': 'DislikeAction', '@id': 'urn:guia-eadmin:enotum:que-es:DislikeAction' }];
    await post(guide, session, {
      type: 'event',
      name: 'webchat:activity-status/feedback',
      entities,
      from: { id: 'me' },
    });
    const asked = (await activitiesOf(guide, session)).activities.at(-1) as unknown as {
      suggestedActions: { actions: { title: string }[] };
    };
    return asked.suggestedActions.actions;
  };
  const before = guide.log.length;
  const logged = () => guide.log.slice(before).map((line) => JSON.parse(line));
  const last = async () => (await activitiesOf(guide, session)).activities.at(-1)?.text;
  const rated = { message: 'answer rated', service: 'enotum', topic: 'que-es', useful: false };
  const lacked = { message: 'answer lacked', service: 'enotum', topic: 'que-es' };

  const [, incomplete] = await rate();
  await say(guide, session, incomplete?.title ?? '');
  expect(logged()).toEqual([rated, { ...lacked, lack: 'incomplete' }]);
  expect(await last()).toContain('municipi');

  const inALine = (await rate()).at(-1);
  await say(guide, session, inALine?.title ?? '');
  await say(guide, session, 'quant triga una notificació');
  expect(logged().slice(2)).toEqual([rated, { ...lacked, lack: 'line', line: 'quant triga una notificació' }]);

  // Whoever goes on without saying it is answered as ever.
  await rate();
  await say(guide, session, 'Tona');
  expect(await last()).toContain('Osona');
  expect(logged()).toHaveLength(5);
});

test.for([
  ['of a service that there is not', 'urn:guia-eadmin:res:que-es:LikeAction'],
  ['of a topic that there is not', 'urn:guia-eadmin:enotum:res:LikeAction'],
  ['that is no rating', 'enotum'],
  ['with something else inside', 'urn:guia-eadmin:enotum:que-es:LikeAction\n{"level":"error"}'],
])('a rating %s counts nothing', async ([, id]) => {
  const session = await openConversation(guide);
  const before = guide.log.length;
  const entities = [{ '@type': 'LikeAction', '@id': id }];
  await post(guide, session, { type: 'event', name: 'webchat:activity-status/feedback', entities, from: { id: 'me' } });
  expect(guide.log.slice(before)).toEqual([]);
});

test('a page says what it is about, and a short question leans on it', async () => {
  const session = await openConversation(guide);
  const welcome = (await activitiesOf(guide, session)).activities.length;
  await post(guide, session, { type: 'event', name: 'page', value: { context: 'enotum' }, from: { id: 'me' } });
  expect((await activitiesOf(guide, session)).activities).toHaveLength(welcome);
  await say(guide, session, 'i quant costa?');
  expect((await activitiesOf(guide, session)).activities.at(-1)?.text).toContain(nameOf('enotum'));
});

test.for([{ context: 'res' }, { context: { $ne: 1 } }, null, 'enotum', 5])(
  'a page that says %j is about nothing',
  async (value) => {
    const session = await openConversation(guide);
    const { status } = await post(guide, session, { type: 'event', name: 'page', value, from: { id: 'me' } });
    expect(status).toBe(200);
    await say(guide, session, 'hola');
    expect((await activitiesOf(guide, session)).activities.at(-1)?.text).toBeTruthy();
  },
);
