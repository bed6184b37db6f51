import { closed } from './closed.ts';
import { placeText } from './place-text.ts';
import { unreadFigure } from './population.ts';
import type { QuestionBase } from './question.ts';
import type { QuestionType, Setting, Typed } from './question-type.ts';
import { readClosed } from './readers/read-closed.ts';
import { readMismatch } from './readers/read-mismatch.ts';
import { readPopulation } from './readers/read-population.ts';
import { readPlainYesNo, readTellingYesNo, readYesNo } from './readers/read-yes-no.ts';
import { unsettledReply } from './unsettled-reply.ts';

/**
 * «Is this right?» about the figure that answers an earlier question. «No» is kept, though it is no answer: the right
 * figure is asked for then, and the town stays.
 */
export interface ConfirmQuestion extends QuestionBase {
  type: 'confirm';
  of: string;
}

export const confirm: QuestionType<ConfirmQuestion> = {
  ...closed,
  build({ item: { id, type, of, reason } }) {
    return { type, id, of, reason, text: '', title: '', names: [], optional: false };
  },
  options: (t) => [
    { id: 'si', label: t('choices.yes') },
    { id: 'no', label: t('choices.anotherFigure') },
  ],
  accepts: (_question, value) => value === 'si',
  answerOfTap: (_content, _question, tapped) => (tapped === 'si' || tapped === 'no' ? tapped : undefined),
  read: (typed, question) =>
    readClosed(
      typed,
      question,
      () =>
        // «No, som 9.000» gives the figure.
        readPlainYesNo(typed.utterance) ?? readInstead(typed) ?? readTellingYesNo(typed),
    ),
  ask(setting, question) {
    if (isDenied(setting, question)) return { text: setting.t('population.anotherFigure'), options: [] };
    return { text: textOf(setting, question) };
  },
  unread(setting, question, problem) {
    const unsettled = unsettledReply(setting.t, problem);
    if (unsettled) return unsettled;
    return problem || isDenied(setting, question) ? unreadFigure(setting, question, problem) : setting.t('unreadYesNo');
  },
};

/** The right figure, given at once instead of «no»; what only looks like a place («sí, quadra amb l'Idescat») goes after a «sí». */
function readInstead(typed: Typed) {
  const corrected = readPopulation(typed.knowledge.content, typed.utterance);
  if (corrected.kind === 'answer') return corrected;
  const said = readMismatch(typed.utterance) ?? readYesNo(typed);
  if (said || corrected.kind !== 'problem') return said;
  const told = readTellingYesNo(typed);
  // «Quadra amb el que tenim» has something of a place too; «som de la Bisbal» is of several, and no «no».
  return told?.kind === 'answer' && told.sure && told.answer === 'si' ? told : corrected;
}

function isDenied({ answers }: Setting, { id }: ConfirmQuestion): boolean {
  return answers[id] === 'no';
}

function textOf(setting: Setting, { of }: ConfirmQuestion): string {
  const place = placeText(setting, setting.answers[of]);
  return place && [place, setting.t('population.isItRight')].join('\n\n');
}
