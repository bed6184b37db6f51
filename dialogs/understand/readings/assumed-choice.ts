import { compact } from '../../../knowledge/understand/utterance/fold.ts';
import { buildGuide } from '../../engine/build-guide.ts';
import { currentPlace } from '../../engine/current-place.ts';
import type { ChoiceQuestion } from '../../questions/choice.ts';
import { readReply } from '../../questions/read-reply.ts';
import type { OpenTurn } from '../open-turn.ts';
import { type Reading, wholly } from '../reading.ts';

const likely = 0.9;

/**
 * Another option of what was taken for granted: «tinc pressa», to the first question after it; «ràpida», and nothing else, to any.
 */
export const assumedChoice: Reading = {
  name: 'assumed-choice',
  when: ({ question, memory }) => question !== null && memory.guide !== null,
  read(turn) {
    const assumed = assumedBefore(turn);
    if (!assumed) return null;
    const { question, isJustBefore } = assumed;
    const isRead = turn.reply.kind === 'answer' || isPosition(turn);
    if (isNamed(turn, question) ? isRead && !isJustBefore : isRead || !isJustBefore) return null;
    const reply = readReply(turn.knowledge, turn.t, question, turn.utterance);
    if (reply.kind !== 'answer' || !reply.sure) return null;
    const guide = turn.memory.guide?.id ?? '';
    const { answer, taken } = reply;
    return wholly(turn, { type: 'answer-question', guide, question: question.id, answer, taken }, likely);
  },
};

/** The question whose answer was taken for granted, and whether nothing has been answered since. */
function assumedBefore({
  knowledge: { content },
  memory,
}: OpenTurn): { question: ChoiceQuestion; isJustBefore: boolean } | null {
  const file = memory.guide && content.guides.get(memory.guide.id);
  if (!file || memory.reopened !== null) return null;
  const { byId } = buildGuide(content, file);
  const answered = currentPlace(content, memory)?.place.answered ?? [];
  for (const [at, each] of answered.entries()) {
    const question = byId.get(each.question.id)?.question;
    if (question?.type !== 'choice' || question.assumed?.option !== each.answer) continue;
    return { question, isJustBefore: at === answered.length - 1 };
  }
  return null;
}

/** Whether the message is the name of one of its options and nothing else: that of no option of the question that is seen. */
function isNamed({ utterance }: OpenTurn, { options }: ChoiceQuestion): boolean {
  return options.some(({ label, names = [] }) => [label, ...names].some((name) => compact(name) === utterance.compact));
}

/** «La 2» is an option of the question that is seen. */
function isPosition({ utterance: { words } }: OpenTurn): boolean {
  return words.some((word) => /^\d+$/.test(word));
}
