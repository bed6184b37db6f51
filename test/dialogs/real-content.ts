import { loadContent } from '../../knowledge/load.ts';

/** The content that people get, loaded once for each test file. */
export const content = loadContent();
