import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { createReminders } from '../../../bot/channels/bot-framework/reminders.ts';
import { createOutbox } from '../../../bot/channels/outbox.ts';
import { watchedTurns } from '../../../bot/channels/take-turn.ts';
import { always } from '../../../bot/knowledge-source.ts';
import { createMetrics } from '../../../bot/metrics/metrics.ts';
import { createTurnWatch } from '../../../bot/metrics/watch-turns.ts';
import { createCounters } from '../../../bot/storage/postgres/counters.ts';
import { openPostgres } from '../../../bot/storage/postgres/open-postgres.ts';
import { emptyMemory } from '../../../dialogs/memory.ts';
import {
  activitiesOf,
  aWhile,
  call,
  listen,
  openConversation,
  post,
  type Session,
  say,
} from '../../bot/direct-line/client.ts';
import { realKnowledge } from '../../bot/real-knowledge.ts';
import { type Guide, type GuideOptions, startGuide } from '../../bot/start-guide.ts';
import { activityFrom } from '../../teams/connector.ts';
import { administer, fileDatabase, hasPostgres } from './test-database.ts';

const quiet = { info() {}, error() {} };
const soon = { timeout: 5000, interval: 20 };

describe.skipIf(!hasPostgres)('two instances on one PostgreSQL', () => {
  const database = fileDatabase();

  const startOne = async (more: GuideOptions = {}): Promise<Guide> => {
    const url = await database();
    return startGuide({ storage: (log) => openPostgres({ url, connections: 5 }, log), ...more });
  };
  const startTwo = async (more: GuideOptions = {}): Promise<[Guide, Guide]> => [
    await startOne(more),
    await startOne(more),
  ];
  /** What a socket hears, on an instance, of a conversation that another opened. */
  const listenOn = async (guide: Guide, { conversationId, token }: Session) => {
    const { body } = await call(guide, 'GET', `/v3/directline/conversations/${conversationId}`, { token });
    return listen(body.streamUrl);
  };

  test('what is said on one is answered at the socket that is open on the other, once and in order', async () => {
    const [one, other] = await startTwo();
    const session = await openConversation(one);
    const stream = await listenOn(other, session);
    const ids: string[] = [];
    // Turn and turn about, as a balancer does.
    for (let turn = 0; turn < 6; turn++) ids.push(await say(turn % 2 ? other : one, session, `què és EACAT? ${turn}`));
    await vi.waitFor(
      () => expect(stream.heard.filter(({ replyToId }) => replyToId === ids.at(-1))).not.toEqual([]),
      soon,
    );
    await aWhile();
    const log = await activitiesOf(one, session);
    expect(stream.heard.map(({ id }) => id)).toEqual(log.activities.map(({ id }) => id));
  });

  test('a line that is cut is made again, and what was told meanwhile is heard then', async () => {
    const [one, other] = await startTwo();
    const session = await openConversation(one);
    const stream = await listenOn(other, session);
    await stream.until(1);
    const cut = await administer(
      await database(),
      `select pg_terminate_backend(pid) from pg_stat_activity
        where datname = current_database() and application_name = 'guia-eadmin-line'`,
    );
    expect(cut.length).toBe(2);
    const id = await say(one, session, 'què és EACAT?');
    await vi.waitFor(() => expect(stream.heard.some(({ replyToId }) => replyToId === id)).toBe(true), soon);
    const again = await say(one, session, 'quant costa el T-CAT?');
    await vi.waitFor(() => expect(stream.heard.some(({ replyToId }) => replyToId === again)).toBe(true), soon);
    expect(new Set(stream.heard.map(({ id }) => id)).size).toBe(stream.heard.length);
    for (const { log } of [one, other]) {
      const said = log.flatMap((line) => /the line between instances is \w+/.exec(line)?.[0] ?? []);
      expect(said).toEqual(['the line between instances is down', 'the line between instances is back']);
    }
  });

  test('what was saved and never told, because who saved it fell, is heard when the message comes again', async () => {
    const url = await database();
    const silent: GuideOptions['storage'] = async (log) => {
      const storage = await openPostgres({ url, connections: 5 }, log);
      return { ...storage, instances: storage.instances && { ...storage.instances, tell: () => {} } };
    };
    const [falls, other, third] = [await startOne({ storage: silent }), await startOne(), await startOne()];
    const session = await openConversation(other);
    const stream = await listenOn(other, session);
    await stream.until(1);
    const message = { type: 'message', text: 'què és EACAT?', channelData: { clientActivityID: 'same' } };
    const { body } = await post(falls, session, message);
    await falls.stop();
    await aWhile();
    expect(stream.heard).toHaveLength(1);
    expect((await post(third, session, message)).body).toEqual(body);
    await vi.waitFor(() => expect(stream.heard.some(({ replyToId }) => replyToId === body.id)).toBe(true), soon);
    expect(stream.heard.filter(({ replyToId }) => replyToId === body.id)).toHaveLength(
      (await activitiesOf(third, session)).activities.filter(({ replyToId }) => replyToId === body.id).length,
    );
  });

  test('what is deleted on one is deleted for the other, whose sockets are told and whose keys resume it no more', async () => {
    const [one, other] = await startTwo();
    const { token, conversationId, proof } = (await call(one, 'POST', '/api/token')).body;
    const { body: session } = await call(one, 'POST', '/v3/directline/conversations', { token });
    const stream = await listenOn(other, session);
    await say(other, session, 'Sant Martí UNREPEATABLE');
    await say(one, session, 'esborra les meves dades');
    await say(one, session, 'sí');
    await vi.waitFor(() => expect(stream.heard.some(({ type }) => type === 'event')).toBe(true), soon);
    for (const guide of [one, other]) {
      expect(JSON.stringify(await activitiesOf(guide, session))).not.toContain('UNREPEATABLE');
      const resumed = (await call(guide, 'POST', '/api/token', { token: proof })).body;
      expect(resumed.conversationId).not.toBe(conversationId);
    }
  });

  test('a limit is one for both', async () => {
    const [one, other] = await startTwo({ env: { LIMIT_MESSAGES_PER_CONVERSATION: '6' } });
    const session = await openConversation(one);
    const statuses: number[] = [];
    for (let turn = 0; turn < 10; turn++) {
      statuses.push((await post(turn % 2 ? other : one, session, { type: 'message', text: 'hola' })).status);
    }
    // Six at once, and one of those of each ten seconds.
    expect(statuses).toEqual([200, 200, 200, 200, 200, 200, 200, 429, 429, 429]);
    const kept = await administer(await database(), 'select key from limits');
    expect(JSON.stringify(kept)).not.toMatch(/127\.0\.0\.1/);
    expect(JSON.stringify(kept)).not.toContain(session.conversationId);
  });

  test('a reminder whose day has come is said by one of them', async () => {
    const url = await database();
    const now = () => new Date('2027-01-01T12:00:00Z');
    const open = async () => {
      const { store, instances } = await openPostgres({ url, connections: 3 }, quiet);
      onTestFinished(() => Promise.all([store.close(), instances?.close()]).then(() => {}));
      return store;
    };
    const stores = [await open(), await open(), await open()];
    const [store] = stores;
    const reminder = { day: '2027-01-01', reference: activityFrom('http://127.0.0.1:1/') };
    const turn = {
      conversationId: 'reminded',
      version: 0,
      kept: { memory: emptyMemory },
      activities: [],
      forget: false,
    };
    await store?.save({ ...turn, reminder });
    const said: string[] = [];
    for (const each of stores) {
      const metrics = createMetrics();
      const send = async ({ text }: { text?: string }) => void said.push(text ?? '');
      const outbox = createOutbox({ store: each, log: quiet, metrics, send });
      const takeTurn = watchedTurns(each, createTurnWatch(metrics, quiet, new Uint8Array(32)));
      const reminders = createReminders(always(realKnowledge), each, outbox, quiet, now, takeTurn);
      reminders.start();
      onTestFinished(() => reminders.stop());
    }
    await vi.waitFor(async () => expect(await store?.dueReminders('2027-01-01')).toEqual([]), soon);
    await vi.waitFor(async () => expect(await store?.countOutgoing()).toBe(0), soon);
    await aWhile();
    expect(said).toHaveLength(1);
  });

  test('what is deleted in time is deleted by one of them', async () => {
    const url = await database();
    const open = async () => {
      const { store, instances } = await openPostgres({ url, connections: 3 }, quiet);
      onTestFinished(() => Promise.all([store.close(), instances?.close()]).then(() => {}));
      return store;
    };
    const [one, other] = [await open(), await open()];
    const turn = { version: 0, kept: { memory: emptyMemory }, activities: [], forget: false };
    for (let index = 0; index < 60; index++) await one.save({ ...turn, conversationId: `old ${index}` });
    const [{ n } = { n: 0 }] = await administer(url, 'select count(*)::int as n from conversations');
    const tomorrow = new Date(Date.now() + 24 * 3600_000);
    const deleted = await Promise.all([one.deleteUntouchedSince(tomorrow), other.deleteUntouchedSince(tomorrow)]);
    expect(deleted.reduce((sum, count) => sum + count, 0)).toBe(n);
    expect(await administer(url, 'select 1 from conversations')).toEqual([]);
  });

  test('while the database is away each counts by itself', async () => {
    const counters = createCounters('postgres://guia@127.0.0.1:1/guia', new Uint8Array(32));
    onTestFinished(() => counters.close());
    const counter = counters.of('messages')('burst', 2, 60);
    await counter.consume('a');
    await counter.consume('a');
    await expect(counter.consume('a')).rejects.toMatchObject({ consumedPoints: 3 });
    await counter.consume('b');
  });
});
