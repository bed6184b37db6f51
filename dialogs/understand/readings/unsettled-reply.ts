import { type Reading, wholly } from '../reading.ts';

/** A reply that surely is one and settles nothing: «depèn», «ens ho porta el consell comarcal», «entre la 1 i la 2». */
export const unsettledReply: Reading = {
  name: 'unsettled-reply',
  when: ({ reply, utterance }) => reply.kind === 'problem' && reply.sure && utterance.plainMove === null,
  read(turn) {
    if (turn.reply.kind !== 'problem') return null;
    const { problem, near = [] } = turn.reply;
    return wholly(turn, { type: 'unread-reply', problem, near });
  },
};
