import type { Group } from '../../knowledge/content.ts';
import { toOption } from './choice.ts';
import { closed } from './closed.ts';
import type { QuestionBase } from './question.ts';
import type { QuestionType } from './question-type.ts';

/** At which steps of several dimensions the council probably is. */
export interface GroupStepQuestion extends QuestionBase {
  type: 'group-step';
  group: Group;
}

export const groupStep: QuestionType<GroupStepQuestion> = {
  ...closed,
  build({ id, about }) {
    if (!about || !('group' in about)) throw new Error(`«${id}» repeats a list that is not there`);
    const { group } = about;
    const { title, question: text, reason } = group;
    return { type: 'group-step', id, title, text, reason, names: [], optional: true, group };
  },
  options: (_t, { group }) => group.options.map(toOption),
};
