import type { Log } from '../log.ts';
import type { Store } from './store.ts';

const hour = 3600 * 1000;
const day = 24 * hour;

/**
 * Deletes the conversations that nobody has touched for so many days: now, and every hour from now on.
 * @returns stops doing it
 */
export function keepForDays(store: Store, days: number, log: Log, now: () => Date): () => void {
  const deleteOld = async () => {
    try {
      const deleted = await store.deleteUntouchedSince(new Date(now().valueOf() - days * day));
      if (deleted > 0) log.info('old conversations deleted', { deleted, days });
    } catch (error) {
      log.error('old conversations could not be deleted', { error: (error as Error).message });
    }
  };
  void deleteOld();
  const timer = setInterval(deleteOld, hour);
  timer.unref();
  return () => clearInterval(timer);
}
