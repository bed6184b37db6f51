import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** In the content folder. */
export const knownWordsFile = 'known-words.txt';

/** The words that no dictionary has and are right: one a line; what comes after «#» says why. None when there is no such file. */
export function readKnownWords(folder: string): string[] {
  let text: string;
  try {
    text = readFileSync(join(folder, knownWordsFile), 'utf8');
  } catch {
    return [];
  }
  return text
    .split(/\r?\n/)
    .map((line) => line.replace(/#.*/, '').trim())
    .filter(Boolean);
}
