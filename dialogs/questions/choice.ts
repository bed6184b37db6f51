import { closed } from './closed.ts';
import type { Option, QuestionBase } from './question.ts';
import type { QuestionType } from './question-type.ts';
import { titled } from './titled.ts';

/** One of the options that the guide's YAML lists. */
export interface ChoiceQuestion extends QuestionBase {
  type: 'choice';
  options: Option[];
  /** Whether who names an option while asking for the guide has answered it. */
  beforehand: boolean;
  /** The option taken for granted, and what is said of it. */
  assumed: { option: string; text: string } | null;
}

export const choice: QuestionType<ChoiceQuestion> = {
  ...closed,
  build: ({ item }) => ({
    ...titled(item),
    type: item.type,
    optional: item.optional,
    beforehand: item.beforehand,
    assumed: item.assumed ?? null,
    options: item.options.map(toOption),
  }),
  options: (_t, { options }) => options,
  // What is chosen is what to look at, and not how things are.
  unread: ({ t, ...setting }, question, problem) =>
    problem === 'between' ? t('step.problem.between-choices') : closed.unread({ t, ...setting }, question, problem),
};

interface OptionFile {
  id: string;
  label: string;
  text?: string | undefined;
  names?: readonly string[];
}

/** An option as the YAML has it. */
export function toOption({ id, label, text, names = [] }: OptionFile): Option {
  return { id, label, ...(text && { detail: text }), names };
}
