import { answerQuestion } from '../answer-question.ts';
import { type Reading, wholly } from '../reading.ts';

/** A reply to the question that waits, and surely nothing else. */
export const sureReply: Reading = {
  name: 'sure-reply',
  when: ({ question, reply }) => question !== null && reply.kind === 'answer' && reply.sure,
  read(turn) {
    const intent = answerQuestion(turn);
    return intent && wholly(turn, intent);
  },
};
