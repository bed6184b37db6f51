import { answerQuestion } from '../answer-question.ts';
import { asksUs, doubtful } from '../asks-us.ts';
import { type Reading, wholly } from '../reading.ts';

/** What may be a reply to the question that waits, when it is not rather a question to us. */
export const doubtfulReply: Reading = {
  name: 'doubtful-reply',
  when: (turn) => turn.question !== null && turn.reply.kind === 'answer' && !asksUs(turn),
  read(turn) {
    const intent = answerQuestion(turn);
    return intent && wholly(turn, intent, doubtful);
  },
};
