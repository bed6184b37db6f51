import type { Path } from './content-file.ts';

/** A text of a file and where it is. */
export interface Placed {
  path: Path;
  text: string;
}

/** Every text of what a file says, with its place, from top to bottom. */
export function eachText(data: unknown, path: Path = []): Placed[] {
  if (typeof data === 'string') return [{ path, text: data }];
  if (typeof data !== 'object' || data === null) return [];
  const entries: [PropertyKey, unknown][] = Array.isArray(data)
    ? data.map((each, at): [number, unknown] => [at, each])
    : Object.entries(data);
  return entries.flatMap(([key, value]) => eachText(value, [...path, key]));
}
