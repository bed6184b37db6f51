import { isPopulationAnswer } from './population-answer.ts';
import { dontKnow, optionIds, type Question } from './question.ts';
import { longestAnswer } from './text-answer.ts';

/** Whether a stored value answers the question as it is today. */
export function accepts(question: Question, value: unknown): boolean {
  if (value === dontKnow) return question.optional;
  switch (question.type) {
    case 'population':
      return isPopulationAnswer(value);
    case 'confirm':
      return value === 'si';
    case 'number':
      return typeof value === 'number' && inRange(question, value);
    case 'text':
      return typeof value === 'string' && value.trim() !== '' && value.length <= longestAnswer;
    case 'several': {
      const known = optionIds(question);
      return Array.isArray(value) && value.every((id) => known.includes(id as string));
    }
    default:
      return typeof value === 'string' && optionIds(question).includes(value);
  }
}

/** Whether a number is one that the question takes. */
export function inRange({ min, max }: { min: number | undefined; max: number | undefined }, value: number): boolean {
  return (
    Number.isFinite(value) && value >= (min ?? Number.NEGATIVE_INFINITY) && value <= (max ?? Number.POSITIVE_INFINITY)
  );
}
