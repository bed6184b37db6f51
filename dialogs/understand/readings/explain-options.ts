import type { FoundPhrase } from '../../../knowledge/understand/utterance/phrase-finder.ts';
import { asksMeaning } from '../../questions/readers/asks-meaning.ts';
import { explainedOptions } from '../../questions/readers/explained-options.ts';
import { type Reading, wholly } from '../reading.ts';

const longestQuestion = 160;
/** «I la tercera què vol dir»: a question that has no mark begins as one. */
const mostBefore = 3;

/** «Hi ha una comissió que és de seguretat» asks nothing. */
function isAskedAtOnce(asked: FoundPhrase<string> | undefined, text: string): boolean {
  return asked !== undefined && (asked.start <= mostBefore || text.includes('?'));
}

/** «Què vol dir la 3?», «quina diferència hi ha entre la 1 i la 2?», «què vol dir "per àrees"?»: about the options that wait. */
export const explainOptions: Reading = {
  name: 'explain-options',
  when: ({ knowledge, question, utterance }) =>
    question !== null &&
    utterance.text.length <= longestQuestion &&
    isAskedAtOnce(asksMeaning(knowledge.content.replies, utterance.words), utterance.text),
  read(turn) {
    const { knowledge, question, utterance, reply, t } = turn;
    const asked = asksMeaning(knowledge.content.replies, utterance.words);
    if (!question || !asked || (reply.kind === 'answer' && reply.sure)) return null;
    const rest = utterance.words.filter((_, at) => at < asked.start || at >= asked.end);
    const options = explainedOptions(knowledge, t, question, {
      asks: asked.ids.includes('difference') ? 'difference' : 'meaning',
      utterance: knowledge.read(rest.join(' ')),
      namesService: utterance.terms.named.size > 0,
    });
    return options && wholly(turn, { type: 'explain-options', options });
  },
};
