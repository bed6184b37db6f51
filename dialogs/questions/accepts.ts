import { optionIds } from './labelled-options.ts';
import { dontKnow } from './question.ts';
import { type Question, questionType } from './question-types.ts';

/** Whether a stored value answers the question as it is today. */
export function accepts(question: Question, value: unknown): boolean {
  if (value === dontKnow) return question.optional;
  return questionType(question.type).accepts(question, value, optionIds(question));
}
