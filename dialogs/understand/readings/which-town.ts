import { asksUs, doubtful } from '../asks-us.ts';
import { type Reading, wholly } from '../reading.ts';

/** A name that several towns have: which one is asked. */
export const whichTown: Reading = {
  name: 'which-town',
  when: (turn) => turn.reply.kind === 'which-town' && (turn.reply.sure || !asksUs(turn)),
  read(turn) {
    if (turn.reply.kind !== 'which-town') return null;
    const { codes, sure } = turn.reply;
    return wholly(turn, { type: 'which-town', codes }, sure ? 1 : doubtful);
  },
};
