import { loadContent } from '../../knowledge/load/load-content.ts';

/** The content that people get, loaded once for all the test files of a worker: not to be changed. */
export const content = loadContent();
