import type { CheckText } from '../../../knowledge/load/content-file.ts';
import { type Library, loadLibrary } from '../../../knowledge/load/load-content.ts';
import { ContentError, type Mistake } from '../../../knowledge/load/mistake.ts';

/** Content that was read, or what is wrong with it. */
export type ReadLibrary = { library: Library; errors: [] } | { library: null; errors: readonly Mistake[] };

/**
 * Reads the content of a folder; its mistakes are a value.
 * @param check how texts are checked; see `loadContent`
 */
export function readLibrary(folder: string, check?: CheckText): ReadLibrary {
  try {
    return { library: loadLibrary(folder, check), errors: [] };
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    return { library: null, errors: error.mistakes };
  }
}
