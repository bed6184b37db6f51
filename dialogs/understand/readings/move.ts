import { bareMove } from '../bare-move.ts';
import { type Reading, wholly } from '../reading.ts';

const longestMove = 120;
/** A move that may be misspelt, or said with other words around it. */
const likely = 0.9;

/** A move inside a guide, however it is put. */
export const move: Reading = {
  name: 'move',
  when: ({ utterance }) => utterance.text.length <= longestMove && utterance.move !== null,
  read(turn) {
    const intent = turn.utterance.move && bareMove(turn, turn.utterance.move);
    return intent && wholly(turn, intent, likely);
  },
};
