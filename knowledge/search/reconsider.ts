import type { Target } from './index-content.ts';
import type { Resemblance } from './resemblance.ts';
import type { Terms } from './terms.ts';

export interface ScoredTarget extends Target {
  /** 0 to 1: how much of what was asked it accounts for. */
  score: number;
  /** Where it stands beside the others: bigger goes first. */
  order: number;
}

/** Targets looked at again: the right one is nearly always among them. */
export const mostReconsidered = 15;

/**
 * What each thing known of a target is worth beside its score. Learnt on the tuning half of `test/understanding`, by
 * logistic regression over which of the first targets was the right one.
 */
export const worth = {
  words: 0.65,
  letters: 0.95,
  cue: 0.1,
  onlyCue: 0.12,
  own: 0.18,
  named: 0.34,
  shortTopic: 0.26,
};

/**
 * Puts the best targets in order again, by what a closer look at each says.
 * @param first the best targets, each with its place in the index
 */
export function reconsider(
  first: readonly (Omit<ScoredTarget, 'order'> & { at: number })[],
  terms: Terms,
  resemblance: (target: number) => Resemblance,
): ScoredTarget[] {
  const ordered = first.map(({ at, ...target }) => {
    const { words, letters } = resemblance(at);
    const isOwn = target.topic === 'altres';
    const cue = target.topic !== 'altres' && terms.cues.has(target.topic) ? 1 : 0;
    const order =
      target.score +
      worth.words * words +
      worth.letters * letters +
      worth.cue * cue +
      worth.onlyCue * (cue / Math.max(1, terms.cues.size)) +
      worth.own * (isOwn ? 1 : 0) +
      worth.named * (terms.named.get(target.service) ?? 0) +
      worth.shortTopic * (isOwn ? 0 : 1 / (1 + terms.stems.size));
    return { ...target, order };
  });
  return ordered.sort((a, b) => b.order - a.order);
}
