import Fuse from 'fuse.js';

/**
 * How badly each kind of word may be spelt and still be taken for one that is known: `worst`, errors over length (Fuse.js);
 * `shortest`, letters that the known word must have. A name is worth more care than a word of a sentence; a town is said
 * to one question alone, and may be worse.
 */
export const tolerance = {
  word: { worst: 0.26, shortest: 4 },
  'service name': { worst: 0.17, shortest: 5 },
  dimension: { worst: 0.2, shortest: 6 },
  'word of an order': { worst: 0.2, shortest: 4 },
  'whole phrase': { worst: 0.2, shortest: 5 },
  language: { worst: 0.2, shortest: 1 },
  town: { worst: 0.25, shortest: 1 },
  number: { worst: 0.25, shortest: 1 },
} as const;

export type WordKind = keyof typeof tolerance;

export interface Correction {
  word: string;
  /** Errors over length: 0 is the same word. */
  score: number;
}

/** Corrects misspelt words. Words of every kind are in one lexicon, each known for what it is. */
export interface Speller {
  learn(kind: WordKind, words: Iterable<string>): void;
  /** The known word of a kind that a misspelt one most looks like. */
  nearest(kind: WordKind, word: string): Correction | null;
}

const mostCompared = 16;
/** Two letters that changed places are one slip, though they are two wrong letters. */
const swapScore = 0.1;
const shortestToSwap = 4;
/** From this length on, a misspelling may have two letters more or less; a shorter word, one. */
const longWord = 7;
/** No word is longer than this: a longer one is not looked up. */
const longestWord = 40;

const kinds = Object.keys(tolerance) as WordKind[];
/** Each kind as one bit. */
const bitOf = new Map(kinds.map((kind, at) => [kind, 1 << at]));

/**
 * Fuse.js compares letters; pairs of letters choose, among all the known words, the few that are worth comparing, so that
 * a look-up takes microseconds and not milliseconds.
 */
export function createSpeller(): Speller {
  const list: string[] = [];
  /** The kinds that each word is of, as bits. */
  const kindsOf: number[] = [];
  const placeOf = new Map<string, number>();
  /** Words by length and pair of letters: only those of nearly the same length are ever looked at. */
  const byLength: Map<number, number[]>[] = [];
  const shared: number[] = [];
  /** What has been learnt and nobody has looked for yet: it costs nothing until then. */
  let unread: { bit: number; words: Iterable<string> }[] = [];

  const readLearnt = () => {
    for (const { bit, words } of unread) {
      for (const word of words) {
        const known = placeOf.get(word);
        if (known !== undefined) {
          kindsOf[known] = (kindsOf[known] ?? 0) | bit;
          continue;
        }
        const place = list.length;
        placeOf.set(word, place);
        list.push(word);
        kindsOf.push(bit);
        shared.push(0);
        const byPair = byLength[word.length] ?? new Map<number, number[]>();
        byLength[word.length] = byPair;
        for (const pair of pairs(word)) {
          const places = byPair.get(pair);
          if (places) places.push(place);
          else byPair.set(pair, [place]);
        }
      }
    }
    unread = [];
  };

  /** The known words of a kind that share enough pairs with another, the most first. */
  const candidates = (word: string, bit: number, enough: number): number[] => {
    const own = pairs(word);
    const touched: number[] = [];
    const away = word.length >= longWord ? 2 : 1;
    for (let length = word.length - away; length <= word.length + away; length++) {
      const byPair = byLength[length];
      if (!byPair) continue;
      for (const pair of own) {
        for (const place of byPair.get(pair) ?? []) {
          if (((kindsOf[place] ?? 0) & bit) === 0) continue;
          if (shared[place] === 0) touched.push(place);
          shared[place] = (shared[place] ?? 0) + 1;
        }
      }
    }
    const least = own.size * enough;
    const found = touched
      .filter((place) => (shared[place] ?? 0) >= least)
      .sort((a, b) => (shared[b] ?? 0) - (shared[a] ?? 0) || a - b)
      .slice(0, mostCompared);
    for (const place of touched) shared[place] = 0;
    return found;
  };

  /** The known word that comes of swapping two neighbouring letters. */
  const swap = (word: string, bit: number): string | null => {
    if (word.length < shortestToSwap) return null;
    for (let at = 0; at < word.length - 1; at++) {
      const swapped = word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2);
      const place = placeOf.get(swapped);
      if (place !== undefined && ((kindsOf[place] ?? 0) & bit) !== 0) return swapped;
    }
    return null;
  };

  return {
    learn(kind, words) {
      const { shortest } = tolerance[kind];
      const long = {
        *[Symbol.iterator]() {
          for (const word of words) if (word.length >= shortest) yield word;
        },
      };
      unread.push({ bit: bitOf.get(kind) ?? 0, words: long });
    },
    nearest(kind, word) {
      if (word.length > longestWord) return null;
      if (unread.length > 0) readLearnt();
      const bit = bitOf.get(kind) ?? 0;
      const { worst } = tolerance[kind];
      const swapped = swap(word, bit);
      if (swapped) return { word: swapped, score: swapScore };
      let best: Correction | null = null;
      for (const place of candidates(word, bit, 1 - Math.min(0.9, 3 * worst))) {
        const candidate = list[place] ?? '';
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
