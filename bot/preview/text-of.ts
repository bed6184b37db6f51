import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The text of a file of the content, as it is now.
 * @param name how mistakes call it
 * @returns null when it cannot be read
 */
export function textOf(folder: string, name: string): string | null {
  try {
    return readFileSync(join(folder, name.replace(/^content\//, '')), 'utf8');
  } catch {
    return null;
  }
}
