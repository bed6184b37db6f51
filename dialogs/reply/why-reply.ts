import type { Knowledge } from '../../knowledge/create-knowledge.ts';
import { sentences } from '../../locales/sentences.ts';
import { goOn, type Response, say } from '../act/go-on.ts';
import { currentQuestion } from '../engine/current-place.ts';
import type { Memory } from '../memory.ts';

/** Why the question being asked is asked, and the question again. */
export function whyReply(knowledge: Knowledge, memory: Memory): Response {
  const t = sentences(memory.locale);
  const question = currentQuestion(knowledge.content, memory);
  if (!question) return say(memory, t('notUnderstood'));
  const meaning = question.dimension ? ` ${question.dimension.meaning}` : '';
  return goOn(knowledge, memory, [{ type: 'text', text: `${question.reason}${meaning}`, buttons: [] }], null);
}
