import type { Candidate, Evidence } from './consider.ts';

export interface Ordered extends Candidate {
  /** Where it stands beside the others: bigger goes first. One more is nearly three times as likely. */
  order: number;
}

/** What each thing known of a target is worth: logistic regression, by `test/bench/learn-weights.ts`. */
export const worth: Evidence = {
  score: 4.89,
  words: 6.1,
  overlap: 1.36,
  letters: 3.79,
  rare: 2.78,
  cue: 1.11,
  onlyCue: -0.46,
  own: -1.39,
  shortTopic: -2.92,
  named: 0.7,
  firstNamed: 0.77,
  carrier: -1.78,
  foreign: -4.17,
  cueMissed: -1.28,
  service: 1.19,
  topic: 1.03,
  plain: 2.15,
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
