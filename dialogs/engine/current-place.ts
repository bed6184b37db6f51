import type { Content } from '../../knowledge/content.ts';
import type { Memory } from '../memory.ts';
import type { Question } from '../questions/question-types.ts';
import { buildGuide, type Guide } from './build-guide.ts';
import { type Place, replay } from './replay.ts';

/** The guide of the conversation and where it stands, or null when there is none, or it is no longer in the content. */
export function currentPlace(content: Content, memory: Memory): { guide: Guide; place: Place } | null {
  const file = memory.guide && content.guides.get(memory.guide.id);
  if (!file || !memory.guide) return null;
  const guide = buildGuide(content, file);
  return { guide, place: replay(content, guide, memory.guide.answers, memory.reopened) };
}

/** The question that waits for a reply, or null. */
export function currentQuestion(content: Content, memory: Memory): Question | null {
  if (memory.paused) return null;
  return currentPlace(content, memory)?.place.current ?? null;
}
