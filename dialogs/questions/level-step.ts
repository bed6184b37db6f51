import type { Dimension } from '../../knowledge/content.ts';
import { closed } from './closed.ts';
import type { QuestionBase } from './question.ts';
import type { QuestionType } from './question-type.ts';

/** At which step of a dimension the council is. */
export interface LevelStepQuestion extends QuestionBase {
  type: 'level-step';
  dimension: Dimension;
}

export const levelStep: QuestionType<LevelStepQuestion> = {
  ...closed,
  build({ id, about }) {
    if (!about || !('dimension' in about)) throw new Error(`«${id}» repeats a list that is not there`);
    const { dimension } = about;
    const { title, question: text, reason } = dimension;
    return { type: 'level-step', id, title, text, reason, names: [], optional: true, dimension };
  },
  options: (_t, { dimension }) =>
    dimension.steps.map(({ id, label, text, names, signs }) => ({
      id,
      label,
      detail: signs.join(' '),
      meaning: text,
      names,
    })),
  mayNotApply: true,
};
