/** Makes something of an object the first time that it is asked for, and gives the same while the object is there. */
export function onceForEach<Key extends object, T extends object>(make: (of: Key) => T): (of: Key) => T {
  const known = new WeakMap<Key, T>();
  return (of) => {
    const found = known.get(of);
    if (found) return found;
    const made = make(of);
    known.set(of, made);
    return made;
  };
}
