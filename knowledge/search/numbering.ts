/** Gives things a number each, in the order in which they come, so that counting them is quick. */
export interface Numbering {
  /** The numbers of words; a word never learnt has none. */
  words(list: Iterable<string>): number[];
  /** The numbers of the words of a row and of each two neighbours, the ends included, each once. */
  wordsAndPairs(row: readonly string[]): number[];
  /** From now on, what is new gets no number. */
  close(): void;
}

const unknown = -1;
/** More than the words there may be: a pair is one number made of two. */
const mostWords = 2 ** 22;

export function createNumbering(): Numbering {
  const ofWords = new Map<string, number>();
  const ofPairs = new Map<number, number>();
  /** The last row that had each number: what comes twice in a row counts once. */
  const lastRow: number[] = [];
  let rows = 0;
  let next = 1;
  let isOpen = true;

  const numberIn = <K>(known: Map<K, number>, key: K): number => {
    const number = known.get(key);
    if (number !== undefined || !isOpen) return number ?? 0;
    known.set(key, next);
    return next++;
  };

  return {
    words(list) {
      const found: number[] = [];
      for (const word of list) {
        const number = numberIn(ofWords, word);
        if (number > 0) found.push(number);
      }
      return found;
    },
    wordsAndPairs(row) {
      const found: number[] = [];
      rows++;
      const note = (number: number) => {
        if (number <= 0 || lastRow[number] === rows) return;
        lastRow[number] = rows;
        found.push(number);
      };
      // 0 is the end of the row; a word with no number makes no pair.
      let before = 0;
      for (let at = 0; at <= row.length; at++) {
        const word = row[at];
        const number = word === undefined ? 0 : numberIn(ofWords, word) || unknown;
        note(number);
        if (before !== unknown && number !== unknown) note(numberIn(ofPairs, before * mostWords + number));
        before = number;
      }
      return found;
    },
    close() {
      isOpen = false;
    },
  };
}
