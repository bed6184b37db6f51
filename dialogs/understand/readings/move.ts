import { bareMove } from '../bare-move.ts';
import { followsOn } from '../follows-on.ts';
import { type Reading, wholly } from '../reading.ts';

const longestMove = 120;
/** A move that may be misspelt, or said with other words around it. */
const likely = 0.9;

/** A move inside a guide, however it is put. */
export const move: Reading = {
  name: 'move',
  when: (turn) =>
    turn.utterance.text.length <= longestMove &&
    turn.utterance.move !== null &&
    // «Avisen?», after how long a certificate lasts, is no wish to be reminded.
    !(followsOn(turn) && turn.asked.kind === 'answers'),
  read(turn) {
    const intent = turn.utterance.move && bareMove(turn, turn.utterance.move);
    return intent && wholly(turn, intent, likely);
  },
};
