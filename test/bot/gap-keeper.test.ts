import { expect, onTestFinished, test } from 'vitest';
import { createGapKeeper, type GapKeeperParts } from '../../bot/gaps/gap-keeper.ts';
import { always } from '../../bot/knowledge-source.ts';
import { deleteInTime } from '../../bot/storage/delete-in-time.ts';
import { createSqliteStore } from '../../bot/storage/sqlite-store.ts';
import { StorageError, type Store } from '../../bot/storage/store.ts';
import type { Gap } from '../../dialogs/gaps/gap.ts';
import { activitiesOf, call, openConversation, say } from './direct-line/client.ts';
import { realKnowledge } from './real-knowledge.ts';
import { startGuide } from './start-guide.ts';

const gap: Gap = { asked: 'Es pot fer amb un kanban?', why: 'unanswered', answered: null, near: [], lacked: null };
const vote = { service: 't-cat', topic: 'cost', question: null, useful: true } as const;

function newStore(): Store {
  const store = createSqliteStore(':memory:');
  onTestFinished(() => store.close());
  return store;
}

function prepare(more: Partial<GapKeeperParts> = {}) {
  const { gaps } = newStore();
  const log: string[] = [];
  const keep = (message: string, context: object = {}) => log.push(JSON.stringify({ message, ...context }));
  const now = () => new Date('2026-11-20T23:30:00Z');
  const parts = { knowledge: always(realKnowledge), gaps, days: 90, log: { info: keep, error: keep }, now };
  return { keeper: createGapKeeper({ ...parts, ...more }), gaps, log };
}

test('keeps the day where the councils are, and nothing of the hour', async () => {
  const { keeper, gaps } = prepare();
  keeper.keep(gap, 'webchat');
  keeper.keep(null, 'webchat');
  keeper.vote(vote);
  await keeper.finished();
  expect(await gaps.since('0000-01-01')).toEqual([
    { ...gap, asked: undefined, text: 'es pot fer amb un kanban?', day: '2026-11-21', channel: 'webchat', count: 1 },
  ]);
  expect(await gaps.votesSince('2026-11-21')).toHaveLength(1);
});

test('keeps nothing of a question where only somebody is, unless there is an answer that did not help', async () => {
  const { keeper, gaps } = prepare();
  keeper.keep({ ...gap, asked: 'Joan Vilaregut 600 123 123' }, 'teams');
  await keeper.finished();
  expect(await gaps.since('0000-01-01')).toEqual([]);
  const answered = { service: 't-cat', topic: 'cost', question: null } as const;
  keeper.keep({ ...gap, asked: 'Joan Vilaregut', why: 'not-useful', answered, lacked: { line: 'Joan' } }, 'teams');
  await keeper.finished();
  expect(await gaps.since('0000-01-01')).toMatchObject([{ text: null, answered, lacked: null }]);
});

test('kept for no day, nothing is kept, and what there was is deleted', async () => {
  const store = newStore();
  const { keeper } = prepare({ days: 0, gaps: store.gaps });
  keeper.keep(gap, 'webchat');
  keeper.vote(vote);
  await keeper.finished();
  expect(await store.gaps.since('0000-01-01')).toEqual([]);

  const now = () => new Date('2026-11-20T12:00:00Z');
  const old = { ...gap, text: 'x', channel: 'webchat', day: '2026-11-20' } as const;
  const log = { info: () => {}, error: () => {} };
  for (const [gapsDays, left] of [
    [2, 2],
    [1, 1],
    [0, 0],
  ] as const) {
    for (const day of ['2026-11-18', '2026-11-19', '2026-11-20']) await store.gaps.add({ ...old, day });
    deleteInTime(store, { days: 365, gapsDays }, log, now)();
    await expect.poll(async () => (await store.gaps.since('0000-01-01')).length).toBe(left);
  }
});

test('a storage that fails, or experts that cannot be told, are logged without what was asked', async () => {
  const failing = { ...newStore().gaps, add: () => Promise.reject(new StorageError('full', 'no room')) };
  const first = prepare({ gaps: failing });
  first.keeper.keep(gap, 'webchat');
  await first.keeper.finished();
  expect(first.log).toEqual([expect.stringContaining('no room')]);

  const second = prepare({
    experts: async () => ({ tell: () => Promise.reject(new Error('away')), finished: async () => {} }),
  });
  second.keeper.keep(gap, 'webchat');
  second.keeper.keep(gap, 'webchat');
  await second.keeper.finished();
  expect(second.log).toHaveLength(2);
  expect(second.log.join()).not.toContain('kanban');
  expect(await second.gaps.since('0000-01-01')).toMatchObject([{ count: 2 }]);
});

test('a turn is answered as ever when what it lacked cannot be kept', async () => {
  const gaps = { ...newStore().gaps, add: () => new Promise<void>(() => {}) };
  const guide = await startGuide({ withStore: (store) => ({ ...store, gaps }) });
  const session = await openConversation(guide);
  await say(guide, session, 'com es compren llicències d’Office?');
  const { activities } = await activitiesOf(guide, session);
  expect(activities.at(-1)?.text).toBeTruthy();
});

test('in the web chat, whoever opens the conversation again is told what has an answer now, once', async () => {
  const stores: Store[] = [];
  let now = Date.parse('2026-11-20T10:00:00Z');
  const withStore = (store: Store) => {
    stores.push(store);
    return store;
  };
  const guide = await startGuide({ withStore, now: () => new Date(now) });
  let { token, conversationId, proof } = (await call(guide, 'POST', '/api/token')).body;
  await call(guide, 'POST', '/v3/directline/conversations', { token });
  const session = () => ({ token, conversationId, streamUrl: '' });
  await say(guide, session(), 'com es compren llicències d’Office?');
  const [store] = stores;
  const found = await store?.read(conversationId);
  if (!store || !found) throw new Error('nothing was saved');
  const { memory } = found.kept;
  // As if the question had been another, which somebody has written the answer of meanwhile.
  const waiting = memory.waiting.map((each) => ({ ...each, question: 'què és l’e-NOTUM?' }));
  expect(waiting).toHaveLength(1);
  await store.save({
    conversationId,
    kept: { memory: { ...memory, waiting } },
    version: found.version,
    activities: [],
    forget: false,
  });
  /** As the page does, when somebody comes back to it. */
  const opened = async () => {
    ({ token, proof } = (await call(guide, 'POST', '/api/token', { token: proof })).body);
    await call(guide, 'GET', `/v3/directline/conversations/${conversationId}`, { token });
    return (await activitiesOf(guide, session())).activities;
  };
  const before = (await opened()).length;
  now += 30 * 3600_000;
  const restarted = await opened();
  expect(restarted.length).toBeGreaterThan(before);
  expect(restarted.slice(before).map(({ text }) => text)).toEqual([
    expect.stringContaining("L'altre dia vas preguntar «què és l’e-NOTUM?»"),
    expect.stringContaining('e-NOTUM'),
  ]);
  now += 30 * 3600_000;
  expect(await opened()).toHaveLength(restarted.length);
});
