import { join } from 'node:path';
import { hasBegunWith } from './begun-with.ts';
import { builtFolder } from './built-folder.ts';
import { snapshotName, startFolder } from './kept.js';

/** Whether the process began with the knowledge of the content as it is now: it may have been edited since. */
export function hasBegunWithContent(): boolean {
  return (
    builtFolder !== null && hasBegunWith() && process.execArgv.includes(join(startFolder(builtFolder), snapshotName))
  );
}
