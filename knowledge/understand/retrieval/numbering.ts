import { createPairTable } from './pair-table.ts';

/** Gives numbers to what is counted in texts, words and pairs of words, so that counting is quick. */
export interface Numbering {
  /** Of some words, those that have been learnt. */
  words(numbers: readonly number[]): number[];
  /** The words of a row and each two neighbours, the ends included, each once; what was never learnt is left out. */
  wordsAndPairs(row: readonly number[]): number[];
  /** From now on, what is new is not learnt. */
  close(): void;
}

const end = 0;

/** @param kinds one more than the highest number of a word: pairs get the numbers from it up */
export function createNumbering(kinds: number): Numbering {
  const isLearnt = new Uint8Array(kinds);
  const pairs = createPairTable(kinds);
  let isClosed = false;

  /** Whether a word counts; while texts are being learnt, every word does. */
  const counts = (number: number): boolean => {
    if (number === 0) return false;
    if (!isClosed) isLearnt[number] = 1;
    return isLearnt[number] === 1;
  };
  const pair = (before: number, number: number): number =>
    isClosed ? (pairs.find(before, number) ?? 0) : pairs.learn(before, number);

  return {
    words: (numbers) => numbers.filter(counts),
    wordsAndPairs(row) {
      const found: number[] = [];
      const note = (number: number) => {
        if (number !== 0 && !found.includes(number)) found.push(number);
      };
      let before: number | null = end;
      for (let at = 0; at < row.length; at++) {
        const number = row[at] ?? 0;
        // A word never learnt makes no pair.
        const after = counts(number) ? number : null;
        if (after !== null) note(after);
        if (before !== null && after !== null) note(pair(before, after));
        before = after;
      }
      if (before !== null) note(pair(before, end));
      return found;
    },
    close() {
      isClosed = true;
    },
  };
}
