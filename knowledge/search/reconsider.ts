import type { Candidate, Evidence } from './consider.ts';

export interface Ordered extends Candidate {
  /** Where it stands beside the others: bigger goes first. One more is nearly three times as likely. */
  order: number;
}

/** What each thing known of a target is worth: logistic regression, by `test/bench/learn-weights.ts`. */
export const worth: Evidence = {
  score: 5.81,
  words: 5.29,
  overlap: 1.15,
  letters: 3.91,
  rare: 1.96,
  cue: 1.42,
  onlyCue: 0.35,
  own: -1.39,
  shortTopic: -0.81,
  named: 0.37,
  firstNamed: 0.48,
  carrier: -2.09,
  foreign: -4.48,
  cueMissed: -0.94,
  service: 1.24,
  topic: 1.2,
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
