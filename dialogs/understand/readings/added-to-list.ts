import { currentPlace } from '../../engine/current-place.ts';
import { listTold } from '../../questions/readers/list-told.ts';
import { withInitials } from '../../questions/readers/with-initials.ts';
import type { SeveralQuestion } from '../../questions/several.ts';
import { amendedList, saysMoreOfIt } from '../amended-list.ts';
import type { OpenTurn } from '../open-turn.ts';
import { type Reading, wholly } from '../reading.ts';

const likely = 0.95;
/**
 * What is said besides of a list that was answered: one that is asked again, or the last one, where it is none of what is asked now.
 */
export const addedToList: Reading = {
  name: 'added-to-list',
  when: ({ question, memory, utterance }) =>
    question !== null && memory.guide !== null && saysMoreOfIt.test(utterance.folded) && !utterance.text.includes('?'),
  read(turn) {
    const { memory, utterance } = turn;
    const list = listMeant(turn);
    const amended = list && amendedList(turn, list, utterance);
    if (!list || !amended || !memory.guide) return null;
    return wholly(turn, { type: 'answer-question', guide: memory.guide.id, question: list.id, ...amended }, likely);
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
