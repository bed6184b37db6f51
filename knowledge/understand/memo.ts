/** Words remembered: those of the language that people use to speak of this, and then some. */
const most = 10_000;
/** Longer ones are worked out each time: nobody says them twice. */
const longest = 40;

/**
 * A pure function of a word that remembers what it gave: people use few words, and often. Bounded: when it is full it
 * begins again, so what people type does not fill the memory.
 */
export function memo<T>(work: (word: string) => T): (word: string) => T {
  const known = new Map<string, T>();
  return (word) => {
    const before = known.get(word);
    if (before !== undefined || known.has(word)) return before as T;
    const made = work(word);
    if (word.length > longest) return made;
    if (known.size >= most) known.clear();
    known.set(word, made);
    return made;
  };
}
