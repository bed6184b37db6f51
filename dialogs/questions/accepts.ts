import { isPopulationAnswer } from './population-answer.ts';
import { dontKnow, optionIds, type Question } from './question.ts';

/** Whether a stored value answers the question as it is today. */
export function accepts(question: Question, value: unknown): boolean {
  switch (question.type) {
    case 'population':
      return isPopulationAnswer(value);
    case 'confirm':
      return value === 'si';
    case 'several': {
      const known = optionIds(question);
      if (value === dontKnow) return true;
      return Array.isArray(value) && value.every((id) => known.includes(id as string));
    }
    default:
      return typeof value === 'string' && optionIds(question).includes(value);
  }
}
