import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decodeText } from './decode-text.ts';

const root = join(import.meta.dirname, '../..');

/**
 * The text of a file of the content or of the interface, saved in whatever way: what is wrong has to be seen.
 * @param folder the content folder
 * @param name how mistakes call it
 * @returns null when it cannot be read
 */
export function textOf(folder: string, name: string): string | null {
  try {
    const path = name.startsWith('locales/') ? join(root, name) : join(folder, name.replace(/^content\//, ''));
    const decoded = decodeText(readFileSync(path));
    return decoded.ok ? decoded.text : decoded.guess;
  } catch {
    return null;
  }
}
