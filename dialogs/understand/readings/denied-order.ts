import { soundOfSaying } from '../../sounds/sounds-like.ts';
import { asksToKeepNothing } from '../keeps-nothing.ts';
import type { OpenTurn } from '../open-turn.ts';
import { type Reading, wholly } from '../reading.ts';

const likely = 0.9;
/** How much more it has to sound like that than like a reply: log-odds. */
const heard = 1;

/** «No vull esborrar les dades», «no tornis enrere»: nothing is done, and the person is told so. */
export const deniedOrder: Reading = {
  name: 'denied-order',
  when: ({ utterance, reply }) => !(reply.kind === 'answer' && reply.sure) && utterance.saying?.kind === 'denied',
  read: (turn) =>
    asksToForget(turn)
      ? wholly(turn, { type: 'command', command: 'delete-data' }, likely)
      : wholly(turn, { type: 'declined' }),
};

/** «No vull que us quedeu les meves dades, elimineu-les» */
function asksToForget({ knowledge, utterance }: OpenTurn): boolean {
  if (!asksToKeepNothing(utterance.folded)) return false;
  const { id, margin } = soundOfSaying(knowledge, utterance);
  return id === 'delete-data' && margin >= heard;
}
