import { dirname, join } from 'node:path';
import type { Knowledge } from '../../knowledge/create-knowledge.ts';
import { learntMemory } from '../../knowledge/understand/learnt-memory.ts';
import { begunWith } from './begun-with.ts';
import { learntName } from './kept.js';
import { keptLearnt } from './kept-learnt.ts';

/**
 * The knowledge that the process began with, and what was learnt from the same content, once: who takes it may let go of it.
 * Undefined when it has to be made.
 */
export function takeBegunWith(): Knowledge | undefined {
  const all = begunWith();
  const knowledge = all?.knowledge;
  if (all) delete all.knowledge;
  const snapshot = process.execArgv[process.execArgv.indexOf('--snapshot-blob') + 1];
  return knowledge && { ...knowledge, learnt: learntMemory(keptLearnt(join(dirname(snapshot ?? ''), learntName))) };
}
