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
  /** A part of it that has methods of its own, as what is kept of gaps, is watched too. */
  const watchedAll = <Part extends object>(part: Part): Part =>
    Object.fromEntries(
      Object.entries(part).map(([name, member]) => [
        name,
        typeof member === 'function' ? watched(member as () => Promise<unknown>) : watchedAll(member),
      ]),
    ) as Part;
  const { close: _, ...kept } = store;
  const all = watchedAll(kept);
  const save = watched(store.save);
  return {
    ...store,
    ...all,
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
