import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type SendError, withRetries } from '../../bot/channels/bot-framework/with-retries.ts';

/** A clock that does not wait, and keeps what it was asked to. */
function fakeWaiting(random = 0) {
  const pauses: number[] = [];
  return { pauses, pause: async (milliseconds: number) => void pauses.push(milliseconds), random: () => random };
}

const failure = (error: SendError) => Object.assign(new Error('failed'), error);
const tooMany = (after: string) =>
  failure({ statusCode: 429, response: { headers: { get: (name) => (name === 'retry-after' ? after : undefined) } } });

/** Fails so many times, and then sends. */
function failing(times: number, error: Error) {
  let attempts = 0;
  return {
    get attempts() {
      return attempts;
    },
    send: async () => {
      attempts += 1;
      if (attempts <= times) throw error;
      return 'sent';
    },
  };
}

describe('what passes is tried again', () => {
  test.for([412, 429, 500, 502, 503, 504])('%i', async (statusCode) => {
    const waiting = fakeWaiting();
    expect(await withRetries(failing(3, failure({ statusCode })).send, waiting)).toBe('sent');
    expect(waiting.pauses).toEqual([500, 1000, 2000]);
  });

  test('a connection cut off', async () => {
    expect(await withRetries(failing(1, failure({ code: 'ECONNRESET' })).send, fakeWaiting())).toBe('sent');
  });
});

test.for([400, 401, 403, 404, 413])('what does not is not: %i', async (statusCode) => {
  const waiting = fakeWaiting();
  const never = failing(1, failure({ statusCode }));
  await expect(withRetries(never.send, waiting)).rejects.toMatchObject({ statusCode });
  expect({ attempts: never.attempts, pauses: waiting.pauses }).toEqual({ attempts: 1, pauses: [] });
});

test('an error that is ours is not the channel’s', async () => {
  const ours = failing(1, new TypeError('a mistake'));
  await expect(withRetries(ours.send, fakeWaiting())).rejects.toThrow('a mistake');
  expect(ours.attempts).toBe(1);
});

test('it gives up in the end, with what went wrong', async () => {
  const always = failing(100, failure({ statusCode: 503 }));
  await expect(withRetries(always.send, fakeWaiting())).rejects.toMatchObject({ statusCode: 503 });
  expect(always.attempts).toBe(4);
});

describe('Retry-After', () => {
  test('is waited', async () => {
    const waiting = fakeWaiting();
    await withRetries(failing(2, tooMany('3')).send, waiting);
    expect(waiting.pauses).toEqual([3000, 3000]);
  });

  test('of an hour is not waited for', async () => {
    const waiting = fakeWaiting();
    await expect(withRetries(failing(1, tooMany('3600')).send, waiting)).rejects.toMatchObject({ statusCode: 429 });
    expect(waiting.pauses).toEqual([]);
  });

  test.for(['', 'soon', '-1', '0'])('«%s» is as if it were not there', async (after) => {
    const waiting = fakeWaiting();
    await withRetries(failing(1, tooMany(after)).send, waiting);
    expect(waiting.pauses).toEqual([500]);
  });
});

test('bots that are cut off at once do not come back at once, and none waits for long', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.integer({ min: 0, max: 15 }),
      async (random, after) => {
        const waiting = fakeWaiting(random);
        await withRetries(failing(3, tooMany(`${after}`)).send, waiting);
        const [first = 0] = waiting.pauses;
        const least = after > 0 ? after * 1000 : 500;
        expect(first).toBeCloseTo(least * (1 + random / 2));
        expect(waiting.pauses.reduce((sum, pause) => sum + pause, 0)).toBeLessThan(70_000);
      },
    ),
  );
});
