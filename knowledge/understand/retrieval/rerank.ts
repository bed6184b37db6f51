import type { Candidate, Evidence } from './features.ts';

export interface Ordered extends Candidate {
  /** Where it stands beside the others: bigger goes first. One more is nearly three times as likely. */
  order: number;
}

/** What each thing known of a target is worth: logistic regression, by `test/bench/learn-weights.ts`. */
export const worth: Evidence = {
  score: 4.91,
  words: 6.31,
  overlap: 1.45,
  letters: 3.69,
  rare: 2.31,
  cue: 0.88,
  onlyCue: -0.4,
  own: -1.37,
  shortTopic: -2.75,
  named: 0.61,
  firstNamed: 0.71,
  carrier: -1.61,
  foreign: -4.05,
  cueMissed: -1.17,
  service: 1.2,
  topic: 0.95,
  plain: 2.11,
  task: 5.63,
};
/** From this share of letters in common, an own question is the one that was asked. */
const toTheLetter = 0.6;
const plainlyAhead = 1;
const kinds = Object.keys(worth) as (keyof Evidence)[];

/** Puts the candidates in order, by all that is known of each; but what a plain question asks goes first. */
export function reconsider(candidates: readonly Candidate[], weights: Evidence = worth): Ordered[] {
  const ordered = candidates
    .map((candidate) => {
      let order = 0;
      for (const kind of kinds) order += weights[kind] * candidate.evidence[kind];
      return { ...candidate, order };
    })
    .sort((a, b) => b.order - a.order);
  return plainFirst(ordered);
}

/** Words that only announce a topic are in many wordings, of other services too; only one to the letter says more. */
function plainFirst(ordered: Ordered[]): Ordered[] {
  const [first] = ordered;
  const plain = ordered.find(({ evidence }) => evidence.plain === 1);
  if (!first || !plain || first === plain) return ordered;
  const isToTheLetter = first.service === plain.service && first.evidence.letters >= toTheLetter;
  if (isToTheLetter) return ordered;
  return [{ ...plain, order: first.order + plainlyAhead }, ...ordered.filter((other) => other !== plain)];
}
