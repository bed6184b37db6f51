import type { Log } from '../../log.ts';
import { shareNext } from '../share-next.ts';
import type { Store } from '../store.ts';
import { createTryLater } from '../try-later.ts';
import { deleteBelongings, tablesOfConversations } from './belongings.ts';
import type { Database, Query, Statement } from './database.ts';

/** Conversations and documents deleted in one transaction. */
const fewConversations = 10;
const fewDocuments = 500;
/** Milliseconds: while somebody waits for it, from one look to the next; and later, when nobody does. */
const patience = 3000;
const betweenLooks = 50;
const betweenLaterTries = 1000;
/** Milliseconds that cleaning the tables may take. */
const longestVacuum = 600_000;

// Whoever asked to be reminded finds their answers on that day. One that is being spoken in is left for the next time.
const selectUntouched: Statement = {
  text: `select id from conversations where touched < $1
      and not exists (select from reminders where conversation = conversations.id and day >= $2)
    order by touched limit ${fewConversations} for update skip locked`,
};
const deleteConversations: Statement = { text: 'delete from conversations where id = any($1)' };
const deleteExpired: Statement = {
  text: `delete from documents where id in (
      select id from documents where expires <= $1 order by expires limit ${fewDocuments} for update skip locked
    ) returning 1 as one`,
};
const now: Statement = { text: 'select pg_current_xact_id()::text as id' };
/** Who may still see what had been deleted before a transaction: PostgreSQL keeps it for them. */
const olderReaders: Statement = {
  text: `select 1 as one from pg_stat_activity
    where datname = current_database() and pid <> pg_backend_pid() and backend_type <> 'autovacuum worker'
      and greatest(age(backend_xmin), age(backend_xid)) > age($1::xid8::xid)
    limit 1`,
};
const vacuum: Statement = { text: `vacuum ${tablesOfConversations.join(', ')}` };

export type Eraser = Pick<Store, 'isErased' | 'deleteUntouchedSince' | 'deleteExpiredDocuments'> & { stop(): void };

/**
 * Deletes, and sees that what was deleted is not left in the tables: PostgreSQL keeps the old rows until it cleans them (`vacuum`), and
 * longer while somebody has been reading since before.
 */
export function createEraser(database: Database, log: Log): Eraser {
  let stopped = false;

  /** @returns whether all that was deleted before it was asked is gone */
  const clean = async (): Promise<boolean> => {
    try {
      const [row] = await database.query<{ id: string }>(now);
      for (const until = performance.now() + patience; !stopped; await rest(betweenLooks)) {
        if ((await database.query(olderReaders, [row?.id])).length === 0) break;
        if (performance.now() > until) return false;
      }
      if (stopped) return false;
      await database.alone((query) => query(vacuum), longestVacuum);
      return true;
    } catch (error) {
      log.error('what was deleted could not be cleaned', { error: (error as Error).message });
      return false;
    }
  };

  const cleanNext = shareNext(clean);
  const later = createTryLater(cleanNext, betweenLaterTries);

  const isErased = async (): Promise<boolean> => {
    later.cancel();
    // It goes on by itself when it takes longer than anybody waits.
    const erased = await Promise.race([cleanNext(), rest(2 * patience).then(() => false)]);
    if (!erased) later.start();
    return erased;
  };

  const inBatches = async (some: (query: Query) => Promise<{ deleted: number; done: boolean }>): Promise<number> => {
    let total = 0;
    for (let done = false; !done && !stopped; ) {
      const step = await database.transaction(some);
      total += step.deleted;
      done = step.done;
    }
    if (total > 0) await isErased();
    return total;
  };

  return {
    isErased,
    deleteUntouchedSince: (then) =>
      inBatches(async (query) => {
        const rows = await query<{ id: string }>(selectUntouched, [then.valueOf(), then.toISOString().slice(0, 10)]);
        const ids = rows.map(({ id }) => id);
        await deleteBelongings(query, ids);
        await query(deleteConversations, [ids]);
        return { deleted: ids.length, done: ids.length < fewConversations };
      }),
    deleteExpiredDocuments: (moment) =>
      inBatches(async (query) => {
        const { length } = await query(deleteExpired, [moment]);
        return { deleted: length, done: length < fewDocuments };
      }),
    stop() {
      stopped = true;
      later.stop();
    },
  };
}

function rest(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds).unref());
}
