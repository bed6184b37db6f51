import { compact } from '../../../knowledge/understand/utterance/fold.ts';
import { buildGuide } from '../../engine/build-guide.ts';
import { currentPlace } from '../../engine/current-place.ts';
import type { ChoiceQuestion } from '../../questions/choice.ts';
import { readReply } from '../../questions/read-reply.ts';
import type { OpenTurn } from '../open-turn.ts';
import { type Reading, wholly } from '../reading.ts';

const likely = 0.9;

/** Another option of what was taken for granted just before the question that waits: «ràpida», «tinc pressa». */
export const assumedChoice: Reading = {
  name: 'assumed-choice',
  when: ({ question, memory }) => question !== null && memory.guide !== null,
  read(turn) {
    const question = assumedBefore(turn);
    if (!question) return null;
    if (!isNamed(turn, question) && (turn.reply.kind === 'answer' || isPosition(turn))) return null;
    const reply = readReply(turn.knowledge, turn.t, question, turn.utterance);
    if (reply.kind !== 'answer' || !reply.sure) return null;
    const guide = turn.memory.guide?.id ?? '';
    const { answer, taken } = reply;
    return wholly(turn, { type: 'answer-question', guide, question: question.id, answer, taken }, likely);
  },
};

/** The question whose answer was taken for granted, when nothing has been answered since. */
function assumedBefore({ knowledge: { content }, memory }: OpenTurn): ChoiceQuestion | null {
  const last = currentPlace(content, memory)?.place.answered.at(-1);
  const file = memory.guide && content.guides.get(memory.guide.id);
  if (!last || !file || memory.reopened !== null) return null;
  const question = buildGuide(content, file).byId.get(last.question.id)?.question;
  return question?.type === 'choice' && question.assumed?.option === last.answer ? question : null;
}

/** Whether the message is the name of one of its options and nothing else: that of no option of the question that is seen. */
function isNamed({ utterance }: OpenTurn, { options }: ChoiceQuestion): boolean {
  return options.some(({ label, names = [] }) => [label, ...names].some((name) => compact(name) === utterance.compact));
}

/** «La 2» is an option of the question that is seen. */
function isPosition({ utterance: { words } }: OpenTurn): boolean {
  return words.some((word) => /^\d+$/.test(word));
}
