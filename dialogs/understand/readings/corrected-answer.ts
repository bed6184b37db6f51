import { words as wordsOf } from '../../../knowledge/understand/utterance/fold.ts';
import type { Intent } from '../../intent.ts';
import type { Question } from '../../questions/question-types.ts';
import { asksMeaning } from '../../questions/readers/asks-meaning.ts';
import { soundOfSaying } from '../../sounds/sounds-like.ts';
import { answerTold } from '../answer-told.ts';
import { answeredSpokenOf, namesAmongWords } from '../answered-spoken-of.ts';
import { likelyAnswers } from '../ask/likely-answers.ts';
import type { OpenTurn } from '../open-turn.ts';
import { type Reading, wholly } from '../reading.ts';

const likely = 0.9;
const longest = 200;
const fewestWords = 3;
/** Says that something said before was not so; folded, in Catalan, Spanish and English. */
const correcting =
  /\b(?:equivoca\w*|confos\w*|confus|confundid\w*|malament|rectific\w*|corregei\w*|corregi\w*|he dit (?:una cosa|el) que no|ho he dit mal|mistake|wrong|mistaken)\b/;
/** Asks to change something, or tells what was said: no answer to be read. */
const ofBefore =
  /\b(?:canvi\w*|cambi\w*|change|esmen\w*|retoc\w*|modific\w*|(?:t |us |li )?(?:h[eo]m?|vaig|vam|havia|haviem)(?: \w+)? (?:dit|dir|posat|posar|marcat|marcar|contestat|contestar|respost|respondre|triat|triar|picat)|(?:te )?(?:he dicho|dije|puse|marque|conteste|respondi)|(?:i )?(?:said|answered|put|told|ticked|picked))\b/;
/** How far it has to sound so, to be no reply to the question that waits. */
const clearly = 1;
/** And what tells of another question needs to sound so no more than this. */
const hardly = -2;
/** From this probability on, a question is asked of us. */
const likelyAsked = 0.4;

/**
 * An earlier answer that is corrected while another question waits, with the right one or without: «m'he equivocat a seguretat», «la
 * comptabilitat sí que rep factures, abans t'he dit que no». It is no reply to the question that waits. Where it does not stand out which
 * one, all that was answered is shown.
 */
export const correctedAnswer: Reading = {
  name: 'corrected-answer',
  when: ({ question, memory, utterance }) =>
    question !== null &&
    memory.guide !== null &&
    utterance.text.length <= longest &&
    // «La 2», «cap»: so few words correct nothing, and nothing has to be learnt to know it.
    utterance.words.length >= fewestWords &&
    utterance.plainOrder === null &&
    // A town given instead of another is read as such.
    utterance.plainTowns.kind !== 'one',
  read(turn) {
    const { knowledge, utterance } = turn;
    const isSaid = correcting.test(utterance.folded) && !utterance.text.includes('?');
    const { id, margin } = soundOfSaying(knowledge, utterance);
    const isChange = id === 'change' && margin >= clearly && !isAskedOfUs(turn);
    if (!isSaid && !isChange && !tellsOfAnother(turn, margin) && !asksToChange(turn)) return null;
    if (isReplyCorrected(turn)) return null;
    const intent = correctionIn(turn);
    return intent.type === 'list-answers' && !isChange ? null : wholly(turn, intent, likely);
  },
};

/** «Per integrar e-NOTUM, què necessito?» */
function isAskedOfUs({ asked, utterance }: OpenTurn): boolean {
  const { ownAnswer, topicAnswer } = likelyAnswers(asked);
  return (utterance.asks || utterance.text.includes('?')) && ownAnswer + topicAnswer >= likelyAsked;
}

/** «Canvia seguretat: un sol usuari per a tot»: what, and for what. */
function asksToChange(turn: OpenTurn): boolean {
  const { question, reply, utterance } = turn;
  if (!ofBefore.test(utterance.folded) || utterance.text.includes('?')) return false;
  // «De moment no, els canviem a mà» answers what is asked.
  if (question?.type === 'yes-no' && reply.kind === 'answer' && reply.sure) return false;
  const spokenOf = answeredSpokenOf(turn);
  return spokenOf?.isSure === true && answerBeside(turn, spokenOf.asked) !== null;
}

/** «M'he equivocat, la tercera»: it is the reply to the question that waits which is corrected. */
function isReplyCorrected(turn: OpenTurn): boolean {
  const { question, reply } = turn;
  return (
    question?.type !== 'yes-no' && reply.kind === 'answer' && reply.sure && answeredSpokenOf(turn)?.isSure !== true
  );
}

/** «Adherits a EACAT des de sempre» is no answer to whether there is a seal, where EACAT was asked of before. */
function tellsOfAnother(turn: OpenTurn, margin: number): boolean {
  const isAsked = asksMeaning(turn.knowledge.content.replies, turn.utterance.words) !== undefined;
  return turn.question?.type === 'yes-no' && !isAsked && margin >= hardly && answeredSpokenOf(turn)?.isInstead === true;
}

/** What changes, when something is to be changed. */
export function correctionIn(turn: OpenTurn): Intent {
  const guide = turn.memory.guide?.id;
  const spokenOf = answeredSpokenOf(turn);
  if (!spokenOf || guide === undefined) return { type: 'list-answers' };
  const { asked: target, isSure } = spokenOf;
  const answered = isSure ? answerBeside(turn, target) : null;
  return answered
    ? { type: 'answer-question', guide, question: target.id, ...answered }
    : { type: 'change-question', guide, question: target.id };
}

/** The right answer, when it is said beside what was wrong. */
function answerBeside(turn: OpenTurn, target: Question) {
  const names = namesAmongWords(target);
  const rest = turn.utterance.text
    .split(/[,;:.]+\s+|\s+[–-]\s+/)
    .filter((part) => {
      const words = wordsOf(part);
      const said = ` ${words.join(' ')} `;
      const isAboutIt = correcting.test(said) || ofBefore.test(said);
      return words.length > 1 && !isAboutIt && !names.some((name) => said.includes(name));
    })
    .join(', ');
  return rest === '' ? null : answerTold(turn, target, rest);
}
