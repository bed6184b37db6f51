import Fuse from 'fuse.js';

/** The known id that looks most like a mistyped one, or undefined when none does. */
export function nearest(id: string, known: readonly string[]): string | undefined {
  // Two letters that change places, «txet», are too much for Fuse in a short word.
  const ofSameLetters = known.find((each) => lettersOf(each) === lettersOf(id));
  return ofSameLetters ?? new Fuse(known, { threshold: 0.4, ignoreLocation: true }).search(id)[0]?.item;
}

function lettersOf(id: string): string {
  return [...id].sort().join('');
}
