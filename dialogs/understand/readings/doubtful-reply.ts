import { answerQuestion } from '../answer-question.ts';
import { asksUs, doubtful } from '../asks-us.ts';
import type { OpenTurn } from '../open-turn.ts';
import { type Reading, wholly } from '../reading.ts';

/** What may be a reply to the question that waits, when it is not rather a question to us. */
export const doubtfulReply: Reading = {
  name: 'doubtful-reply',
  when: (turn) => turn.question !== null && turn.reply.kind === 'answer' && !asksUs(turn) && !asksSomethingElse(turn),
  read(turn) {
    const intent = answerQuestion(turn);
    return intent && wholly(turn, intent, doubtful);
  },
};

/** «Com renovo el DNI, hi ha hora a la comissaria de Manresa?» is no reply, though we have no answer to it. */
function asksSomethingElse({ asked, utterance }: OpenTurn): boolean {
  return asked.kind === 'unknown' && utterance.asks && utterance.text.includes('?');
}
