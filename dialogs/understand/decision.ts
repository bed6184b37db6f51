import { once } from '../../knowledge/understand/once.ts';
import { dot, probability, weightsInOrder } from '../../knowledge/understand/retrieval/model.ts';

/** One thing that tells whether something is so: 0 or 1, or near them. */
export interface Sign<Facts> {
  name: string;
  meaning: string;
  of(facts: Facts): number;
}

/** Whether something is so, by its signs and what has been learnt that each is worth. */
export interface Decision<Facts> {
  /** In the order of the table. */
  signsOf(facts: Facts): number[];
  /** 0 to 1: how likely it is (logistic regression). */
  likelihood(facts: Facts): number;
}

/** @param weights by name, as `npm run train` wrote them; they are looked at when something is decided: who learns them has none yet */
export function createDecision<Facts>(
  signs: readonly Sign<Facts>[],
  weights: Readonly<Record<string, number>>,
): Decision<Facts> {
  const inOrder = once(() => weightsInOrder(signs, weights));
  const signsOf = (facts: Facts) => signs.map((sign) => sign.of(facts));
  return { signsOf, likelihood: (facts) => probability(dot(signsOf(facts), inOrder())) };
}

/** What is so, as a sign. */
export function yes(is: boolean): number {
  return is ? 1 : 0;
}
