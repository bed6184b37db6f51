import Fuse from 'fuse.js';
import { memo } from '../memo.ts';

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
  'word of the model': { worst: 0.2, shortest: 5 },
  'word around the model': { worst: 0.2, shortest: 4 },
  'word of a beginning': { worst: 0.2, shortest: 5 },
  'word of a wish': { worst: 0.2, shortest: 5 },
  'word of an option': { worst: 0.24, shortest: 5 },
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
/** Each wrong letter breaks two pairs: who shares so many fewer than another is further from the word. */
const mostBehind = 3;
/** Two letters that changed places are one slip, though they are two wrong letters. */
const swapScore = 0.1;
const shortestToSwap = 4;
/** One letter left out is the commonest slip: «carpta» is «carpeta» before it is «carta» or «cartas». */
const leftOutScore = 0.12;
/** In a shorter word it is as likely another word: «Tona» is not «torna». */
const shortestLeftOut = 6;
/** From this length on, a misspelling may have two letters more or less; a shorter word, one. */
const longWord = 7;
/** No word is longer than this: a longer one is not looked up. */
const longestWord = 40;

/** The words of one kind, and how to find those that look like another. */
interface Words {
  known: Set<string>;
  list: string[];
  /** Places in the list by length and pair of letters: only words of nearly the same length are ever looked at. */
  byLength: Map<number, number[]>[];
  /** How many pairs each shares with the word of now; wiped after it. */
  shared: Uint8Array;
  /** What has been learnt and nobody has looked for yet: it costs nothing until then. */
  unread: Iterable<string>[];
  nearest(word: string): Correction | null;
}

/**
 * Fuse.js compares letters; pairs of letters choose, among all the known words, the few that are worth comparing, so that
 * a look-up takes microseconds and not milliseconds.
 */
export function createSpeller(): Speller {
  const lexicon = new Map<WordKind, Words>();
  const wordsOf = (kind: WordKind): Words => {
    const before = lexicon.get(kind);
    if (before) return before;
    const made: Words = {
      known: new Set(),
      list: [],
      byLength: [],
      shared: new Uint8Array(),
      unread: [],
      nearest: memo((word) => nearest(made, tolerance[kind].worst, word)),
    };
    lexicon.set(kind, made);
    return made;
  };
  return {
    learn: (kind, words) => wordsOf(kind).unread.push(words),
    nearest(kind, word) {
      if (word.length > longestWord) return null;
      const words = wordsOf(kind);
      if (words.unread.length > 0) readLearnt(words, tolerance[kind].shortest);
      return words.nearest(word);
    },
  };
}

function readLearnt(words: Words, shortest: number): void {
  const { known, list, byLength } = words;
  for (const word of words.unread.splice(0).flatMap((learnt) => [...learnt])) {
    if (word.length < shortest || known.has(word)) continue;
    known.add(word);
    const place = list.push(word) - 1;
    const byPair = byLength[word.length] ?? new Map<number, number[]>();
    byLength[word.length] = byPair;
    for (const pair of pairs(word)) {
      const places = byPair.get(pair);
      if (places) places.push(place);
      else byPair.set(pair, [place]);
    }
  }
  words.shared = new Uint8Array(list.length);
}

function nearest(words: Words, worst: number, word: string): Correction | null {
  const swapped = words.byLength[word.length] && swap(words.known, word);
  if (swapped) return { word: swapped, score: swapScore };
  let best: Correction | null = null;
  for (const place of candidates(words, word, 1 - Math.min(0.9, 3 * worst))) {
    const candidate = words.list[place] ?? '';
    const { isMatch, score = 1 } = Fuse.match(word, candidate, { includeScore: true, threshold: worst, distance: 60 });
    const errors = isOneLetterShort(word, candidate) ? Math.min(score, leftOutScore) : score;
    const cost = errors + 0.03 * Math.abs(candidate.length - word.length) + (candidate[0] === word[0] ? 0 : 0.05);
    if (isMatch && score <= worst && (!best || cost < best.score)) best = { word: candidate, score: cost };
  }
  return best;
}

/** Places of the known words that share enough pairs with another, the most first. */
function candidates({ byLength, shared }: Words, word: string, enough: number): number[] {
  const away = word.length >= longWord ? 2 : 1;
  if (!byLength.slice(Math.max(0, word.length - away), word.length + away + 1).some(Boolean)) return [];
  const own = pairs(word);
  const touched: number[] = [];
  for (let length = word.length - away; length <= word.length + away; length++) {
    const byPair = byLength[length];
    if (!byPair) continue;
    for (const pair of own) {
      for (const place of byPair.get(pair) ?? []) {
        if (shared[place] === 0) touched.push(place);
        shared[place] = (shared[place] ?? 0) + 1;
      }
    }
  }
  let most = 0;
  for (const place of touched) most = Math.max(most, shared[place] ?? 0);
  const least = Math.max(own.size * enough, most - mostBehind);
  const found = touched
    .filter((place) => (shared[place] ?? 0) >= least)
    .sort((a, b) => (shared[b] ?? 0) - (shared[a] ?? 0) || a - b)
    .slice(0, mostCompared);
  for (const place of touched) shared[place] = 0;
  return found;
}

/** Whether a word is another with one of its letters left out, the first and the last being there. */
function isOneLetterShort(word: string, whole: string): boolean {
  if (word.length < shortestLeftOut || whole.length !== word.length + 1) return false;
  let at = 0;
  while (at < word.length && word[at] === whole[at]) at++;
  return at > 0 && at < word.length && word.slice(at) === whole.slice(at + 1);
}

/** The known word that comes of swapping two neighbouring letters. */
function swap(known: ReadonlySet<string>, word: string): string | null {
  if (word.length < shortestToSwap) return null;
  for (let at = 0; at < word.length - 1; at++) {
    const swapped = word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2);
    if (known.has(swapped)) return swapped;
  }
  return null;
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
