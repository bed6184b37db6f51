import { toOption } from './choice.ts';
import { factsById } from './facts-by-id.ts';
import { labelOf } from './label-of.ts';
import type { Option, QuestionBase } from './question.ts';
import type { QuestionType } from './question-type.ts';
import { readSeveral } from './readers/read-several.ts';
import { titled } from './titled.ts';

/** Any number of the options, none included. */
export interface SeveralQuestion extends QuestionBase {
  type: 'several';
  options: Option[];
  /** Label of the empty choice. */
  none: string;
}

export const several: QuestionType<SeveralQuestion> = {
  build({ item, content }) {
    const { type, none, options } = item;
    const listed =
      options === 'mandatory'
        ? content.mandatory.map(({ id, title }) => ({ id, label: title }))
        : options.map(toOption);
    return { ...titled(item), type, none, options: listed, optional: true };
  },
  options: (_t, { options }) => options,
  accepts: (_question, value, ids) => Array.isArray(value) && value.every((id) => ids.includes(id as string)),
  read: readSeveral,
  ask({ t, guide }, { id, none }) {
    const value = { guide, question: id, options: [] };
    return { several: { label: t('choices.tick'), submit: t('choices.submit'), none: { label: none, value } } };
  },
  unread: ({ t }) => t('unreadSeveral'),
  facts: factsById,
  label(_setting, { none }, answer, options) {
    if (!Array.isArray(answer)) return labelOf(options, answer);
    return answer.length === 0 ? none : answer.map((id) => labelOf(options, id)).join(', ');
  },
};
