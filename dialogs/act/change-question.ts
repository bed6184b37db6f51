import type { Knowledge } from '../../knowledge/create-knowledge.ts';
import { sentences } from '../../locales/sentences.ts';
import { type Answered, isAssumed } from '../engine/answered.ts';
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
  if (!current || current.place.answered.length === 0 || !memory.guide)
    return resume(knowledge, memory, [], t('nothingToGoBack'));
  const answers = withoutAnswers(memory.guide.answers, lastGiven(current.place.answered));
  return advance(knowledge, { ...memory, paused: false, guide: { ...memory.guide, answers } }, today, null);
}

/** The last answer that the person gave, with what was taken for granted after it, and «is it right?» with the answer it is about. */
function lastGiven(answered: readonly Answered[]): string[] {
  const own = answered.findLastIndex((each) => !isAssumed(each));
  const ids = answered.slice(Math.max(own, 0)).map(({ question }) => question.id);
  const of = answered[own]?.question.of;
  return of === undefined ? ids : [...ids, of];
}
