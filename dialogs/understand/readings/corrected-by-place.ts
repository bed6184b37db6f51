import { currentPlace } from '../../engine/current-place.ts';
import type { Intent } from '../../intent.ts';
import type { Question } from '../../questions/question-types.ts';
import { namesAPlace, positionOf } from '../../questions/readers/position-of.ts';
import { answerTold } from '../answer-told.ts';
import type { OpenTurn } from '../open-turn.ts';
import { type Reading, wholly } from '../reading.ts';

const likely = 0.9;
const mostWords = 30;
/** «M'he equivocat en la primera», by its words in a line. */
const wrongAt =
  /\b(?:m he equivocat|m equivocava|ens hem equivocat|m he confos|me he equivocado|me equivoque|i was wrong|he posat malament|vaig posar malament|tinc malament|he contestat malament)\b.*?\b(?:a|en|de|amb) (?:la pregunta |la |el |l |lo )(?<place>\w+)(?: pregunta)?\b(?<rest>.*)$/;
/** «Espera, a l'anterior era la 1», «la d'abans no era la 2 sinó la 1». */
const theOneBefore =
  /^(?:(?:espera|esperat|perdo|perdona|ep|ai|ui|no|m he equivocat|me he equivocado|wait|sorry) )*(?:a |en |de )?(?:la pregunta |la |l |lo |el |the )?(?:d abans|de antes|anterior|previa|previous one|one before)\b(?<rest>.*)$/;
/** «No, era la 3», «he dit 2 però volia dir 1»: of the answer just given, whatever is asked now. */
const justBefore =
  /^(?:(?:ui|ai|ep|perdo|perdona|no|espera|sorry|wait) )*(?:(?:he dit|he posat|he dicho|i said) (?:la |el )?\S+ (?:pero|i|y|but) )?(?:era|volia dir|volia posar|queria decir|queria poner|i meant)(?<rest> (?:la |el |l )?\S+)$/;
/** What goes before the right one. */
const rightOne =
  /^.*\b(?:era|eren|es|son|seria|volia dir|volia posar|queria decir|queria poner|poso|posa|posem|pon|hauria de ser|deberia ser|sino|is|was|should be|meant) (?=\S)/;

/**
 * An answer that is corrected by the place of its question, and not by what it is of: «m'he equivocat en la primera, tenim una partida»,
 * «espera, a l'anterior era la 1». It is no reply to the question that waits.
 */
export const correctedByPlace: Reading = {
  name: 'corrected-by-place',
  when: ({ question, memory, utterance: { text, words } }) =>
    question !== null && memory.guide !== null && words.length <= mostWords && !text.includes('?'),
  read(turn) {
    const line = turn.utterance.words.join(' ');
    const before = theOneBefore.exec(line)?.groups;
    const just = before ? undefined : justBefore.exec(line)?.groups;
    const wrong = before || just ? undefined : wrongAt.exec(line)?.groups;
    const rest = before?.rest ?? just?.rest ?? wrong?.rest;
    if (rest === undefined) return null;
    // «L'anterior», and nothing else, goes back.
    if (before && !rightOne.test(rest)) return null;
    const target = before || just ? questionBefore(turn) : questionAt(turn, wrong?.place ?? '');
    return target && wholly(turn, correction(turn, target, rest), likely);
  },
};

/** The questions answered that are counted with the one that waits, in the order in which they were asked. */
function counted({ knowledge, memory, question }: OpenTurn): Question[] {
  const current = currentPlace(knowledge.content, memory);
  if (!current || !question) return [];
  const { guide, place } = current;
  const block = guide.byId.get(question.id)?.block;
  return place.answered.map(({ question: each }) => each).filter(({ id }) => guide.byId.get(id)?.block === block);
}

function questionBefore(turn: OpenTurn): Question | null {
  return counted(turn).at(-1) ?? null;
}

function questionAt(turn: OpenTurn, place: string): Question | null {
  const answered = counted(turn);
  const at = namesAPlace(place) ? positionOf([place], 0, answered.length) : null;
  return at === null ? null : (answered[at] ?? null);
}

/** The right answer where it is told, or the question again. */
function correction(turn: OpenTurn, target: Question, rest: string): Intent {
  const guide = turn.memory.guide?.id ?? '';
  const told = rest.replace(rightOne, '').trim();
  const answer = told === '' ? null : answerTold(turn, target, told);
  return answer
    ? { type: 'answer-question', guide, question: target.id, ...answer }
    : { type: 'change-question', guide, question: target.id };
}
