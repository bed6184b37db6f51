import type { Resemblance } from './resemblance.ts';
import type { ScoredTarget, Target } from './search.ts';
import type { Terms } from './terms.ts';

/** Targets looked at again: the right one is nearly always among them. */
const mostReconsidered = 15;

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

/** Puts the best targets in order again, by what a closer look at each says. */
export function reconsider(
  ranked: readonly ScoredTarget[],
  terms: Terms,
  resemblance: (target: Target) => Resemblance,
): ScoredTarget[] {
  const first = ranked.slice(0, mostReconsidered).map((target) => {
    const { words, letters } = resemblance(target);
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
  return first.sort((a, b) => b.order - a.order);
}
