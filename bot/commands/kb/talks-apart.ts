import { once } from 'node:events';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { builtFolder } from '../../prepare/built-folder.ts';
import type { Played } from './play-talk.ts';
import type { Talks } from './play-talks.ts';

export interface TalksApart {
  /** What each conversation came to. To be asked once. */
  play(talks: Talks): Promise<Played[]>;
  /** When there is nothing to play. */
  drop(): Promise<unknown>;
}

/** A thread that holds conversations while something else is done. It begins at once: its programs are read while the content is. */
export function talksApart(): TalksApart {
  const worker = builtFolder
    ? new Worker(join(builtFolder, 'run.cjs'), { argv: ['play-talks'] })
    : new Worker(join(import.meta.dirname, 'play-talks.ts'));
  return {
    async play(talks) {
      // Heard from before it is asked: what goes wrong in it is thrown here.
      const played = once(worker, 'message');
      worker.postMessage(talks);
      return (await played)[0];
    },
    drop: () => worker.terminate(),
  };
}
