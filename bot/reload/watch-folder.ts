import { statSync } from 'node:fs';
import { join } from 'node:path';
import { filesIn } from '../prepare/kept.js';

/**
 * Tells when the files below a folder have changed, once they are left alone: a copy or a «git pull» takes a moment. What editors
 * leave beside them is none.
 *
 * It looks at them, instead of having the system tell: on Linux, Node's own recursive watch hears no more of a file that was once
 * saved by renaming another over it, as editors do; and of a folder on another machine nothing is heard at all.
 * @param every milliseconds between two looks: some seventy files take less than one
 * @returns stops it
 */
export function watchFolder(folder: string, changed: () => void, every = 300): () => void {
  let told = looksOf(folder);
  let last = told;
  const timer = setInterval(() => {
    const now = looksOf(folder);
    const isLeftAlone = now === last;
    last = now;
    if (!isLeftAlone || now === told || now === null) return;
    told = now;
    changed();
  }, every).unref();
  return () => clearInterval(timer);
}

/** How the files below a folder look from outside; null while some come and go. */
function looksOf(folder: string): string | null {
  try {
    return filesIn('', folder)
      .map((name) => {
        const { size, mtimeMs, ino } = statSync(join(folder, name));
        return `${name}\0${size}\0${mtimeMs}\0${ino}`;
      })
      .join('\n');
  } catch {
    return null;
  }
}
