import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createLimit } from '../../../bot/http/limit.ts';
import { TooManyRequests } from '../../../bot/http-error.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** How many of so many in a row are let through, and how many seconds the last one refused is told to wait. */
async function ask(limit: ReturnType<typeof createLimit>, times: number, key = 'a') {
  let passed = 0;
  let wait = 0;
  for (let time = 0; time < times; time++) {
    try {
      await limit(key);
      passed += 1;
    } catch (error) {
      if (!(error instanceof TooManyRequests)) throw error;
      wait = error.retryAfter;
    }
  }
  return { passed, wait };
}

test('all of ten minutes may come at once; then a sixtieth of them every ten seconds', async () => {
  const limit = createLimit(600);
  const flood = await ask(limit, 2000);
  expect(flood.passed).toBe(610);
  expect(flood.wait).toBeGreaterThan(0);
  expect(flood.wait).toBeLessThanOrEqual(10);
  for (let window = 0; window < 5; window++) {
    vi.advanceTimersByTime(10_000);
    expect((await ask(limit, 2000)).passed).toBe(10);
  }
  vi.advanceTimersByTime(600_000);
  expect((await ask(limit, 2000)).passed).toBe(610);
});

test('whoever waits as long as told is let in', async () => {
  const limit = createLimit(5);
  const { wait } = await ask(limit, 50);
  vi.advanceTimersByTime(wait * 1000);
  expect((await ask(limit, 1)).passed).toBe(1);
});

test('each is counted apart, and with no limit nobody is', async () => {
  const limit = createLimit(3);
  await ask(limit, 50, 'a');
  expect((await ask(limit, 1, 'b')).passed).toBe(1);
  expect((await ask(createLimit(0), 5000)).passed).toBe(5000);
});
