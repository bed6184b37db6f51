import { currentPlace } from '../../engine/current-place.ts';
import { listTold } from '../../questions/readers/list-told.ts';
import { withInitials } from '../../questions/readers/with-initials.ts';
import type { SeveralQuestion } from '../../questions/several.ts';
import type { OpenTurn } from '../open-turn.ts';
import { type Reading, wholly } from '../reading.ts';

const likely = 0.95;
/** «També tenim el DPD», «l'e-NOTUM també el tenim»: something more, and not all there is. */
const more =
  /^(?:(?:i|y|and|ara|ahora|be|doncs|pues|ah|espera|perdona|m'?he equivocat|me he equivocado),? )*(?:tambe|tambien|also|a mes|ademas|afegeix|afegim|suma|anade|add)\b|\b(?:tambe|tambien|too|as well)(?: (?:el|la|els|les|en|ho|lo|los|las) (?:tenim|fem|complim|tenemos|hacemos|cumplimos))?$/;

/**
 * What is said besides of a list that was answered: one that is asked again, or the last one, where it is none of what is asked now. What
 * was told before stays. What is kept of a list is what it lacks.
 */
export const addedToList: Reading = {
  name: 'added-to-list',
  when: ({ question, memory, utterance }) =>
    question !== null && memory.guide !== null && more.test(utterance.folded) && !utterance.text.includes('?'),
  read(turn) {
    const { knowledge, memory, utterance } = turn;
    const list = listMeant(turn);
    const before = list && memory.guide?.answers[list.id];
    if (!list || !Array.isArray(before) || !memory.guide) return null;
    const told = listTold(knowledge, list.options, withInitials(utterance));
    if (!told || told.isTwofold || told.rest !== null || told.have.length === 0) return null;
    const answer = list.options
      .map(({ id }) => id)
      .filter((id) => told.lack.includes(id) || (before.includes(id) && !told.have.includes(id)));
    const named = list.options.filter(({ id }) => told.have.includes(id));
    const taken = named.map(({ short, label }) => short ?? label).join(', ');
    return wholly(turn, { type: 'answer-question', guide: memory.guide.id, question: list.id, answer, taken }, likely);
  },
};

/** The list that is asked again, or the last that was answered. */
function listMeant({ knowledge, memory, question, reply, utterance }: OpenTurn): SeveralQuestion | null {
  const isList = question?.type === 'several' && question.inPlace === true;
  if (isList && memory.reopened === question.id) return question;
  if (reply.kind === 'answer' && reply.sure) return null;
  if (isList && listTold(knowledge, question.options, withInitials(utterance))) return null;
  const answered = currentPlace(knowledge.content, memory)?.place.answered ?? [];
  const last = answered.map((each) => each.question).findLast((each) => each.type === 'several' && each.inPlace);
  return last?.type === 'several' ? last : null;
}
