/**
 * Has each text of some data in memory once, however many times it is written: what was read from a file has as many of each as it
 * says. The data stay the same, and what was shared is still shared.
 */
export function eachTextOnce<Data extends object>(data: Data): Data {
  const known = new Map<string, string>();
  const seen = new Set<object>();
  const once = (value: unknown): unknown => {
    if (typeof value === 'string') {
      const text = known.get(value) ?? value;
      known.set(value, text);
      return text;
    }
    if (typeof value === 'object' && value !== null) walk(value);
    return value;
  };
  const walk = (holder: object): void => {
    if (seen.has(holder)) return;
    seen.add(holder);
    if (holder instanceof Map) for (const [key, value] of holder) holder.set(key, once(value));
    else for (const [key, value] of Object.entries(holder)) Reflect.set(holder, key, once(value));
  };
  walk(data);
  return data;
}
