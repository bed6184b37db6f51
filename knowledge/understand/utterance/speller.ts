import Fuse from 'fuse.js';

export interface FuzzyMatch {
  word: string;
  /** Errors over length: 0 is the same word. */
  score: number;
}

export interface FuzzyLookup {
  /**
   * The known word that a misspelt one most looks like.
   * @param worst the highest score still taken as the same word
   */
  nearest(word: string, worst: number): FuzzyMatch | null;
}

const mostCompared = 16;
/** Two letters that changed places are one slip, though they are two wrong letters. */
const swapScore = 0.1;
const shortestToSwap = 4;
/** From this length on, a misspelling may have two letters more or less; a shorter word, one. */
const longWord = 7;
/** No word is longer than this: a longer one is not looked up. */
const longestWord = 40;

/**
 * Prepares the search of misspelt words in a list. Fuse.js compares letters; pairs of letters choose, among all the
 * known words, the few that are worth comparing, so that a look-up takes microseconds and not milliseconds.
 */
export function createFuzzyLookup(words: Iterable<string>): FuzzyLookup {
  const known = new Set(words);
  const list = [...known];
  /** Words by length and pair of letters: only those of nearly the same length are ever looked at. */
  const byLength: Map<number, number[]>[] = [];
  list.forEach((word, index) => {
    const byPair = byLength[word.length] ?? new Map<number, number[]>();
    byLength[word.length] = byPair;
    for (const pair of pairs(word)) {
      const indexes = byPair.get(pair);
      if (indexes) indexes.push(index);
      else byPair.set(pair, [index]);
    }
  });
  const shared = new Uint8Array(list.length);

  /** The known words that share enough pairs with another, the most first. */
  const candidates = (word: string, enough: number): number[] => {
    const own = pairs(word);
    const touched: number[] = [];
    const away = word.length >= longWord ? 2 : 1;
    for (let length = word.length - away; length <= word.length + away; length++) {
      const byPair = byLength[length];
      if (!byPair) continue;
      for (const pair of own) {
        for (const index of byPair.get(pair) ?? []) {
          if (shared[index] === 0) touched.push(index);
          shared[index] = (shared[index] ?? 0) + 1;
        }
      }
    }
    const least = own.size * enough;
    const found = touched
      .filter((index) => (shared[index] ?? 0) >= least)
      .sort((a, b) => (shared[b] ?? 0) - (shared[a] ?? 0) || a - b)
      .slice(0, mostCompared);
    for (const index of touched) shared[index] = 0;
    return found;
  };

  return {
    nearest(word, worst) {
      if (word.length > longestWord) return null;
      const swapped = swap(word, known);
      if (swapped) return { word: swapped, score: swapScore };
      let best: FuzzyMatch | null = null;
      for (const index of candidates(word, 1 - Math.min(0.9, 3 * worst))) {
        const candidate = list[index] ?? '';
        const { isMatch, score = 1 } = Fuse.match(word, candidate, {
          includeScore: true,
          threshold: worst,
          distance: 60,
        });
        const cost = score + 0.03 * Math.abs(candidate.length - word.length) + (candidate[0] === word[0] ? 0 : 0.05);
        if (isMatch && score <= worst && (!best || cost < best.score)) best = { word: candidate, score: cost };
      }
      return best;
    },
  };
}

/** The pairs of neighbouring letters of a word, its beginning and end included, each as a number. */
function pairs(word: string): Set<number> {
  const found = new Set<number>();
  let before = 0;
  for (let at = 0; at < word.length; at++) {
    const code = word.charCodeAt(at);
    found.add(before * 0x10000 + code);
    before = code;
  }
  return found.add(before * 0x10000);
}

/** The known word that comes of swapping two neighbouring letters. */
function swap(word: string, known: ReadonlySet<string>): string | null {
  if (word.length < shortestToSwap) return null;
  for (let at = 0; at < word.length - 1; at++) {
    const swapped = word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2);
    if (known.has(swapped)) return swapped;
  }
  return null;
}
