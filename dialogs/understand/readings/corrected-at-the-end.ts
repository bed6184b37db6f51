import { currentPlace } from '../../engine/current-place.ts';
import type { Question } from '../../questions/question-types.ts';
import { readReply } from '../../questions/read-reply.ts';
import { amendedList, saysMoreOfIt } from '../amended-list.ts';
import { answeredSpokenOf } from '../answered-spoken-of.ts';
import { isPlanAtHand } from '../asks-plan/plan-at-hand.ts';
import type { OpenTurn } from '../open-turn.ts';
import { placeSaid } from '../place-said.ts';
import { type Reading, wholly } from '../reading.ts';

const likely = 0.9;
const longest = 200;
/** Says that what was told was otherwise; folded. */
const truly =
  /^(?:(?:no|perdo|perdona|ep|ai|ui) )*(?:en realitat|de fet|corregeixo?|rectifico|canvia|cambia|m'?he equivocat|ens hem equivocat|nos hemos equivocado|m'?he (?:deixat|descuidat|oblidat)|m'?oblidava|me he (?:equivocado|dejado|olvidado)|me equivoque|en realidad|corrige|actually|change)\b|\b(?:en realitat|en realidad)$/;
/** The same, with what is before it, to be left out. */
const trulyBefore =
  /^.*?(?:en realitat|de fet|corregeixo?|rectifico|canvia|cambia|equivocat|deixat|descuidat|oblidat|oblidava|equivocado|dejado|olvidado|equivoqu[eé]|en realidad|corrige|actually|change)[\s,:.]*/i;
/** «També en tenim»: and not «també vull saber com es demana». */
const having = /\b(?:te(?:nim|nemos)|tinc|tengo|have|complim|cumplimos|fem|hacemos)\b/;

/**
 * An answer that is corrected once the guide has ended: «en realitat tenim un gestor gran», «som 12.700 en realitat». Of one that stands
 * out, or that alone can be told so.
 */
export const correctedAtTheEnd: Reading = {
  name: 'corrected-at-the-end',
  when: (turn) =>
    turn.question === null &&
    turn.memory.guide !== null &&
    turn.utterance.text.length <= longest &&
    turn.utterance.plainOrder === null &&
    (truly.test(turn.utterance.folded) || tellsOfAList(turn)) &&
    !turn.utterance.text.includes('?'),
  read(turn) {
    const { knowledge, memory, utterance } = turn;
    const current = currentPlace(knowledge.content, memory);
    if (!current || current.place.current !== null) return null;
    const guide = current.guide.id;
    const place = utterance.figure.kind === 'figure' || utterance.plainTowns.kind === 'one' ? placeSaid(turn) : null;
    if (place?.guide === guide) return wholly(turn, place, likely);
    const of = answeredSpokenOf(turn);
    const all = current.place.answered.map(({ question }) => question);
    // What is only told, and not said to be otherwise, may be of a list and of nothing else.
    const told = truly.test(utterance.folded) ? all : all.filter(({ type }) => type === 'several');
    const toldOf = (questions: readonly Question[]) => questions.flatMap((question) => answerTo(turn, question) ?? []);
    const first = of?.isSure ? toldOf(told.filter(({ id }) => id === of.asked.id)) : [];
    const lists = first.length > 0 ? first : toldOf(told.filter(({ type }) => type === 'several'));
    // What names something of a list is of it, whatever else it may be told of.
    const [only, another] = lists.length > 0 || of?.isSure ? lists : toldOf(told);
    if (only && !another) {
      const { question, answer, taken } = only;
      return wholly(turn, { type: 'answer-question', guide, question: question.id, answer, taken }, likely);
    }
    return of?.isSure && truly.test(utterance.folded)
      ? wholly(turn, { type: 'change-question', guide, question: of.asked.id }, likely)
      : null;
  },
};

/** «Ja tenim e-TRAM», «l'e.FACT també el tenim»: what there is is told, and nothing is asked. */
function tellsOfAList({ memory, utterance: { asks, folded, words } }: OpenTurn): boolean {
  if (asks) return false;
  const isSaidMore = saysMoreOfIt.test(folded);
  if (having.test(folded))
    return isSaidMore || already.test(folded) || (isPlanAtHand(memory) && havingFirst.test(folded));
  // «I Representa també», after another.
  return isSaidMore && words.length <= fewWords && isPlanAtHand(memory);
}

const havingFirst = /^(?:si,? )?(?:tenim|tenemos|we have)\b/;
const fewWords = 4;

const already = /\b(?:ja|ya|si que|already)\b/;

/** What is surely told of a question, besides that it was otherwise: of a list, what is named of it and no more. */
function answerTo(turn: OpenTurn, question: Question) {
  const { knowledge, t, utterance } = turn;
  const told = utterance.text.replace(trulyBefore, '').trim() || utterance.text;
  if (question.type === 'several' && question.inPlace) {
    const amended = amendedList(turn, question, knowledge.read(told));
    return amended && { question, ...amended };
  }
  const reply = readReply(knowledge, t, question, knowledge.read(told));
  return reply.kind === 'answer' && reply.sure
    ? { question, answer: reply.answer, taken: reply.taken ?? question.title }
    : null;
}
