import { join } from 'node:path';

/** Where the content is when nobody says otherwise. */
export const contentFolder = join(import.meta.dirname, '../content');
