import { BurstyRateLimiter, type RateLimiterAbstract, RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { TooManyRequests } from '../http-error.ts';

/**
 * Counts one more of somebody, or as many as it is worth.
 * @throws TooManyRequests when there have been too many
 */
export type Limit = (key: string, worth?: number) => Promise<void>;

/** Makes what counts so many points in so many seconds, of each key, apart from what has another name. */
export type MakeCounter = (name: string, points: number, seconds: number) => RateLimiterAbstract;

const inMemory: MakeCounter = (_name, points, duration) => new RateLimiterMemory({ points, duration });

const tenMinutes = 600;
const tenSeconds = 10;

/**
 * So many in ten minutes, all at once if need be: a whole office may begin at nine. Once they are spent, a sixtieth of them
 * every ten seconds, so that whoever has been cut off is let in again at once, and a flood gets no further.
 * @param most in ten minutes; 0 for no limit
 */
export function createLimit(most: number, makeCounter: MakeCounter = inMemory): Limit {
  if (most === 0) return async () => {};
  const steady = makeCounter('steady', Math.ceil((most * tenSeconds) / tenMinutes), tenSeconds);
  const limiter = new BurstyRateLimiter(steady, makeCounter('burst', most, tenMinutes));
  return async (key, worth = 1) => {
    try {
      await limiter.consume(key, worth);
    } catch (refused) {
      if (!(refused instanceof RateLimiterRes)) throw refused;
      throw new TooManyRequests(Math.max(1, Math.ceil(refused.msBeforeNext / 1000)));
    }
  };
}
