import { type Reading, wholly } from '../reading.ts';
import { saidBeforehand } from '../said-beforehand.ts';

/** A guide asked for by one of its own phrases, well spelt. */
export const guideByItsPhrase: Reading = {
  name: 'guide-by-its-phrase',
  when: ({ utterance }) => utterance.plainGuide !== null,
  read(turn) {
    const guide = turn.utterance.plainGuide;
    return guide === null
      ? null
      : wholly(turn, { type: 'start-guide', guide, beforehand: saidBeforehand(turn, guide) });
  },
};
