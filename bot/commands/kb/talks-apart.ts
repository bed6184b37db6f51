import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { builtFolder } from '../../prepare/built-folder.ts';
import type { Played } from './play-talk.ts';
import type { Talks } from './play-talks.ts';

export interface TalksApart {
  /**
   * What each conversation came to. To be asked once.
   * @throws Error when the process ends without saying it
   */
  play(talks: Talks): Promise<Played[]>;
  /** Once it has all that it was asked: it comes piece by piece, and none while this process is at something else. */
  hasHeard(): Promise<void>;
  /** When there is nothing to play. */
  drop(): void;
}

/**
 * A process that holds conversations while something else is done. It begins at once, its programs are read while the content is; and
 * what was prepared begins as this one did, where the kept start is (`process.execArgv`).
 * It is no thread: in a program that was kept begun, one that asks for `node:v8` ends it all.
 */
export function talksApart(): TalksApart {
  // Advanced: content has maps in it.
  const child = builtFolder
    ? fork(join(builtFolder, 'run.cjs'), ['play-talks'], { serialization: 'advanced' })
    : fork(join(import.meta.dirname, 'play-talks.ts'), { serialization: 'advanced', execArgv: [] });
  let heard = Promise.resolve();
  return {
    async play(talks) {
      // Why it could not be told is told by how it ends.
      heard = new Promise((resolve) => child.send(talks, () => resolve()));
      const ended = once(child, 'exit').then(([code, signal]) => {
        throw new Error(`the examples could not be played (${signal ?? `exit code ${code}`})`);
      });
      const [played] = await Promise.race([once(child, 'message'), ended]);
      return played as Played[];
    },
    hasHeard: () => heard,
    drop: () => void child.kill(),
  };
}
