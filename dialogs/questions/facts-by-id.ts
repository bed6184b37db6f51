import type { Content } from '../../knowledge/content.ts';
import type { QuestionBase } from './question.ts';

/** The answer itself under the question's id, or all of them when it takes several; a number is no condition. */
export function factsById(_: Content, { id }: QuestionBase, answer: unknown): [string, readonly string[]][] {
  if (Array.isArray(answer)) return [[id, answer as string[]]];
  return typeof answer === 'string' ? [[id, [answer]]] : [];
}
