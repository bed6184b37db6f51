/** Characters of an answer in free text: enough for a name or a line. */
export const longestAnswer = 200;

/** What was typed as an answer in free text: one line, trimmed. Empty when there is nothing to keep. */
export function textAnswer(typed: string): string {
  return typed
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .slice(0, longestAnswer)
    .toWellFormed();
}
