import type { Content } from '../../knowledge/content.ts';
import { accepts } from './accepts.ts';
import { type Question, questionType } from './question-types.ts';

/** The answer that a tap on an option gives; undefined when the question takes no such thing. */
export function answerOfTap(content: Content, question: Question, tapped: unknown): unknown {
  const own = questionType(question.type).answerOfTap;
  if (own) return own(content, question, tapped);
  return accepts(question, tapped) ? tapped : undefined;
}
