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
/** A pair is one number made of two. */
const mostWords = 2 ** 22;

/** @param kinds one more than the highest number of a word: pairs get the numbers from it up */
export function createNumbering(kinds: number): Numbering {
  const isLearnt = new Uint8Array(kinds);
  let ofPairs: Map<number, number> | null = new Map();
  /** The same once all is learnt, in a tenth of the room: the keys in order, and the number of each. */
  let keys = new Float64Array();
  let numbers = new Uint32Array();
  let next = kinds;

  /** Whether a word counts; while texts are being learnt, every word does. */
  const counts = (number: number): boolean => {
    if (number === 0) return false;
    if (ofPairs) isLearnt[number] = 1;
    return isLearnt[number] === 1;
  };
  const pair = (before: number, number: number): number => {
    const key = before * mostWords + number;
    if (!ofPairs) return numbers[placeOf(keys, key)] ?? 0;
    const known = ofPairs.get(key);
    if (known !== undefined) return known;
    ofPairs.set(key, next);
    return next++;
  };

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
      const known = ofPairs ?? new Map<number, number>();
      // Three times as quick as to put pairs in order.
      keys = Float64Array.from(known.keys()).sort();
      numbers = Uint32Array.from(keys, (key) => known.get(key) ?? 0);
      ofPairs = null;
    },
  };
}

/** Where a key is among others in order, by halves; −1 when it is not. */
function placeOf(keys: Float64Array, key: number): number {
  let low = 0;
  let high = keys.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((keys[middle] as number) < key) low = middle + 1;
    else high = middle;
  }
  return keys[low] === key ? low : -1;
}
