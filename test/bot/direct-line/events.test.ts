import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readSqliteGaps } from '../../../bot/storage/sqlite/read-gaps.ts';
import { realKnowledge } from '../real-knowledge.ts';
import { sharedGuide } from '../start-guide.ts';
import { activitiesOf, openConversation, post, say } from './client.ts';

const guide = sharedGuide();
const kept = () => readSqliteGaps(join(guide.dataDir, 'guia-eadmin.sqlite'), '0000-01-01');
const votes = () => kept().votes;
const gaps = () => kept().gaps;
const nameOf = (id: string) => realKnowledge.content.services.get(id)?.name ?? '';

test('an answer may be rated: what is counted is the answer, and nothing of who rates it', async () => {
  const session = await openConversation(guide);
  await say(guide, session, 'què és l’e-NOTUM?');
  const answer = (await activitiesOf(guide, session)).activities.at(-1) as unknown as {
    entities: { potentialAction: { '@type': string; '@id': string }[] }[];
  };
  const [like] = answer.entities[0]?.potentialAction ?? [];
  const [before] = votes();
  const event = { type: 'event', name: 'webchat:activity-status/feedback', entities: [like], from: { id: 'me' } };
  expect((await post(guide, session, event)).status).toBe(200);
  await expect
    .poll(votes)
    .toEqual([{ service: 'enotum', topic: 'que-es', question: null, down: 0, ...before, up: (before?.up ?? 0) + 1 }]);
});

test('the answer to a question of a service, or of the model, is counted as that question', async () => {
  const session = await openConversation(guide);
  for (const [asked, service] of [
    ['quants dies té el destinatari per obrir la notificació?', 'enotum'],
    ['qui ha de signar les actes dels plens?', 'matter/'],
  ]) {
    await say(guide, session, asked ?? '');
    const answer = (await activitiesOf(guide, session)).activities.at(-1) as unknown as {
      entities: { potentialAction: { '@type': string; '@id': string }[] }[];
    };
    const [like] = answer.entities[0]?.potentialAction ?? [];
    await post(guide, session, {
      type: 'event',
      name: 'webchat:activity-status/feedback',
      entities: [like],
      from: { id: 'me' },
    });
    await expect
      .poll(() => votes().filter((vote) => vote.question !== null && vote.service.startsWith(service ?? '')))
      .toMatchObject([{ topic: 'altres', question: expect.stringMatching(/^[a-z0-9-]+$/), up: 1, down: 0 }]);
  }
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
  const last = async () => (await activitiesOf(guide, session)).activities.at(-1)?.text;
  const about = { service: 'enotum', topic: 'que-es', question: null };
  const rated = { channel: 'webchat', why: 'not-useful', text: "que es l'e-notum?", answered: about };
  const lacked = () => gaps().map(({ lacked }) => lacked);

  const [, incomplete] = await rate();
  await say(guide, session, incomplete?.title ?? '');
  await expect.poll(lacked).toEqual(expect.arrayContaining([null, { id: 'incomplete' }]));
  for (const gap of gaps()) expect(gap).toMatchObject(rated);
  expect(await last()).toContain('municipi');

  const inALine = (await rate()).at(-1);
  await say(guide, session, inALine?.title ?? '');
  await say(guide, session, 'quant triga una notificació, ho diu la Xènia Vilaregut (93 123 45 67)');
  await expect.poll(lacked).toContainEqual({ line: 'quant triga una notificacio, ho diu la …' });

  // Whoever goes on without saying it is answered as ever.
  await rate();
  await say(guide, session, 'Tona');
  expect(await last()).toContain('Osona');
  await expect.poll(() => votes().find(({ topic }) => topic === 'que-es')?.down).toBe(3);
  expect(lacked()).toHaveLength(3);
  expect(guide.log.join('\n')).not.toContain('notifica');
});

test.for([
  ['of a service that there is not', 'urn:guia-eadmin:res:que-es:LikeAction'],
  ['of a topic that there is not', 'urn:guia-eadmin:enotum:res:LikeAction'],
  ['that is no rating', 'enotum'],
  ['with something else inside', 'urn:guia-eadmin:enotum:que-es:LikeAction\n{"level":"error"}'],
])('a rating %s counts nothing', async ([, id]) => {
  const session = await openConversation(guide);
  const before = votes();
  const entities = [{ '@type': 'LikeAction', '@id': id }];
  await post(guide, session, { type: 'event', name: 'webchat:activity-status/feedback', entities, from: { id: 'me' } });
  expect(votes()).toEqual(before);
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
