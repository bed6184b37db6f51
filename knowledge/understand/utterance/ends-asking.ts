/** Whether a text ends with the mark of a question. */
export function endsAsking(text: string): boolean {
  return text.trimEnd().endsWith('?');
}
