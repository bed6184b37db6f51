import { factsById } from './facts-by-id.ts';
import { labelOf } from './label-of.ts';
import type { QuestionBase } from './question.ts';
import type { QuestionType, ReadReply, Typed } from './question-type.ts';
import { readLeftOpen } from './readers/read-left-open.ts';
import { titled } from './titled.ts';

/** A line in free text. */
export interface TextQuestion extends QuestionBase {
  type: 'text';
}

/** Characters of an answer: enough for a name or a line. */
const longestAnswer = 200;

export const text: QuestionType<TextQuestion> = {
  build: ({ item }) => ({ ...titled(item), type: item.type, optional: item.optional }),
  options: () => [],
  accepts: (_question, value) => typeof value === 'string' && value.trim() !== '' && value.length <= longestAnswer,
  read,
  unread: ({ t }) => t('unreadText'),
  facts: factsById,
  label: (_setting, _question, answer, options) => labelOf(options, answer),
};

/** Whatever is typed answers it, unless it is an order or asks us something. */
function read({ utterance }: Typed, question: TextQuestion): ReadReply {
  const open = readLeftOpen(question, utterance);
  if (open) return open;
  const answer = oneLine(utterance.text);
  if (answer === '') return { kind: 'none' };
  return { kind: 'answer', answer, sure: !utterance.text.includes('?'), taken: null };
}

function oneLine(typed: string): string {
  return typed
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .slice(0, longestAnswer)
    .toWellFormed();
}
