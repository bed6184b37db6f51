import type { Knowledge } from '../../knowledge/create-knowledge.ts';
import { sentences } from '../../locales/sentences.ts';
import { currentPlace } from '../engine/current-place.ts';
import type { Memory } from '../memory.ts';
import type { Button, Reply } from '../replies.ts';
import { askQuestion } from '../reply/ask-question.ts';

export interface Response {
  memory: Memory;
  replies: Reply[];
  forget: boolean;
}

/** One text, and nothing else. */
export function say(memory: Memory, text: string, buttons: Button[] = []): Response {
  return { memory, replies: [{ type: 'text', text, buttons }], forget: false };
}

/**
 * Adds the question that the guide is waiting on, if any, after other replies, so that nobody loses the thread.
 * @param hint what to say before the question; said by itself when there is no question and no other reply
 */
export function goOn(knowledge: Knowledge, memory: Memory, replies: Reply[], hint: string | null): Response {
  const t = sentences(memory.locale);
  const current = memory.paused ? null : currentPlace(knowledge.content, memory);
  const waiting = current?.place.current;
  if (current && waiting) {
    const asked = { current: waiting, progress: current.place.progress };
    const question = askQuestion(knowledge.content, t, memory, current.guide.id, asked, hint);
    return { memory, replies: [...replies, question], forget: false };
  }
  if (replies.length === 0 && hint) return say(memory, hint);
  return { memory, replies, forget: false };
}
