/**
 * The number of the key that resumes a conversation, after the one that is shown: that has to be the last that was given, or the one
 * before (`Store.rotateKey`).
 * @param last as it is kept: negative when none has been given since all was deleted
 * @returns null when the key shown resumes nothing
 */
export function nextKey(last: number, shown: number | null): number | null {
  if (last < 0) return shown === null ? -last : null;
  if (shown === last) return last + 1;
  return shown === last - 1 ? last : null;
}
