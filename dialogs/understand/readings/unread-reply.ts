import { asksSomething } from '../asks-us.ts';
import { type Reading, wholly } from '../reading.ts';

/** While a question waits, what asks nothing of us is a reply to it that could not be read. */
export const unreadReply: Reading = {
  name: 'unread-reply',
  when: (turn) =>
    turn.question !== null &&
    (!asksSomething(turn) || turn.asked.kind === 'unknown' || turn.asked.kind === 'which-service'),
  read(turn) {
    const near = turn.reply.kind === 'none' ? (turn.reply.near ?? []) : [];
    return wholly(turn, { type: 'unread-reply', problem: null, near }, 0.5);
  },
};
