import { contentFolder } from '../../../knowledge/load/content-folder.ts';
import { hasBegunWithContent } from '../../prepare/begun-with-content.ts';
import { ownTexts } from '../../prepare/own-texts.ts';
import { type ReadLibrary, readLibrary } from './read-library.ts';

/** Content to be looked at. */
export type LintedLibrary = ReadLibrary & {
  /** Whether the process began with its knowledge. */
  isBegunWith: boolean;
  /** Keeps what was parsed, for the next time. */
  keep(): void;
};

/** Reads the content of a folder, and parses what has changed since that was done before. */
export function readLintedLibrary(folder: string): LintedLibrary {
  const texts = ownTexts();
  const read = readLibrary(folder, texts.check);
  const isOwn = folder === contentFolder;
  return {
    ...read,
    isBegunWith: isOwn && hasBegunWithContent(),
    // Other content would leave none of ours.
    keep: () => isOwn && texts.keep(),
  };
}
