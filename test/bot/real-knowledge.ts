import { createKnowledge } from '../../knowledge/create-knowledge.ts';
import { loadContent } from '../../knowledge/load/load-content.ts';

/** The real content, indexed once for all the tests of a file. */
export const realKnowledge = createKnowledge(loadContent());
