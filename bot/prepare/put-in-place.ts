import { existsSync, renameSync, rmSync } from 'node:fs';
import { isWhole, noteWhole } from './kept.js';

/**
 * Puts a folder where it will be looked for, all of it or none: two that prepare the same at once do not read half of each
 * other's, and what is there and whole stays.
 * @param draft the folder, that goes away
 * @param place where it goes; null when it came to nothing
 */
export function putInPlace(draft: string, place: string | null): void {
  try {
    if (!place) return;
    noteWhole(draft);
    if (existsSync(place) && !isWhole(place)) rmSync(place, { recursive: true });
    if (!existsSync(place)) renameSync(draft, place);
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}
