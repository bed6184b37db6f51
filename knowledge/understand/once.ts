/** Makes something the first time that it is asked for, and gives the same every time after. */
export function once<T>(make: () => T): () => T {
  let made: { it: T } | null = null;
  return () => {
    made ??= { it: make() };
    return made.it;
  };
}
