import type { LabelledQuestion, OutOfScope } from '../understanding/labelled.ts';
import { average, type Said, scoreQuestion } from '../understanding/score.ts';
import type { Answerer } from './answerers.ts';
import { percent } from './table.ts';

/**
 * The four rates of an answerer, printed: right service, right topic too, good questions unanswered, and what is not
 * ours refused.
 * @param said what it said to each of the questions
 */
export function rates(
  said: readonly Said[],
  questions: readonly LabelledQuestion[],
  away: readonly OutOfScope[],
  ask: Answerer['ask'],
): string[] {
  const score = average(said.flatMap((each, at) => (questions[at] ? [scoreQuestion(questions[at], each)] : [])));
  const refused = away.filter(({ q }) => ask(q).kind === 'other').length / away.length;
  return [score.service, score.serviceAndTopic, score.unanswered, refused].map(percent);
}
