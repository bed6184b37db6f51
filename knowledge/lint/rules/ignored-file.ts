import { unreadFiles } from '../../load/unread-files.ts';
import type { Rule } from '../advice.ts';

/** A file that is in the content folder and nobody reads: what is in it is not known by the bot. */
export const ignoredFile: Rule = {
  id: 'ignored-file',
  check: ({ folder }) => unreadFiles(folder),
};
