import type { Knowledge } from '../../knowledge/create-knowledge.ts';
import { sentences } from '../../locales/sentences.ts';
import { currentPlace } from '../engine/current-place.ts';
import { type Memory, withoutAnswers } from '../memory.ts';
import { advance } from './advance.ts';
import { openGuide } from './open-guide.ts';
import type { Response } from './response.ts';
import { resume } from './resume.ts';

/** Asks again a question already answered. Its answer and the later ones stay until there is another. */
export function changeQuestion(
  knowledge: Knowledge,
  memory: Memory,
  guide: string,
  question: string,
  today: string,
): Response {
  return advance(knowledge, { ...openGuide(memory, guide), reopened: question }, today, null);
}

/** Leaves an answer that was going to be changed as it was. */
export function closeReopened(knowledge: Knowledge, memory: Memory, today: string): Response {
  return advance(knowledge, { ...memory, reopened: null }, today, sentences(memory.locale)('leftAsItWas'));
}

/** Takes back the last answer given and asks it again. */
export function stepBack(knowledge: Knowledge, memory: Memory, today: string): Response {
  const t = sentences(memory.locale);
  if (memory.reopened !== null) return closeReopened(knowledge, memory, today);
  const current = currentPlace(knowledge.content, memory);
  const last = current?.place.answered.at(-1);
  if (!current || !last || !memory.guide) return resume(knowledge, memory, [], t('nothingToGoBack'));
  // A question on its own answer («is it right?») goes back together with that answer.
  const taken = last.question.of === undefined ? [last.question.id] : [last.question.id, last.question.of];
  const answers = withoutAnswers(memory.guide.answers, taken);
  return advance(knowledge, { ...memory, paused: false, guide: { ...memory.guide, answers } }, today, null);
}
