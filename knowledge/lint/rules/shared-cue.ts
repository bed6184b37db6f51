import { phrase } from '../../understand/utterance/fold.ts';
import type { Rule } from '../advice.ts';

/** A cue phrase that announces two topics announces none. */
export const sharedCue: Rule = {
  id: 'shared-cue',
  check({ files: { topics } }) {
    const cues = topics.data.flatMap(({ id, cues }, topic) =>
      cues.map((cue, at) => ({ id, cue: phrase(cue), path: [topic, 'cues', at] })),
    );
    return [...Map.groupBy(cues, ({ cue }) => cue)].flatMap(([cue, uses]) => {
      const ids = [...new Set(uses.map(({ id }) => id))];
      const last = uses.findLast(({ id }) => id === ids.at(-1));
      if (ids.length < 2 || !last) return [];
      return [topics.mistake(last.path, `«${cue}» és a més d’un tema: ${ids.join(', ')}.`)];
    });
  },
};
