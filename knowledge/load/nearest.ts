import Fuse from 'fuse.js';

/** The known id that looks most like a mistyped one, or undefined when none does. */
export function nearest(id: string, known: readonly string[]): string | undefined {
  return new Fuse(known, { threshold: 0.4, ignoreLocation: true }).search(id)[0]?.item;
}
