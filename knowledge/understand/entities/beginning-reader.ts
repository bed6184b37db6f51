import type { Beginnings } from '../../content.ts';
import type { CutText } from '../utterance/cut-text.ts';
import { words } from '../utterance/fold.ts';
import { createMendedWord } from '../utterance/mended-word.ts';
import { createPhraseFinder } from '../utterance/phrase-finder.ts';
import type { Speller } from '../utterance/speller.ts';

export type BeginningPart = Exclude<keyof Beginnings, 'sentences'>;

/** What a text has of how somebody begins, and which of its words that takes. */
export interface Beginning {
  parts: ReadonlySet<BeginningPart>;
  at: ReadonlySet<number>;
}

/** Words of the longest text whose spelling is mended. */
const longestCorrected = 40;

/**
 * Prepares the recognition of the phrases of `language/beginnings.yaml`, misspelt ones too.
 * @param isTelling whether a word is one of the content, and no misspelling
 */
export function createBeginningReader(
  beginnings: Beginnings,
  isTelling: (word: string) => boolean,
  speller: Speller,
): (said: Pick<CutText, 'words'>) => Beginning {
  const parts: readonly BeginningPart[] = ['work', 'council', 'landed', 'asks', 'wants'];
  const entries = parts.map((id) => ({ id, phrases: beginnings[id] }));
  const finder = createPhraseFinder(entries);
  const known = new Set(entries.flatMap(({ phrases }) => phrases.flatMap(words)));
  const mended = createMendedWord('word of a beginning', known, isTelling, speller);

  return ({ words: said }) => {
    const tokens = said.length > longestCorrected ? said : said.map((word) => mended(word) ?? word);
    const found = finder.find(tokens);
    return {
      parts: new Set(found.flatMap(({ ids }) => ids)),
      at: new Set(found.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, nth) => start + nth))),
    };
  };
}
