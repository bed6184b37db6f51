import type { MoveId } from '../../schema/ids.ts';
import type { Move } from '../../schema/language.ts';
import type { CutText } from '../utterance/cut-text.ts';
import { words as wordsOf } from '../utterance/fold.ts';
import { createMendedWord } from '../utterance/mended-word.ts';
import { createPhraseFinder } from '../utterance/phrase-finder.ts';
import type { Speller } from '../utterance/speller.ts';
import { stem } from '../utterance/stem.ts';

/** What is wished of a plan, and which of the words wish it. */
export interface Wish {
  id: MoveId;
  at: ReadonlySet<number>;
}

/** Words of the longest that is only a wish. */
const longest = 16;

/**
 * Prepares the recognition of what is wished of a plan that is there, in words of one's own: by a word of each of the rows of
 * `language/moves.yaml`.
 * @param isTelling whether a word is one of the content, and no misspelling
 * @returns the one told by more words, or null
 */
export function createWishReader(
  moves: readonly Move[],
  isTelling: (word: string) => boolean,
  speller: Speller,
): (said: Pick<CutText, 'words'>) => Wish | null {
  const prepared = moves
    .filter(({ rows }) => rows.length > 0)
    .map(({ id, rows }) => ({ id, rows: rows.map((phrases) => createPhraseFinder([{ id: true, phrases }])) }));
  const known = new Set(moves.flatMap(({ rows }) => rows.flat().flatMap(wordsOf)));
  const mended = createMendedWord('word of a wish', known, isTelling, speller);
  return ({ words }) => {
    if (words.length > longest) return null;
    const stems = words.map((word) => stem(mended(word) ?? word));
    const wishes = prepared.flatMap(({ id, rows }): Wish[] => {
      const found = rows.map((row) => row.findStems(stems));
      if (!found.every((each) => each.length > 0)) return [];
      const at = found.flat().flatMap(({ start, end }) => Array.from({ length: end - start }, (_, nth) => start + nth));
      return [{ id, at: new Set(at) }];
    });
    return wishes.sort((one, other) => other.at.size - one.at.size)[0] ?? null;
  };
}
