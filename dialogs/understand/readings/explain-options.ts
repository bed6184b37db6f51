import { dontKnow } from '../../questions/question.ts';
import {
  asksForDifference,
  asksMeaning,
  asksToExplain,
  endsAskingIt,
  isAskedAtOnce,
} from '../../questions/readers/asks-meaning.ts';
import { explainedOptions } from '../../questions/readers/explained-options.ts';
import { type Reading, wholly } from '../reading.ts';

const longestQuestion = 160;
/** «Què vol dir la 3?», «quina diferència hi ha entre la 1 i la 2?», «què vol dir "per àrees"?»: about the options that wait. */
export const explainOptions: Reading = {
  name: 'explain-options',
  when: ({ question, utterance }) => question !== null && utterance.text.length <= longestQuestion,
  read(turn) {
    const { knowledge, question, utterance, reply, t } = turn;
    const asked = asksMeaning(knowledge.content.replies, utterance.words);
    if (!question || !asked || !isAskedAtOnce(asked, utterance)) return null;
    // «Què canvia de la 3 a la 4» is no correction of the one by the other.
    const asksDifference = asksForDifference(asked, utterance.words);
    const isUnknown = reply.kind === 'answer' && reply.answer === dontKnow;
    const isAtTheEnd = endsAskingIt(asked, utterance);
    const isAsked = asksDifference || isUnknown || isAtTheEnd || asksToExplain(asked, utterance.words);
    if (reply.kind === 'answer' && reply.sure && !isAsked) return null;
    // «No acabo de veure quina diferència hi ha entre la 3 i la 4»
    const isAfter = asked.ids.includes('difference') && asked.end < utterance.words.length;
    const rest = utterance.words.filter((_, at) => (at < asked.start && !isAfter) || (at >= asked.end && !isAtTheEnd));
    const options = explainedOptions(knowledge, t, question, {
      asks: asked.ids.includes('difference') ? 'difference' : 'meaning',
      utterance: knowledge.read(rest.join(' ')),
      namesService: utterance.terms.named.size > 0,
    });
    return options && wholly(turn, { type: 'explain-options', options });
  },
};
