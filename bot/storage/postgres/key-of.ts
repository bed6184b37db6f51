import { createHash } from 'node:crypto';

/** Characters: two keys have to fit in an entry of an index, which has at most 2,704 bytes. */
const longest = 400;
const mark = '\\';

/**
 * An id of a channel or of a client, as a key of PostgreSQL: itself, unless it is what a text of PostgreSQL cannot have (a null
 * character, an unpaired surrogate) or too long for an index. Then it is its digest, and `wholeOf` is kept beside it.
 */
export function keyOf(id: string): string {
  return isPlain(id) ? id : mark + createHash('sha256').update(JSON.stringify(id)).digest('hex');
}

/** What is kept beside a key that is not the id itself; null when it is. */
export function wholeOf(id: string): string | null {
  return isPlain(id) ? null : JSON.stringify(id);
}

/** The id again. */
export function idOf(key: string, whole: string | null): string {
  return whole === null ? key : (JSON.parse(whole) as string);
}

function isPlain(id: string): boolean {
  return id.length <= longest && !id.startsWith(mark) && !id.includes('\0') && id.isWellFormed();
}
