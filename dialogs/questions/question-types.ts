import { choice } from './choice.ts';
import { confirm } from './confirm.ts';
import { confirmAll } from './confirm-all.ts';
import { groupStep } from './group-step.ts';
import { levelStep } from './level-step.ts';
import { number } from './number.ts';
import { population } from './population.ts';
import type { QuestionType } from './question-type.ts';
import { several } from './several.ts';
import { text } from './text.ts';
import { yesNo } from './yes-no.ts';

/** The types of question, each in a file of its own; a new one is a line here. */
const types = {
  population,
  confirm,
  'confirm-all': confirmAll,
  'yes-no': yesNo,
  choice,
  several,
  number,
  text,
  'level-step': levelStep,
  'group-step': groupStep,
} as const;

type QuestionOf<T> = T extends QuestionType<infer Q> ? Q : never;

/** A question of any type. */
export type Question = QuestionOf<(typeof types)[keyof typeof types]>;

/** What is done with the questions of a type. Whoever has a question has the functions that take it. */
export function questionType(type: Question['type']): QuestionType<Question> {
  return types[type] as unknown as QuestionType<Question>;
}
