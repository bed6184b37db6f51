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

/**
 * Prepares the search of misspelt words in a list. Fuse.js compares letters; pairs of letters choose, among all the
 * known words, the few that are worth comparing, so that a look-up takes microseconds and not milliseconds.
 */
export function createFuzzyLookup(words: Iterable<string>): FuzzyLookup {
  const known = new Set(words);
  const list = [...known];
  const byPair = new Map<string, number[]>();
  list.forEach((word, index) => {
    for (const pair of pairs(word)) {
      const indexes = byPair.get(pair);
      if (indexes) indexes.push(index);
      else byPair.set(pair, [index]);
    }
  });

  return {
    nearest(word, worst) {
      const swapped = swaps(word).find((candidate) => known.has(candidate));
      if (swapped) return { word: swapped, score: swapScore };
      const shared = new Map<number, number>();
      const own = pairs(word);
      for (const pair of own) {
        for (const index of byPair.get(pair) ?? []) shared.set(index, (shared.get(index) ?? 0) + 1);
      }
      const enough = own.size * (1 - Math.min(0.9, 3 * worst));
      const compared = [...shared]
        .filter(([index, count]) => count >= enough && isSimilarLength(list[index] ?? '', word))
        .sort((a, b) => b[1] - a[1])
        .slice(0, mostCompared);
      let best: FuzzyMatch | null = null;
      for (const [index] of compared) {
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

function isSimilarLength(candidate: string, word: string): boolean {
  return Math.abs(candidate.length - word.length) <= (word.length >= longWord ? 2 : 1);
}

function pairs(word: string): Set<string> {
  const framed = `^${word}$`;
  const found = new Set<string>();
  for (let index = 0; index < framed.length - 1; index++) found.add(framed.slice(index, index + 2));
  return found;
}

/** A word with each two neighbouring letters swapped. */
function swaps(word: string): string[] {
  if (word.length < shortestToSwap) return [];
  return Array.from(
    { length: word.length - 1 },
    (_, at) => word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2),
  );
}
