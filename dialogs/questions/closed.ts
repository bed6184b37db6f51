import { factsById } from './facts-by-id.ts';
import { labelOf } from './label-of.ts';
import type { Option, QuestionBase } from './question.ts';
import type { QuestionType, Setting } from './question-type.ts';
import { readClosed } from './readers/read-closed.ts';
import { unsettledReply } from './unsettled-reply.ts';

type Closed = Omit<QuestionType<QuestionBase & { type: string }>, 'build' | 'options'>;

/** What the types of question with one answer among some have in common. */
export const closed = {
  accepts: (_question, value, ids) => typeof value === 'string' && ids.includes(value),
  read: readClosed,
  unread: ({ t }, _question, problem) => unsettledReply(t, problem) ?? t('step.unread'),
  facts: factsById,
  label: (_setting: Pick<Setting, 't'>, _question, answer, options: readonly Option[]) => labelOf(options, answer),
} satisfies Closed;
