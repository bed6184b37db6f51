import { phrase } from '../understand/utterance/fold.ts';
import type { Rule } from './advice.ts';

/** A cue phrase that announces two topics announces none. */
export const sharedCue: Rule = {
  id: 'shared-cue',
  check({ topics }) {
    const owners = Map.groupBy(
      topics.flatMap(({ id, cues }) => cues.map((cue) => ({ id, cue: phrase(cue) }))),
      ({ cue }) => cue,
    );
    return [...owners]
      .map(([cue, uses]) => ({ cue, ids: [...new Set(uses.map(({ id }) => id))] }))
      .filter(({ ids }) => ids.length > 1)
      .map(({ cue, ids }) => ({
        where: 'language/topics.yaml',
        message: `«${cue}» és a més d’un tema: ${ids.join(', ')}.`,
      }));
  },
};
