import type { Content } from '../../knowledge/content.ts';
import type { Sentences } from '../../locales/sentences.ts';
import { currentPlace } from '../engine/current-place.ts';
import type { Place } from '../engine/replay.ts';
import type { Memory } from '../memory.ts';
import { answerLabel } from '../questions/answer-label.ts';
import type { TextReply } from '../replies.ts';
import { offerDiagnosis } from './offer-diagnosis.ts';

/** The answers so far, each a button that asks it again. */
export function listAnswers(content: Content, t: Sentences, memory: Memory): TextReply {
  const current = currentPlace(content, { ...memory, reopened: null });
  const answered = (current?.place.answered ?? []).filter(({ question }) => question.of === undefined);
  if (!current || answered.length === 0) {
    return { type: 'text', text: t('summaryEmpty'), buttons: offerDiagnosis(content, t) };
  }
  const buttons = answered.map(({ question }) => ({
    label: question.title,
    value: { guide: current.guide.id, question: question.id },
  }));
  return { type: 'text', text: `${summaryText(t, memory, answered)}\n\n${t('changeWhich')}`, buttons };
}

/** The answers so far, one a line. */
function summaryText(t: Sentences, memory: Memory, answered: Place['answered']): string {
  const lines = answered.map(
    ({ question, answer }) => `- **${question.title}**: ${answerLabel(memory.locale, question, answer)}`,
  );
  return [t('summaryTitle'), '', ...lines].join('\n');
}
