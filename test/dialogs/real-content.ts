import { loadContent } from '../../knowledge/load/load-content.ts';

/** The content that people get, loaded once for each test file. */
export const content = loadContent();
