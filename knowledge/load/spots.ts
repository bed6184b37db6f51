import { type Document, isCollection, isMap, isScalar } from 'yaml';

/** Where a value is written in a YAML text, and what is in it: what a mistake needs of the text once it was parsed. As JSON takes it. */
export interface Spot {
  start: number;
  end: number;
  /** A list or a block of keys that starts on the line below its key. */
  isBelow?: true;
  keys?: [key: unknown, start: number | null, value: Spot | null][];
  items?: (Spot | null)[];
}

type Path = readonly PropertyKey[];

/** Every place of a document; null when there is nothing in it. */
export function spotsOf({ contents }: Document): Spot | null {
  return spotOf(contents);
}

function spotOf(node: unknown): Spot | null {
  const range = (node as Ranged | null)?.range;
  if (!range) return null;
  const spot: Spot = { start: range[0], end: range[1] };
  if (!isCollection(node)) return spot;
  if (!node.flow) spot.isBelow = true;
  if (isMap(node)) {
    spot.keys = node.items.flatMap(({ key, value }) =>
      isScalar(key) ? [[key.value, key.range?.[0] ?? null, spotOf(value)]] : [],
    );
  } else spot.items = node.items.map(spotOf);
  return spot;
}

interface Ranged {
  range?: readonly [number, number, number] | null;
}

/** Offsets of the value under `path`, of its key when the value is a block, or of the nearest parent. */
export function offsetsOf(whole: Spot | null, path: Path): { start: number; end: number } {
  const start = startOf(whole, path);
  return { start, end: under(whole, path)?.end ?? start };
}

/** Offset of the key at the end of `path`. */
export function keyStart(whole: Spot | null, path: Path): number {
  const inside = under(whole, path.slice(0, -1));
  return inside?.keys?.find(([key]) => key === path.at(-1))?.[1] ?? startOf(whole, path);
}

function startOf(whole: Spot | null, path: Path): number {
  for (let length = path.length; length >= 0; length--) {
    const spot = under(whole, path.slice(0, length));
    const key = length < path.length && spot?.keys?.find(([key]) => key === path[length])?.[1];
    if (typeof key === 'number') return key;
    // The key is what the editor looks for.
    const isBelow = length === path.length && spot?.isBelow && typeof path.at(-1) === 'string';
    if (spot && !isBelow) return spot.start;
  }
  return 0;
}

function under(whole: Spot | null, path: Path): Spot | null {
  return path.reduce<Spot | null>(
    (spot, key) => spot?.items?.[Number(key)] ?? spot?.keys?.find(([each]) => each === key)?.[2] ?? null,
    whole,
  );
}
