import type { Content } from '../../knowledge/content.ts';
import type { Answers } from '../memory.ts';
import { optionIds } from '../questions/labelled-options.ts';
import { answerForTown } from '../questions/population-answer.ts';
import type { Question } from '../questions/question-types.ts';
import type { Guide } from './build-guide.ts';
import { replay } from './replay.ts';

/** Where a guide stands with a question open. */
export interface UpTo {
  answers: Answers;
  /** Set when the question is one that is asked on request, the guide having ended. */
  reopened: string | null;
}

/** A town for whoever needs one: the model speaks of it. */
const townInside = '08283';
const figureOutside = 3000;

/**
 * Answers to the questions that a guide asks before one of them, so that it is that one that waits: Tona, the first option
 * of each, and another where the first leads elsewhere.
 * @returns null when no answers lead to it
 */
export function answersUpTo(content: Content, guide: Guide, target: string): UpTo | null {
  const asking = guide.byId.get(target);
  if (!asking) return null;
  const isOnRequest = asking.onRequest;
  const follow = (answers: Answers): UpTo | null => {
    const { current } = replay(content, guide, answers);
    if (current === null) return isOnRequest ? { answers, reopened: target } : null;
    if (current.id === target) return { answers, reopened: null };
    for (const answer of possibleAnswers(content, current)) {
      const found = follow({ ...answers, [current.id]: answer });
      if (found) return found;
    }
    return null;
  };
  return follow({});
}

function possibleAnswers(content: Content, question: Question): readonly unknown[] {
  switch (question.type) {
    case 'population': {
      const town = content.towns.find(({ code }) => code === townInside) ?? content.towns[0];
      const figure = { population: figureOutside, town: null, ine: null, year: null };
      return town ? [answerForTown(town), figure] : [figure];
    }
    case 'confirm':
      return ['si'];
    case 'several':
      return [[]];
    case 'number':
      return [question.min ?? 0];
    case 'text':
      return ['x'];
    default:
      return optionIds(question);
  }
}
