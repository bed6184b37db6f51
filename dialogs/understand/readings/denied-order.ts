import { type Reading, wholly } from '../reading.ts';

/** «No vull esborrar les dades», «no tornis enrere»: nothing is done, and the person is told so. */
export const deniedOrder: Reading = {
  name: 'denied-order',
  when: ({ utterance, reply }) => !(reply.kind === 'answer' && reply.sure) && utterance.saying?.kind === 'denied',
  read: (turn) => wholly(turn, { type: 'declined' }),
};
