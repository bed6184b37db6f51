import { type Reading, wholly } from '../reading.ts';
import { mayBeATown } from './order.ts';

/** To be spoken to in another language; in which, if it is said. */
export const languageOrder: Reading = {
  name: 'language-order',
  when: (turn) => turn.utterance.order === 'language' && !mayBeATown(turn),
  read: (turn) => wholly(turn, { type: 'speak', locale: turn.utterance.languageAsked }),
};
