import { addDays } from '../../dialogs/day.ts';
import { localDay } from '../local-day.ts';
import type { Log } from '../log.ts';
import type { Store } from './store.ts';

const hour = 3600 * 1000;
const day = 24 * hour;

/** Days that conversations and gaps are kept: today is one of those of gaps, and 0 keeps none. */
export interface Terms {
  days: number;
  gapsDays: number;
}

/**
 * Deletes the conversations that nobody has touched for so many days, the documents that have expired, and what was not well answered
 * so many days ago: now, and every hour from now on.
 * @returns stops doing it
 */
export function deleteInTime(store: Store, { days, gapsDays }: Terms, log: Log, now: () => Date): () => void {
  const doIt = async (what: string, work: () => Promise<number>) => {
    try {
      const deleted = await work();
      if (deleted > 0) log.info(`${what} deleted`, { deleted });
    } catch (error) {
      log.error(`${what} could not be deleted`, { error: (error as Error).message });
    }
  };
  const deleteAll = async () => {
    await doIt('old conversations', () => store.deleteUntouchedSince(new Date(now().valueOf() - days * day)));
    await doIt('old gaps', () => store.gaps.deleteBefore(addDays(localDay(now()), 1 - gapsDays)));
    await doIt('expired documents', () => store.deleteExpiredDocuments(now().valueOf()));
  };
  void deleteAll();
  const timer = setInterval(deleteAll, hour);
  timer.unref();
  return () => clearInterval(timer);
}
