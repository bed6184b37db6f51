import { type Locale, sentences } from '../../locales/sentences.ts';
import { labelledOptions } from './labelled-options.ts';
import { type Question, questionType } from './question-types.ts';

/** An answer already given, in words, for summaries. */
export function answerLabel(locale: Locale, question: Question, answer: unknown): string {
  const t = sentences(locale);
  return questionType(question.type).label({ locale, t }, question, answer, labelledOptions(t, question));
}
