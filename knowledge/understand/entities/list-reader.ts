import type { ModelList } from '../../content.ts';
import type { ListId } from '../../schema/ids.ts';
import type { CutText } from '../utterance/cut-text.ts';
import { words } from '../utterance/fold.ts';
import { createMendedWord } from '../utterance/mended-word.ts';
import { createPhraseFinder, type PhraseFinder } from '../utterance/phrase-finder.ts';
import type { Speller } from '../utterance/speller.ts';
import { stem } from '../utterance/stem.ts';

/** A list of the model that a text asks for, and which of its words ask for it. */
export interface AskedList {
  id: ListId;
  at: ReadonlySet<number>;
}

/** Words of the longest text whose spelling is mended. */
const longestCorrected = 40;

/**
 * Prepares the recognition of the lists of `language/lists.yaml`: by one of their names, or by a word of each of their rows.
 * @param isTelling whether a word is one of the content, and no misspelling: «tràmit» is not «trams»
 * @returns those that a text asks for, the ones told by more words first
 */
export function createListReader(
  lists: readonly ModelList[],
  isTelling: (word: string) => boolean,
  speller: Speller,
): (said: Pick<CutText, 'words'>) => AskedList[] {
  const finderOf = (phrases: readonly string[]): PhraseFinder<true> => createPhraseFinder([{ id: true, phrases }]);
  const prepared = lists.map(({ id, names, rows }) => ({ id, names: finderOf(names), rows: rows.map(finderOf) }));
  const known = new Set(lists.flatMap(({ names, rows }) => [...names, ...rows.flat()].flatMap(words)));
  const isNoMisspelling = (word: string) => /\d/.test(word) || isTelling(word);
  const mended = createMendedWord('word of the model', known, isNoMisspelling, speller);

  return ({ words: said }) => {
    const tokens = said.length > longestCorrected ? said : said.map((word) => mended(word) ?? word);
    const stems = tokens.map(stem);
    const placesOf = (finder: PhraseFinder<true>) =>
      finder.findStems(stems).flatMap(({ start, end }) => Array.from({ length: end - start }, (_, nth) => start + nth));
    return prepared
      .flatMap(({ id, names, rows }): AskedList[] => {
        const named = placesOf(names);
        const inRows = rows.map(placesOf);
        const isInRows = rows.length > 0 && inRows.every((row) => row.length > 0);
        const at = new Set([...named, ...(isInRows ? inRows.flat() : [])]);
        return at.size > 0 ? [{ id, at }] : [];
      })
      .sort((a, b) => b.at.size - a.at.size);
  };
}
