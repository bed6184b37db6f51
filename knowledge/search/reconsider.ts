import type { Candidate, Evidence } from './consider.ts';

export interface Ordered extends Candidate {
  /** Where it stands beside the others: bigger goes first. One more is nearly three times as likely. */
  order: number;
}

/** What each thing known of a target is worth: logistic regression, by `test/bench/learn-weights.ts`. */
export const worth: Evidence = {
  score: 6.36,
  words: 6.33,
  overlap: 0.63,
  letters: 3.62,
  rare: 2.54,
  cue: 0.96,
  onlyCue: 0.33,
  own: -0.85,
  shortTopic: -0.86,
  named: 0.15,
  firstNamed: 0.61,
  carrier: -1.98,
  foreign: -4.31,
  cueMissed: -1.25,
  service: 1.16,
  topic: 1.16,
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
