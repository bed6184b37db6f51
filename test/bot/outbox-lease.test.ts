import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createOutbox } from '../../bot/channels/outbox.ts';
import { createMetrics } from '../../bot/metrics/metrics.ts';
import { createSqliteStore } from '../../bot/storage/sqlite-store.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const log = { info() {}, error() {} };
const metrics = createMetrics();

test('what one is still sending, however long the channel takes, no other instance takes from it', async () => {
  const store = createSqliteStore(':memory:');
  const sent: string[] = [];
  let take = () => {};
  const slowly = createOutbox({
    store,
    log,
    metrics,
    send: () =>
      new Promise((resolve) => {
        take = () => {
          sent.push('by the first');
          resolve();
        };
      }),
  });
  const other = createOutbox({ store, log, metrics, send: async () => void sent.push('by the other') });
  await store.enqueue('a', { type: 'message', text: 'one' }, Date.now());
  const delivered = slowly.deliver('a');
  for (let minute = 0; minute < 5; minute++) {
    await vi.advanceTimersByTimeAsync(60_000);
    await other.deliver('a');
    expect(await store.conversationsDue(Date.now(), 10)).toEqual([]);
  }
  take();
  await delivered;
  expect(sent).toEqual(['by the first']);
  expect(await store.countOutgoing()).toBe(0);
  await store.close();
});

test('what was left by one that fell is taken by another within a minute or so', async () => {
  const store = createSqliteStore(':memory:');
  const fallen = createOutbox({ store, log, metrics, send: () => new Promise(() => {}) });
  await store.enqueue('a', { type: 'message', text: 'one' }, Date.now());
  await store.hold('a', fallen.holder(), Date.now());
  const sent: string[] = [];
  const other = createOutbox({ store, log, metrics, send: async ({ text }) => void sent.push(text ?? '') });
  await other.deliver('a');
  expect(sent).toEqual([]);
  await vi.advanceTimersByTimeAsync(60_000);
  await other.deliver('a');
  expect(sent).toEqual(['one']);
  await store.close();
});
