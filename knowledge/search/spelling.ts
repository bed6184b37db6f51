import Fuse from 'fuse.js';

export interface Spelling {
  /** The known word that an unknown one is a misspelling of; the word itself when known; null when nothing is near. */
  correct(word: string): string | null;
}

const shortest = 4;
const longest = 24;

/**
 * Prepares spelling correction over the words of the content. Words are kept in small groups by first letter and
 * length, so that a fuzzy search never runs over the whole vocabulary.
 */
export function createSpelling(vocabulary: Iterable<string>): Spelling {
  const known = new Set(vocabulary);
  const groups = new Map<string, Fuse<string>>();
  const byKey = Map.groupBy(
    [...known].filter((word) => word.length >= shortest && !/\d/.test(word)),
    (word) => groupKey(word, word.length),
  );

  const fuseFor = (word: string): Fuse<string> => {
    const key = groupKey(word, word.length);
    const existing = groups.get(key);
    if (existing) return existing;
    const near = [-1, 0, 1].flatMap((delta) => byKey.get(groupKey(word, word.length + delta)) ?? []);
    const fuse = new Fuse(near, { threshold: 0.35, includeScore: true, distance: 8 });
    groups.set(key, fuse);
    return fuse;
  };

  return {
    correct(word) {
      if (known.has(word)) return word;
      if (word.length < shortest || word.length > longest || /\d/.test(word)) return null;
      return fuseFor(word).search(word, { limit: 1 })[0]?.item ?? null;
    },
  };
}

function groupKey(word: string, length: number): string {
  return `${word[0]}${length}`;
}
