import { type Reading, wholly } from '../reading.ts';
import { saidBeforehand } from '../said-beforehand.ts';

/** A guide asked for by something very like one of its phrases. */
const likely = 0.9;

export const misspeltGuide: Reading = {
  name: 'misspelt-guide',
  when: ({ utterance }) => utterance.guide !== null,
  read(turn) {
    const { guide } = turn.utterance;
    return guide === null
      ? null
      : wholly(turn, { type: 'start-guide', guide, beforehand: saidBeforehand(turn, guide) }, likely);
  },
};
