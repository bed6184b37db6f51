import { type Reading, wholly } from '../reading.ts';

const nowhere = { elsewhere: null, told: false, near: [], perhaps: null };

/** What is none of the other things, and is not ours. */
export const notOurs: Reading = {
  name: 'not-ours',
  when: () => true,
  read(turn) {
    const { elsewhere, told, near, perhaps } = turn.asked.kind === 'unknown' ? turn.asked : nowhere;
    return wholly(turn, { type: 'unknown', elsewhere, told, near, perhaps });
  },
};
