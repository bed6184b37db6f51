import { lint } from '../../../knowledge/lint/lint.ts';
import type { CheckText } from '../../../knowledge/load/content-file.ts';
import { type Library, loadLibrary } from '../../../knowledge/load/load-content.ts';
import { ContentError } from '../../../knowledge/load/mistake.ts';
import type { Findings } from './findings.ts';

/**
 * What there is to say of the content of a folder; advice is only given of content that can be used.
 * @param check how texts are checked; see `loadContent`
 */
export function findMistakes(folder: string, check?: CheckText): Findings {
  let library: Library;
  try {
    library = loadLibrary(folder, check);
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    return { errors: error.mistakes, advice: [] };
  }
  return { errors: [], advice: lint(library) };
}
