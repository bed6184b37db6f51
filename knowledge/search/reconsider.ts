import type { Candidate, Evidence } from './consider.ts';

export interface Ordered extends Candidate {
  /** Where it stands beside the others: bigger goes first. One more is nearly three times as likely. */
  order: number;
}

/** What each thing known of a target is worth: logistic regression, by `test/bench/learn-weights.ts`. */
export const worth: Evidence = {
  score: 5.72,
  words: 6.65,
  overlap: 0.84,
  letters: 3.58,
  rare: 3.01,
  cue: 1.0,
  onlyCue: 0.16,
  own: -1.11,
  shortTopic: -0.84,
  named: 0.47,
  firstNamed: 0.74,
  carrier: -1.93,
  foreign: -4.31,
  cueMissed: -1.23,
  service: 1.16,
  topic: 1.15,
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
