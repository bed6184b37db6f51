import type { Content } from '../../knowledge/content.ts';
import type { Sentences } from '../../locales/sentences.ts';
import type { Guide } from '../engine/build-guide.ts';
import { currentPlace } from '../engine/current-place.ts';
import type { Place } from '../engine/replay.ts';
import type { Memory } from '../memory.ts';
import { assess } from '../plan/assess.ts';
import { isDiagnosis } from '../plan/is-diagnosis.ts';
import { rowStatus } from '../plan/row-status.ts';
import { answerLabel } from '../questions/answer-label.ts';
import type { Button, DetailedButton, TextReply } from '../replies.ts';
import { offerDiagnosis } from './offer-diagnosis.ts';

/** The answers so far with their value and, in a diagnosis, where each leaves the council; a tap asks one again. */
export function listAnswers(content: Content, t: Sentences, memory: Memory): TextReply {
  const current = currentPlace(content, { ...memory, reopened: null });
  const answered = (current?.place.answered ?? []).filter(({ question }) => question.of === undefined);
  if (!current || answered.length === 0) {
    return { type: 'text', text: t('summaryEmpty'), buttons: offerDiagnosis(content, t) };
  }
  const plan = assess(content, memory.guide?.answers ?? {});
  const items: DetailedButton[] = answered.map(({ question, answer }) => {
    const row = plan?.rows.find(({ dimension }) => dimension.id === question.id);
    const state = row ? [rowStatus(content, t, row)] : [];
    return {
      label: question.title,
      detail: [answerLabel(memory.locale, question, answer), ...state].join(' · '),
      value: { guide: current.guide.id, question: question.id },
    };
  });
  return {
    type: 'text',
    text: `${t('summaryTitle')} ${t('changeWhich')}`,
    items,
    buttons: goOn(t, current),
  };
}

/** The way back to where one was: the question that waits, or the plan. */
function goOn(t: Sentences, { guide, place }: { guide: Guide; place: Place }): Button[] {
  if (place.current) return [{ label: t('goOn'), value: { guide: guide.id } }];
  const isDone = place.outcome && isDiagnosis(place.outcome);
  return isDone ? [{ label: t('diagnosis.show'), value: { command: 'plan-summary' } }] : [];
}
