import type { Knowledge } from '../../knowledge/create-knowledge.ts';
import { formatNumber, type Sentences, sentences } from '../../locales/sentences.ts';
import { type Response, say } from '../act/go-on.ts';
import { currentPlace } from '../engine/current-question.ts';
import type { Place } from '../engine/replay.ts';
import type { Memory } from '../memory.ts';
import { answerLabel } from '../questions/labelled-options.ts';
import { isPopulationAnswer } from '../questions/population-answer.ts';
import type { Question } from '../questions/question.ts';
import { offerDiagnosis } from './offer-diagnosis.ts';

/** The answers so far, each a button that asks it again. */
export function listAnswers(knowledge: Knowledge, memory: Memory): Response {
  const t = sentences(memory.locale);
  const current = currentPlace(knowledge.content, { ...memory, reopened: null });
  const answered = (current?.place.answered ?? []).filter(({ question }) => question.type !== 'confirm');
  if (!current || answered.length === 0) {
    return say(memory, t('summaryEmpty'), offerDiagnosis(knowledge.content, t));
  }
  const buttons = answered.map(({ question }) => ({
    label: question.title,
    value: { guide: current.guide.id, question: question.id },
  }));
  return say(memory, `${summaryText(t, memory, answered)}\n\n${t('changeWhich')}`, buttons);
}

/** The answers so far, one a line. */
function summaryText(t: Sentences, memory: Memory, answered: Place['answered']): string {
  const lines = answered.map(({ question, answer }) => `- **${question.title}**: ${said(t, memory, question, answer)}`);
  return [t('summaryTitle'), '', ...lines].join('\n');
}

function said(t: Sentences, memory: Memory, question: Question, answer: unknown): string {
  if (!isPopulationAnswer(answer)) return answerLabel(t, question, answer);
  const figure = formatNumber(memory.locale, answer.population);
  return answer.town ? `${answer.town} (${figure})` : figure;
}
