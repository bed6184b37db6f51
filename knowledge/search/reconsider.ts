import type { Candidate, Evidence } from './consider.ts';

export interface Ordered extends Candidate {
  /** Where it stands beside the others: bigger goes first. One more is nearly three times as likely. */
  order: number;
}

/** What each thing known of a target is worth: logistic regression, by `test/bench/learn-weights.ts`. */
export const worth: Evidence = {
  score: 5.05,
  words: 6.30,
  overlap: 1.44,
  letters: 3.63,
  rare: 2.84,
  cue: 0.87,
  onlyCue: -0.31,
  own: -1.29,
  shortTopic: -2.65,
  named: 0.66,
  firstNamed: 0.77,
  carrier: -1.78,
  foreign: -4.19,
  cueMissed: -1.37,
  service: 1.17,
  topic: 1.06,
  plain: 2.15,
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
