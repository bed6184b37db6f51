/** Kilobytes that a text counts as for the limits, one at least. */
export function kilobytesOf(text: string): number {
  return 1 + Math.floor(Buffer.byteLength(text) / 1024);
}
