/**
 * Of things that are equal, gives always the first one: thousands of texts name the same few services, and need not each
 * hold a list of their own. What it gives is shared: not to be changed.
 * @param keyOf the same for those that are equal
 */
export function oneOfEach<T>(keyOf: (each: T) => string): (each: T) => T {
  const known = new Map<string, T>();
  return (each) => {
    const key = keyOf(each);
    const before = known.get(key);
    if (before !== undefined) return before;
    known.set(key, each);
    return each;
  };
}
