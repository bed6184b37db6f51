import type { Candidate, Evidence } from './consider.ts';

export interface Ordered extends Candidate {
  /** Where it stands beside the others: bigger goes first. One more is nearly three times as likely. */
  order: number;
}

/** What each thing known of a target is worth: logistic regression, by `test/bench/learn-weights.ts`. */
export const worth: Evidence = {
  score: 4.92,
  words: 6.32,
  overlap: 1.50,
  letters: 3.67,
  rare: 2.83,
  cue: 1.19,
  onlyCue: -0.45,
  own: -1.22,
  shortTopic: -2.58,
  named: 0.67,
  firstNamed: 0.78,
  carrier: -1.77,
  foreign: -4.18,
  cueMissed: -1.28,
  service: 1.18,
  topic: 1.03,
  plain: 2.54,
};
const kinds = Object.keys(worth) as (keyof Evidence)[];

/** Puts the candidates in order, by all that is known of each. */
export function reconsider(candidates: readonly Candidate[], weights: Evidence = worth): Ordered[] {
  return candidates
    .map((candidate) => {
      let order = 0;
      for (const kind of kinds) order += weights[kind] * candidate.evidence[kind];
      return { ...candidate, order };
    })
    .sort((a, b) => b.order - a.order);
}
