import type { Knowledge } from '../../knowledge/create-knowledge.ts';
import { sentences } from '../../locales/sentences.ts';
import { currentPlace } from '../engine/current-place.ts';
import type { Memory } from '../memory.ts';
import { askInShort } from '../reply/ask-in-short.ts';
import { answer, type Response } from './response.ts';
import { resume } from './resume.ts';

/**
 * Asks again, in short, the question that waits: with the options that a reply may have meant, and not the whole list.
 * A question that lists nothing is asked as it is.
 * @param near ids of those options
 */
export function resumeInShort(knowledge: Knowledge, memory: Memory, said: string, near: readonly string[]): Response {
  const current = memory.paused ? null : currentPlace(knowledge.content, memory);
  const question = current?.place.current;
  if (!current || !question) return resume(knowledge, memory, [], said);
  const short = askInShort(sentences(memory.locale), current.guide.id, question, said, near);
  return short ? answer(memory, short) : resume(knowledge, memory, [], said);
}
