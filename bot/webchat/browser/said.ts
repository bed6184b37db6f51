/** What the person says: words, or a tap on something that carries its meaning in ids. */
export interface Said {
  text: string;
  value?: unknown;
}
