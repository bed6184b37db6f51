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
  /** When there is nothing to play. */
  drop(): void;
}

/**
 * A process that holds conversations while something else is done. It begins at once: its programs are read while the content is.
 * It is no thread: in a program that was kept begun, one that asks for `node:v8` ends it all.
 */
export function talksApart(): TalksApart {
  const [file, ...argv] = builtFolder
    ? [join(builtFolder, 'run.cjs'), 'play-talks']
    : [join(import.meta.dirname, 'play-talks.ts')];
  // Advanced: content has maps in it.
  const child = fork(file, argv, { serialization: 'advanced', execArgv: [] });
  return {
    async play(talks) {
      child.send(talks);
      const ended = once(child, 'exit').then(([code, signal]) => {
        throw new Error(`the examples could not be played (${signal ?? `exit code ${code}`})`);
      });
      const [played] = await Promise.race([once(child, 'message'), ended]);
      return played as Played[];
    },
    drop: () => child.kill(),
  };
}
