import type { Limit } from '../http/limit.ts';
import { TooManyRequests } from '../http-error.ts';
import type { LimitKind, Metrics } from './metrics.ts';

/** The same limit, with what it refuses counted. */
export function countRefusals(limit: Limit, kind: LimitKind, { limitsRefused }: Metrics): Limit {
  return async (key, worth) => {
    try {
      await limit(key, worth);
    } catch (error) {
      if (error instanceof TooManyRequests) limitsRefused.add({ kind });
      throw error;
    }
  };
}
