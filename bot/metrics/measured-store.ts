import { StaleVersionError, StorageError, type Store } from '../storage/store.ts';
import type { Metrics } from './metrics.ts';

/** The same store, with its saves timed and its troubles counted. */
export function measuredStore(store: Store, { saves, saveTime, troubles }: Metrics): Store {
  const watched =
    <Args extends unknown[], Result>(work: (...args: Args) => Promise<Result>) =>
    async (...args: Args): Promise<Result> => {
      try {
        return await work(...args);
      } catch (error) {
        if (error instanceof StorageError) troubles.add({ kind: error.trouble });
        throw error;
      }
    };
  /** All that an object does, and what its parts do. */
  const allWatched = <Part extends object>(part: Part): Part =>
    Object.fromEntries(
      Object.entries(part).map(([name, each]) => [
        name,
        typeof each === 'function' ? watched(each) : typeof each === 'object' && each ? allWatched(each) : each,
      ]),
    ) as Part;
  const save = watched(store.save);
  return {
    ...allWatched(store),
    close: store.close,
    async save(turn) {
      const start = performance.now();
      const done = (result: 'saved' | 'stale' | 'failed') => {
        saves.add({ result });
        saveTime.observe(result, performance.now() - start);
      };
      try {
        const saved = await save(turn);
        done('saved');
        return saved;
      } catch (error) {
        // Another message of the same conversation came first: the turn is worked out again.
        done(error instanceof StaleVersionError ? 'stale' : 'failed');
        throw error;
      }
    },
  };
}
