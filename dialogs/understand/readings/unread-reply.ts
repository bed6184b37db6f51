import { type Reading, wholly } from '../reading.ts';

/** While a question waits, what asks nothing of us is a reply to it that could not be read. */
export const unreadReply: Reading = {
  name: 'unread-reply',
  when: ({ question, asked }) => question !== null && (asked.kind === 'unknown' || asked.kind === 'which-service'),
  read: (turn) => wholly(turn, { type: 'unread-reply', problem: null }, 0.5),
};
