import { join } from 'node:path';
import { keptFolder, learntName, startFolder } from '../../bot/prepare/kept.js';
import { keptLearnt } from '../../bot/prepare/kept-learnt.ts';
import { createKnowledge } from '../../knowledge/create-knowledge.ts';
import { learntMemory } from '../../knowledge/understand/learnt-memory.ts';
import { content } from './real-content.ts';

/** What was prepared before the tests (`prepare-once.ts`) has what is learnt from the same content by the same code. */
const prepared = keptFolder();

/** The same content with its indexes, for tests that talk. */
export const knowledge = {
  ...createKnowledge(content),
  learnt: learntMemory(prepared === null ? undefined : keptLearnt(join(startFolder(prepared), learntName))),
};
