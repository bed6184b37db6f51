/** A sentence without its stop, to go on after it. */
export function withoutStop(text: string): string {
  return text.replace(/\.$/, '');
}
