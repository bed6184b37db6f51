import { bareMove } from '../bare-move.ts';
import { type Reading, wholly } from '../reading.ts';

/** A move inside a guide, well spelt and nothing else: «per què ho preguntes?». */
export const plainMove: Reading = {
  name: 'plain-move',
  when: ({ utterance }) => utterance.plainMove !== null,
  read(turn) {
    const intent = turn.utterance.plainMove && bareMove(turn, turn.utterance.plainMove);
    return intent && wholly(turn, intent);
  },
};
