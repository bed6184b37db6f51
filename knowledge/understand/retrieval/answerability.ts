import type { Question } from './read-question.ts';
import type { Ordered } from './rerank.ts';

/** What tells that a question is ours and that its best answer is good. Each is near 0 to 1, or a few times that. */
export interface Signs {
  always: number;
  /** How well the first candidate stands, and how much of what was asked the best accounts for. */
  order: number;
  accounted: number;
  words: number;
  rare: number;
  letters: number;
  own: number;
  /** Whether a service is named, and a topic announced. */
  named: number;
  cue: number;
  /** Whether a service is named and all the rest is known. */
  clear: number;
  /** How much is said with words the content knows, and the share of words it does not. */
  knownMass: number;
  unknownShare: number;
  /** How few words there are. */
  brief: number;
  /** How much likelier it is ours than not, by how it sounds. */
  ours: number;
  /** Whether it is the name of a service and what is asked of it, and nothing else. */
  plain: number;
  /** How like a description of its service the task is that it says. */
  task: number;
}

/** What each sign is worth: logistic regression, by `test/bench/learn-weights.ts`. */
export const signWorth: Signs = {
  always: -5.41,
  order: 3.75,
  accounted: 0.54,
  words: 1.27,
  rare: 0.6,
  letters: 0.99,
  own: -0.29,
  named: 1.41,
  cue: -0.46,
  clear: 0.54,
  knownMass: 1.81,
  unknownShare: -0.52,
  brief: -0.65,
  ours: 1.06,
  plain: 1.87,
  task: 0.87,
};
const kinds = Object.keys(signWorth) as (keyof Signs)[];

/** Weight at which more of the same says nothing new. */
const enoughMass = 40;

/**
 * Reads the signs of a question.
 * @param ordered its candidates, best first, at least one
 */
export function signsOf(question: Question, [first, ...others]: readonly [Ordered, ...Ordered[]]): Signs {
  const { words, rare, letters, own, score } = first.evidence;
  const { named, cues } = question.terms;
  return {
    always: 1,
    order: first.order / 10,
    accounted: others.reduce((most, { evidence }) => Math.max(most, evidence.score), score),
    words,
    rare,
    letters,
    own,
    named: Math.max(0, ...named.values()),
    cue: cues.size > 0 ? 1 : 0,
    clear: question.unknownShare === 0 && question.away.length === 0 ? Math.max(0, ...named.values()) : 0,
    knownMass: Math.min(question.knownMass, enoughMass) / enoughMass,
    unknownShare: question.unknownShare,
    brief: 1 / (1 + question.tokens.length),
    ours: question.sounds.ours,
    plain: first.evidence.plain,
    task: first.evidence.task,
  };
}

/** How sure it is that the question is ours and has an answer, on a logarithmic scale: 0 is as likely as not. */
export function certainty(signs: Signs, weights: Signs = signWorth): number {
  let sum = 0;
  for (const kind of kinds) sum += weights[kind] * signs[kind];
  return sum;
}
