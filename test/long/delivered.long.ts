import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { createOutbox } from '../../bot/channels/outbox.ts';
import { createMetrics } from '../../bot/metrics/metrics.ts';
import { createSqliteStore } from '../../bot/storage/sqlite-store.ts';
import { StorageError } from '../../bot/storage/store.ts';
import { type GuideProcess, startProcess } from '../bot/start-process.ts';
import { temporaryFolder } from '../bot/temporary-folder.ts';
import { activityFrom, type Connector, startConnector } from '../teams/connector.ts';

const questions = ['què és EACAT?', 'què és la T-CAT?'];
const names = ['EACAT', 'T-CAT'];

/** The service in a process of its own, open to a channel of this machine. */
const start = (dataDir: string) => startProcess(dataDir, undefined, { ALLOW_UNAUTHENTICATED_MESSAGES: '1' });

async function send({ url }: GuideProcess, channel: Connector, id: string, text: string): Promise<number> {
  const response = await fetch(`${url}/api/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(activityFrom(channel.url, { id, text })),
  });
  await response.text();
  return response.status;
}

/** A channel that takes nothing until it is told to. */
async function startFailing(): Promise<{ channel: Connector; mend(): void; taken(): string[] }> {
  const channel = await startConnector();
  channel.receptions.push(...Array.from({ length: 1000 }, () => ({ status: 503 })));
  let mended = Number.POSITIVE_INFINITY;
  return {
    channel,
    mend() {
      mended = channel.posted.length;
      channel.receptions.splice(0);
    },
    taken: () => channel.posted.slice(mended).map(({ activity }) => activity.text.split('\n')[0]),
  };
}

const answersInOrder = names.map((name) => expect.stringContaining(name));

describe('a reply that the channel does not take', { timeout: 90_000 }, () => {
  test('is sent when the channel is back, in order, though the service was killed meanwhile', async () => {
    const dataDir = temporaryFolder();
    const { channel, mend, taken } = await startFailing();
    const first = await start(dataDir);
    const sending = questions.map((text, index) => send(first, channel, `id-${index}`, text));
    // They are worked out one after the other: the first was tried, and waits.
    expect(await Promise.all(sending)).toEqual([200, 200]);
    await first.stop('SIGKILL');
    mend();
    await start(dataDir);
    await vi.waitFor(() => expect(taken()).toEqual(answersInOrder), { timeout: 30_000, interval: 100 });
    await new Promise((resolve) => setTimeout(resolve, 2000));
    expect(taken()).toHaveLength(2);
  });

  test('is sent when the channel repeats the message, and once', async () => {
    const { channel, mend, taken } = await startFailing();
    const guide = await start(temporaryFolder());
    expect(await send(guide, channel, 'one', 'què és EACAT?')).toBe(200);
    mend();
    expect(await send(guide, channel, 'one', 'què és EACAT?')).toBe(200);
    expect(taken()).toEqual([expect.stringContaining('EACAT')]);
    expect(await send(guide, channel, 'one', 'què és EACAT?')).toBe(200);
    expect(taken()).toHaveLength(1);
  });

  test('goes before what is asked later, when that comes through', async () => {
    const { channel, mend, taken } = await startFailing();
    const guide = await start(temporaryFolder());
    expect(await send(guide, channel, 'one', 'què és EACAT?')).toBe(200);
    mend();
    expect(await send(guide, channel, 'two', 'què és la T-CAT?')).toBe(200);
    expect(taken()).toEqual([expect.stringContaining('EACAT'), expect.stringContaining('T-CAT')]);
  });
});

test('a message that was answered and is repeated after a restart is not answered again', {
  timeout: 60_000,
}, async () => {
  const dataDir = temporaryFolder();
  const channel = await startConnector();
  const first = await start(dataDir);
  expect(await send(first, channel, 'one', 'què és EACAT?')).toBe(200);
  await first.stop('SIGKILL');
  const second = await start(dataDir);
  expect(await send(second, channel, 'one', 'què és EACAT?')).toBe(200);
  await new Promise((resolve) => setTimeout(resolve, 1500));
  expect(channel.posted).toHaveLength(1);
});

describe('the outbox', () => {
  const day = 24 * 3600_000;
  const failing = (status: number) => Object.assign(new Error('refused'), { statusCode: status });

  /** An outbox over a store in memory, whose channel and clock the test moves. */
  function open(send: () => Promise<void>) {
    const clock = { now: Date.parse('2026-11-25T10:00:00Z') };
    const store = createSqliteStore(':memory:', () => new Date(clock.now));
    const log: string[] = [];
    const keep = (message: string, context?: object) => log.push(JSON.stringify({ message, ...context }));
    const metrics = createMetrics();
    const waiting = { pause: async () => {}, random: () => 0 };
    const outbox = createOutbox({
      store,
      send,
      log: { info: keep, error: keep },
      metrics,
      now: () => clock.now,
      waiting,
    });
    const givenUp = async () => (await metrics.outboxGivenUp.read())[0]?.value;
    onTestFinished(async () => {
      await outbox.stop();
      await store.close();
    });
    return { clock, store, outbox, log, givenUp };
  }

  test('gives a reply up after a day, counts it, and says so without what it said', async () => {
    const { clock, store, outbox, log, givenUp } = open(() => Promise.reject(failing(503)));
    await store.enqueue('a', { text: 'SECRET' }, clock.now);
    await outbox.deliver('a');
    expect(await store.countOutgoing()).toBe(1);
    clock.now += day - 1000;
    await outbox.deliver('a');
    expect([await store.countOutgoing(), await givenUp()]).toEqual([1, 0]);
    clock.now += 2000;
    await outbox.deliver('a');
    expect([await store.countOutgoing(), await givenUp()]).toEqual([0, 1]);
    expect(log.at(-1)).toContain('reply given up');
    expect(log.join()).not.toContain('SECRET');
  });

  test('gives up at once what the channel will never take, and sends what comes after', async () => {
    let refuses = true;
    const sent: string[] = [];
    const { clock, store, outbox, givenUp } = open(async () => {
      if (refuses) {
        refuses = false;
        throw failing(403);
      }
      sent.push('sent');
    });
    await store.enqueue('a', { text: 'one' }, clock.now);
    await store.enqueue('a', { text: 'two' }, clock.now);
    await outbox.deliver('a');
    expect([sent.length, await givenUp(), await store.countOutgoing()]).toEqual([1, 1, 0]);
  });

  test('waits longer each time, and as long as the channel asks', async () => {
    let headers: Record<string, string> = {};
    const { clock, store, outbox } = open(() =>
      Promise.reject(Object.assign(failing(429), { response: { headers: { get: (name: string) => headers[name] } } })),
    );
    await store.enqueue('a', { text: 'one' }, clock.now);
    const waits: number[] = [];
    for (let turn = 0; turn < 4; turn++) {
      if (turn === 3) headers = { 'retry-after': '1800' };
      await outbox.deliver('a');
      const before = clock.now;
      while ((await store.conversationsDue(clock.now, 1)).length === 0) clock.now += 1000;
      waits.push((clock.now - before) / 1000);
    }
    expect(waits).toEqual([5, 10, 20, 1800]);
  });

  test('what was sent while that could not be written down is not sent again', async () => {
    const sent: string[] = [];
    const { clock, store, outbox, log } = open(async () => void sent.push('sent'));
    const { removeOutgoing } = store;
    await store.enqueue('a', { text: 'one' }, clock.now);
    store.removeOutgoing = () => Promise.reject(new StorageError('full', 'no room'));
    await outbox.deliver('a');
    store.removeOutgoing = removeOutgoing;
    await outbox.deliver('a');
    expect([sent.length, await store.countOutgoing(), log.length]).toEqual([1, 0, 0]);
  });

  test('looks by itself for what is due', async () => {
    const sent: string[] = [];
    const { clock, store, outbox } = open(async () => void sent.push('sent'));
    await store.enqueue('a', { text: 'one' }, clock.now);
    outbox.start();
    await vi.waitFor(() => expect(sent).toHaveLength(1));
    await store.enqueue('b', { text: 'two' }, clock.now);
    await vi.waitFor(() => expect(sent).toHaveLength(2), { timeout: 3000 });
  });
});
