/** Makes any later change to a value, or to anything inside it, an error. */
export function freezeDeep<T>(value: T, seen = new Set<unknown>()): T {
  if (typeof value !== 'object' || value === null || seen.has(value)) return value;
  seen.add(value);
  if (value instanceof Map) for (const inside of value.values()) freezeDeep(inside, seen);
  for (const inside of Object.values(value)) freezeDeep(inside, seen);
  return ArrayBuffer.isView(value) ? value : Object.freeze(value);
}
