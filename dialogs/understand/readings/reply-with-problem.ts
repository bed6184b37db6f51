import { asksUs, doubtful } from '../asks-us.ts';
import { type Reading, wholly } from '../reading.ts';

/** A reply that is read and is no answer: «més de 5.000», «-3». */
export const replyWithProblem: Reading = {
  name: 'reply-with-problem',
  when: (turn) => turn.reply.kind === 'problem' && (turn.reply.sure || !asksUs(turn)),
  read(turn) {
    if (turn.reply.kind !== 'problem') return null;
    const { problem, sure } = turn.reply;
    return wholly(turn, { type: 'unread-reply', problem }, sure ? 1 : doubtful);
  },
};
