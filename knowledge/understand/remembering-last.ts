const remembered = 8;

/**
 * A pure function that keeps its last few results: in a turn the same question is looked at several times, whole and in
 * parts, and reading it costs as much as ranking.
 */
export function rememberingLast<T>(work: (text: string) => T): (text: string) => T {
  const last = new Map<string, T>();
  return (text) => {
    const known = last.get(text);
    if (known !== undefined) return known;
    const result = work(text);
    const [oldest] = last.keys();
    if (last.size === remembered && oldest !== undefined) last.delete(oldest);
    last.set(text, result);
    return result;
  };
}
