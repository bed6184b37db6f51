import { type Reading, wholly } from '../reading.ts';

/** What is none of the other things, and is not ours. */
export const notOurs: Reading = {
  name: 'not-ours',
  when: () => true,
  read(turn) {
    const elsewhere = turn.asked.kind === 'unknown' ? turn.asked.elsewhere : null;
    return wholly(turn, { type: 'unknown', elsewhere });
  },
};
