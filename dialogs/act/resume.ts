import type { Knowledge } from '../../knowledge/create-knowledge.ts';
import { sentences } from '../../locales/sentences.ts';
import { currentPlace } from '../engine/current-place.ts';
import type { Memory } from '../memory.ts';
import type { Reply } from '../replies.ts';
import { askQuestion } from '../reply/ask-question.ts';
import { listGoesOn, longList } from '../reply/list-goes-on.ts';
import { answer, type Response, say } from './response.ts';

/**
 * Resumes the guide after other replies: asks again the question that waits, if any, so that nobody loses the thread. A long list that was
 * already there is only said to wait.
 * @param hint what to say before the question; said by itself when there is no question and no other reply
 */
export function resume(knowledge: Knowledge, memory: Memory, replies: Reply[], hint: string | null): Response {
  const t = sentences(memory.locale);
  const current = memory.paused ? null : currentPlace(knowledge.content, memory);
  const waiting = current?.place.current;
  if (current && waiting) {
    const list = replies.length > 0 && memory.asked ? longList(waiting) : null;
    if (list) return answer(memory, ...replies, listGoesOn(t, current.guide.id, list));
    const asked = { current: waiting, progress: current.place.progress };
    const question = askQuestion(knowledge.content, t, memory, current.guide.id, asked, hint);
    return answer(memory, ...replies, question);
  }
  if (replies.length === 0 && hint) return say(memory, hint);
  return answer(memory, ...replies);
}
