import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** What V8 gives to whoever may ask it to collect (v8.dev/docs, `--expose-gc`). */
type Collect = (options: { type: 'major'; execution: 'async'; flavor: 'last-resort' }) => Promise<void>;

let collect: Collect | null = null;

/**
 * Gives back to the system what has been let go of. A service that nobody talks to would otherwise hold it until somebody did: V8
 * collects when more is asked for. It stops everything for a tenth of a second.
 */
export async function freeMemory(): Promise<void> {
  if (!collect) {
    setFlagsFromString('--expose-gc');
    collect = runInNewContext('gc') as Collect;
    setFlagsFromString('--no-expose-gc');
  }
  await collect({ type: 'major', execution: 'async', flavor: 'last-resort' });
}
