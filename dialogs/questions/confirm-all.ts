import type { Utterance } from '../../knowledge/understand/utterance.ts';
import { closed } from './closed.ts';
import type { QuestionBase } from './question.ts';
import type { QuestionType, ReadReply } from './question-type.ts';
import { readClosed } from './readers/read-closed.ts';
import { readTellingYesNo } from './readers/read-yes-no.ts';
import { saysNothingLacks } from './readers/whole-told.ts';
import { titled } from './titled.ts';
import { unsettledReply } from './unsettled-reply.ts';

/**
 * «Les teniu totes?», of who has said so of a list: it takes one tap to say, and the plan would then find nothing to do. «No» is no
 * answer: the list is asked again.
 */
export interface ConfirmAllQuestion extends QuestionBase {
  type: 'confirm-all';
  of: string;
}

export const confirmAll: QuestionType<ConfirmAllQuestion> = {
  ...closed,
  build: ({ item }) => ({ ...titled(item), type: item.type, of: item.of, optional: false }),
  options: (t) => [
    { id: 'si', label: t('choices.yesAll') },
    { id: 'no', label: t('choices.notAll') },
  ],
  accepts: (_question, value) => value === 'si',
  answerOfTap: (_content, _question, tapped) => (tapped === 'si' || tapped === 'no' ? tapped : undefined),
  read: (typed, question) =>
    readAllOfThem(typed.utterance) ?? readClosed(typed, question, () => readTellingYesNo(typed)),
  unread: ({ t }, _question, problem) => unsettledReply(t, problem) ?? t('unreadYesNo'),
};

/** «Totes, en marxa i rutllant»; and «no en falta cap», that begins as a «no». */
function readAllOfThem({ asks, folded, words }: Utterance): ReadReply | null {
  if (asks) return null;
  const line = words.join(' ');
  const isAll =
    /^(tot|tots|totes|todo|todos|todas|all)\b/.test(line) &&
    !/\b(menys|excepte|falta|menos|excepto|except|but|no)\b/.test(line);
  return isAll || saysNothingLacks(folded) ? { kind: 'answer', answer: 'si', sure: true, taken: null } : null;
}
