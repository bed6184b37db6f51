import { createTryLater } from '../try-later.ts';
import type { Checkpointer } from './checkpointer.ts';
import type { Connection } from './connection.ts';
import { transaction } from './transaction.ts';

type Attempt = <T>(work: (connection: Connection) => T, wait?: number) => Promise<T>;

/** Deletes so that nothing is left, and so that nobody waits for it. */
export interface Eraser {
  /**
   * Deletes a little each time, in transactions of their own, with a rest after each for everybody else.
   * @param some deletes a little and says how many it was, and whether there is no more
   * @param longestBlock milliseconds after which a transaction ends
   * @returns how many
   */
  deleteInBatches(
    some: (connection: Connection) => { deleted: number; done: boolean },
    longestBlock: number,
  ): Promise<number>;
  /** See `Store.isErased`. */
  isErased(): Promise<boolean>;
  stop(): void;
}

/** From one try to cut the write-ahead log to the next, in milliseconds: while somebody waits for it, and later. */
const betweenTries = 50;
const betweenLaterTries = 1000;
const patience = 3000;
/** Pages given back to the disk at once, and those left for what comes next. */
const pagesAtOnce = 100;
const pagesLeft = 100;
/** Transactions between two copies of the log. */
const batchesAtOnce = 10;

/**
 * @param checkpointer null in memory
 * @param attempt does something as soon as nobody else is writing
 * @param lasting the same, and waits until it lasts
 */
export function createEraser(checkpointer: Checkpointer | null, attempt: Attempt, lasting: Attempt): Eraser {
  let stopped = false;
  let batches = 0;

  /**
   * What was deleted is still in the write-ahead log until that is copied over and cut. While somebody reads, as a backup does, that
   * cannot be, and it says so instead of waiting. The same when the disk fails.
   */
  const cut = async (): Promise<boolean> => {
    if (!checkpointer) return true;
    try {
      // Cutting it has to last too.
      return (await checkpointer.cut()) && (await lasting(() => true));
    } catch {
      return false;
    }
  };

  const later = createTryLater(cut, betweenLaterTries);

  const isErased = async (): Promise<boolean> => {
    later.cancel();
    for (const until = performance.now() + patience; !stopped; await rest(betweenTries)) {
      if (await cut()) return true;
      if (performance.now() > until) break;
    }
    later.start();
    return false;
  };

  /** What is deleted is written too: without it the log would grow as much. */
  const copyOverNowAndThen = async () => {
    batches += 1;
    if (batches % batchesAtOnce === 0) await checkpointer?.copyOver();
  };

  const giveRoomBack = async () => {
    for (let more = true; more && !stopped; await rest(1)) {
      more = await attempt(({ db, statements }) => {
        if (Number(statements.freePages.get()?.freelist_count) <= pagesLeft) return false;
        db.exec(`pragma incremental_vacuum(${pagesAtOnce})`);
        return true;
      });
      await copyOverNowAndThen();
    }
  };

  return {
    isErased,
    async deleteInBatches(some, longestBlock) {
      let total = 0;
      for (let done = false; !done && !stopped; ) {
        const start = performance.now();
        await attempt((connection) => {
          total += transaction(connection.db, () => {
            let deleted = 0;
            do {
              const step = some(connection);
              deleted += step.deleted;
              done = step.done;
            } while (!done && performance.now() - start < longestBlock);
            return deleted;
          });
        });
        await copyOverNowAndThen();
        if (!done) await rest(performance.now() - start);
      }
      if (total > 0) {
        await giveRoomBack();
        await isErased();
      }
      return total;
    },
    stop() {
      stopped = true;
      later.stop();
    },
  };
}

function rest(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
