import type { Question } from '../questions/question-types.ts';

/** A question that was asked, and its answer. */
export interface Answered {
  question: Question;
  answer: unknown;
}
