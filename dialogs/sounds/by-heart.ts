import { hashOf } from './number-marks.ts';

/** Sentences that are known word for word, by their hashes, and what each says. It is all data: it can be kept in a file. */
export interface ByHeart {
  /** In order. */
  hashes: Uint32Array;
  /** What each says, by its place among all that they may say. */
  says: Uint16Array;
}

/** @param sentences the words of each, and what it says; of two that are the same, the first counts */
export function learnByHeart(sentences: readonly { words: readonly string[]; of: number }[]): ByHeart {
  const known = new Map<number, number>();
  for (const { words, of } of sentences) {
    const hash = hashOfWords(words);
    if (!known.has(hash)) known.set(hash, of);
  }
  const inOrder = [...known].sort(([one], [other]) => one - other);
  return {
    hashes: Uint32Array.from(inOrder, ([hash]) => hash),
    says: Uint16Array.from(inOrder, ([, of]) => of),
  };
}

/** What some words say when they are one of the sentences, word for word; undefined otherwise. */
export function saidByHeart({ hashes, says }: ByHeart, words: readonly string[]): number | undefined {
  const hash = hashOfWords(words);
  let from = 0;
  let to = hashes.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((hashes[middle] as number) < hash) from = middle + 1;
    else to = middle;
  }
  return hashes[from] === hash ? says[from] : undefined;
}

function hashOfWords(words: readonly string[]): number {
  return hashOf(words.join(' '));
}
