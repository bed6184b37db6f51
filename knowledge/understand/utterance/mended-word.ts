import { type Speller, tolerance, type WordKind } from './speller.ts';

/**
 * Prepares the mending of words of one kind, which are also taught to the speller.
 * @param isTelling whether a word is one of the content, and no misspelling: «tràmit» is not «trams»
 * @returns the known word that a word is, or is a misspelling of; null when there is none, or the word is another's
 */
export function createMendedWord(
  kind: WordKind,
  known: ReadonlySet<string>,
  isTelling: (word: string) => boolean,
  speller: Speller,
): (word: string) => string | null {
  speller.learn(kind, known);
  return (word) => {
    if (known.has(word)) return word;
    if (word.length < tolerance[kind].shortest || isTelling(word)) return null;
    return speller.nearest(kind, word)?.word ?? null;
  };
}
