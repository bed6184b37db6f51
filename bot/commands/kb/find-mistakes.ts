import { lint, type Means } from '../../../knowledge/lint/lint.ts';
import type { CheckText } from '../../../knowledge/load/content-file.ts';
import { type Library, loadLibrary } from '../../../knowledge/load/load-content.ts';
import { ContentError } from '../../../knowledge/load/mistake.ts';
import type { Findings } from './findings.ts';

/**
 * What there is to say of how the content of a folder is written; advice is only given of content that can be used.
 * @param check how texts are checked; see `loadContent`
 * @returns the content too, when it can be used
 */
export function findMistakes(
  folder: string,
  { check, ...means }: Means & { check?: CheckText },
): Findings & { library: Library | null } {
  let library: Library;
  try {
    library = loadLibrary(folder, check);
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    return { library: null, errors: error.mistakes, advice: [] };
  }
  return { library, errors: [], advice: lint(library, means) };
}
