import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decodeText } from '../../../knowledge/load/decode-text.ts';

/**
 * The text of a file of the content, saved in whatever way: what is wrong has to be seen.
 * @param folder the content folder
 * @param name how mistakes call it
 * @returns null when it cannot be read
 */
export function textOf(folder: string, name: string): string | null {
  try {
    const decoded = decodeText(readFileSync(join(folder, name.replace(/^content\//, ''))));
    return decoded.ok ? decoded.text : decoded.guess;
  } catch {
    return null;
  }
}
