import { type Reading, wholly } from '../reading.ts';

/** A tap: it says by its ids what it means. */
export const tap: Reading = {
  name: 'tap',
  when: ({ tapped }) => tapped !== null,
  read: (turn) => turn.tapped && wholly(turn, turn.tapped),
};
