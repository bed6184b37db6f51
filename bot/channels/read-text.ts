/** Characters of a message that are read and kept: as many as the box of the page takes. */
export const longestText = 8000;

/** What is read of a text that anybody may have sent: no longer than the box takes, and no halves of letters. */
export function readText(text: unknown): string {
  return typeof text === 'string' ? text.slice(0, longestText).toWellFormed() : '';
}
