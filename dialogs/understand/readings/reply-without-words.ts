import { type Reading, wholly } from '../reading.ts';

/** «17», «-», «🤷»: a reply that could not be read, and no question to us. */
export const replyWithoutWords: Reading = {
  name: 'reply-without-words',
  when: ({ question, reply, utterance }) =>
    question !== null && reply.kind === 'none' && !/\p{L}/u.test(utterance.text),
  read: (turn) => wholly(turn, { type: 'unread-reply', problem: null, near: [] }),
};
