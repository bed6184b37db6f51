import { factsById } from './facts-by-id.ts';
import { labelOf } from './label-of.ts';
import type { QuestionBase } from './question.ts';
import type { QuestionType, ReadReply, Typed } from './question-type.ts';
import { readLeftOpen } from './readers/read-left-open.ts';
import { readNumber } from './readers/read-number.ts';
import { titled } from './titled.ts';

/** How many: a number, between bounds where it has them. */
export interface NumberQuestion extends QuestionBase {
  type: 'number';
  min: number | undefined;
  max: number | undefined;
  /** What is counted: «tràmits l'any». */
  unit: string | undefined;
}

/** «Uns 1.200 l'any, més o menys»: more words than these, and a number may be part of a question to us. */
const wordsOfANumber = 7;

export const number: QuestionType<NumberQuestion> = {
  build({ item }) {
    const { type, optional, min, max, unit } = item;
    return { ...titled(item), type, optional, min, max, unit };
  },
  options: () => [],
  accepts: (question, value) => typeof value === 'number' && isInRange(question, value),
  read,
  unread({ t }, question, problem) {
    return problem ? t(`number.${problem}`, { ...question }) : t('number.unread');
  },
  facts: factsById,
  label(_setting, { unit }, answer, options) {
    return unit && typeof answer === 'number' ? `${answer} ${unit}` : labelOf(options, answer);
  },
};

function read({ utterance }: Typed, question: NumberQuestion): ReadReply {
  const value = readNumber(utterance);
  if (value === null) return readLeftOpen(question, utterance) ?? { kind: 'none' };
  const sure = utterance.words.length <= wordsOfANumber;
  if (isInRange(question, value)) return { kind: 'answer', answer: value, sure, taken: null };
  return { kind: 'problem', problem: value < (question.min ?? 0) ? 'below-least' : 'above-most', sure };
}

function isInRange({ min, max }: NumberQuestion, value: number): boolean {
  return (
    Number.isFinite(value) && value >= (min ?? Number.NEGATIVE_INFINITY) && value <= (max ?? Number.POSITIVE_INFINITY)
  );
}
