import { createKnowledge } from '../../knowledge/create-knowledge.ts';
import { content } from './real-content.ts';

/** The same content with its indexes, for tests that talk. */
export const knowledge = createKnowledge(content);
