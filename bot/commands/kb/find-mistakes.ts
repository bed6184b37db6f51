import type { Dictionary } from '../../../knowledge/lint/advice.ts';
import { lint } from '../../../knowledge/lint/lint.ts';
import { type ReadText, textsPeopleRead } from '../../../knowledge/lint/texts-people-read.ts';
import type { CheckText } from '../../../knowledge/load/content-file.ts';
import { type Library, loadLibrary } from '../../../knowledge/load/load-content.ts';
import { ContentError } from '../../../knowledge/load/mistake.ts';
import { readKnownWords } from '../../../knowledge/load/read-known-words.ts';
import type { Findings } from './findings.ts';

/** What to look with. */
export interface Means {
  /** ISO date. */
  today: string;
  /** Null to leave spelling aside. */
  dictionary: Dictionary | null;
  /** Texts that people read and are not in the content. */
  beside?: readonly ReadText[];
  /** How texts are checked; see `loadContent`. */
  check?: CheckText;
}

/**
 * What there is to say of how the content of a folder is written; advice is only given of content that can be used.
 * @returns the content too, when it can be used
 */
export function findMistakes(
  folder: string,
  { today, dictionary, beside = [], check }: Means,
): Findings & { library: Library | null } {
  let library: Library;
  try {
    library = loadLibrary(folder, check);
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    return { library: null, errors: error.mistakes, advice: [] };
  }
  const texts = [...textsPeopleRead(library.files), ...beside];
  const advice = lint({ ...library, texts, dictionary, knownWords: readKnownWords(folder), today });
  return { library, errors: [], advice };
}
