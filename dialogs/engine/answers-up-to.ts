import type { Content } from '../../knowledge/content.ts';
import type { Answers } from '../memory.ts';
import { optionIds } from '../questions/labelled-options.ts';
import { answerForTown } from '../questions/population-answer.ts';
import type { Question } from '../questions/question-types.ts';
import type { Guide } from './build-guide.ts';
import { leftOut, replay } from './replay.ts';

/** Where a guide stands with a question open. */
export interface UpTo {
  answers: Answers;
  /** Set when the question is one that is asked on request, the guide having ended. */
  reopened: string | null;
}

/** A town for whoever needs one: the model speaks of it. And two figures of which it does not. */
const townInside = '08283';
const figuresOutside = [3000, 60_000];

/**
 * Answers to the questions that a guide asks before one of them, so that it is that one that waits: Tona, the first option
 * of each, and another where the first leads elsewhere.
 * @returns null when no answers lead to it
 */
export function answersUpTo(content: Content, guide: Guide, target: string): UpTo | null {
  const asking = guide.byId.get(target);
  if (!asking) return null;
  const follow = (answers: Answers): UpTo | null => {
    const place = replay(content, guide, answers);
    const { current } = place;
    if (current?.id === target) return { answers, reopened: null };
    const isAskedOnRequest = current === null && (asking.onRequest || asking.presumed !== null);
    if (isAskedOnRequest && replay(content, guide, answers, target).current?.id === target) {
      return { answers, reopened: target };
    }
    if (current === null || (!asking.onRequest && leftOut(content, guide, place).has(target))) return null;
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
      const figures = figuresOutside.map((population) => ({ population, town: null, ine: null, year: null }));
      return town ? [answerForTown(town), ...figures] : figures;
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
