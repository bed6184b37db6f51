import type { Path } from './content-file.ts';

/** A text of a file and where it is. */
export interface Placed {
  path: Path;
  text: string;
}

/**
 * Every text of what a file says, with its place, from top to bottom.
 * @param isWanted which places are looked at: all, when it is not said
 */
export function eachText(data: unknown, isWanted: (path: Path) => boolean = () => true): Placed[] {
  const found: Placed[] = [];
  // One path for all: there are ten times as many texts as anybody looks at, and a copy of each would cost more than the walk.
  const path: PropertyKey[] = [];
  const walk = (value: unknown) => {
    if (typeof value === 'string') {
      if (isWanted(path)) found.push({ path: [...path], text: value });
    } else if (Array.isArray(value)) value.forEach(walkInto);
    else if (typeof value === 'object' && value !== null)
      for (const [key, each] of Object.entries(value)) walkInto(each, key);
  };
  const walkInto = (value: unknown, key: PropertyKey) => {
    path.push(key);
    walk(value);
    path.pop();
  };
  walk(data);
  return found;
}
