import { asksUs, doubtful } from '../asks-us.ts';
import { type Reading, wholly } from '../reading.ts';

/** What may be a reply that settles nothing, when it is not rather a question to us. */
export const replyWithProblem: Reading = {
  name: 'reply-with-problem',
  when: (turn) => turn.reply.kind === 'problem' && !asksUs(turn),
  read(turn) {
    if (turn.reply.kind !== 'problem') return null;
    const { problem, near = [] } = turn.reply;
    return wholly(turn, { type: 'unread-reply', problem, near }, doubtful);
  },
};
