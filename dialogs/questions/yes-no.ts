import { closed } from './closed.ts';
import { explainOutside } from './explain-outside.ts';
import type { QuestionBase } from './question.ts';
import type { QuestionType } from './question-type.ts';
import { readClosed } from './readers/read-closed.ts';
import { readTellingYesNo } from './readers/read-yes-no.ts';
import { titled } from './titled.ts';
import { unsettledReply } from './unsettled-reply.ts';

/** «Sí» or «no»; one about each requirement, where a guide repeats their list. */
export interface YesNoQuestion extends QuestionBase {
  type: 'yes-no';
  /** The explanation that goes before it. */
  explain?: 'outside-the-model' | undefined;
}

export const yesNo: QuestionType<YesNoQuestion> = {
  ...closed,
  build({ id, item, about }) {
    if (about && 'requirement' in about) {
      const { requirement } = about;
      const { title, question: text, reason } = requirement;
      return { type: 'yes-no', id, title, text, reason, names: [], optional: true, requirement };
    }
    if ('each' in item) throw new Error(`«${id}» repeats a list that is not there`);
    return { ...titled(item), type: item.type, optional: item.optional, explain: item.explain };
  },
  options: (t) => [
    { id: 'si', label: t('choices.yes') },
    { id: 'no', label: t('choices.no') },
  ],
  read: (typed, question) => readClosed(typed, question, () => readTellingYesNo(typed)),
  ask(setting, { explain, text }) {
    return explain ? { text: `${explainOutside(setting)}\n\n${text}` } : {};
  },
  unread: ({ t }, _question, problem) => unsettledReply(t, problem) ?? t('unreadYesNo'),
};
