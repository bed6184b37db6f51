import type { Question } from '../questions/question-types.ts';

/** A question that was asked, and its answer. */
export interface Answered {
  question: Question;
  answer: unknown;
}

/** Whether an answer is the one that its guide takes for granted: nobody need have given it. */
export function isAssumed({ question, answer }: Answered): boolean {
  return question.type === 'choice' && question.assumed?.option === answer;
}
