import { createHmac } from 'node:crypto';
import pg from 'pg';
import { RateLimiterMemory, RateLimiterPostgres } from 'rate-limiter-flexible';
import type { MakeCounter } from '../../http/limit.ts';
import { connectionTo } from './database.ts';

export interface Counters {
  of(name: string): MakeCounter;
  close(): Promise<void>;
}

const fewConnections = 3;
/** Milliseconds that a count is waited for, and that the database is not asked again after it did not answer. */
const patience = 1000;
const rest = 5000;

/**
 * Counts in the database, in a table that is counted anew when PostgreSQL falls: nothing waits for a disk. While the database does not
 * answer, each instance counts by itself.
 * @param secret of the instances: the addresses of people are counted, and not kept
 */
export function createCounters(url: string, secret: Uint8Array): Counters {
  const pool = new pg.Pool({
    ...connectionTo(url),
    max: fewConnections,
    connectionTimeoutMillis: patience,
    statement_timeout: patience,
    query_timeout: 2 * patience,
    options: '-c synchronous_commit=off',
  });
  pool.on('error', () => {});
  let awayUntil = 0;
  let cleans = true;

  /** All that the limiter knows of a database. */
  const client = {
    async query(query: pg.QueryConfig) {
      if (performance.now() < awayUntil) throw new Error('the database is away');
      try {
        return await pool.query(query);
      } catch (error) {
        awayUntil = performance.now() + rest;
        throw error;
      }
    },
  };

  return {
    of: (name) => (part, points, duration) => {
      const counter = new RateLimiterPostgres({
        storeClient: client,
        storeType: 'client',
        tableName: 'limits',
        tableCreated: true,
        // One of them cleans for all.
        clearExpiredByTimeout: cleans,
        keyPrefix: `${name} ${part}`,
        points,
        duration,
        // Whoever floods is refused without asking the database.
        inMemoryBlockOnConsumed: points + 1,
        insuranceLimiter: new RateLimiterMemory({ points, duration }),
      });
      cleans = false;
      const consume = counter.consume.bind(counter);
      counter.consume = (key, ...more) => consume(digest(secret, key), ...more);
      return counter;
    },
    close: () => pool.end(),
  };
}

function digest(secret: Uint8Array, key: string | number): string {
  return createHmac('sha256', secret).update(String(key)).digest('base64url');
}
