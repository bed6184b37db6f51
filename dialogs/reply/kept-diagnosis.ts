import type { Content } from '../../knowledge/content.ts';
import { formatDate, type Sentences } from '../../locales/sentences.ts';
import type { Diagnosis, Memory } from '../memory.ts';
import { isPopulationAnswer } from '../questions/population-answer.ts';
import type { TextReply } from '../replies.ts';
import { placeName } from './place-name.ts';

/** The last diagnosis that is kept, of a guide that the content still has. */
export function lastDiagnosis(content: Content, { diagnoses }: Memory): Diagnosis | null {
  return diagnoses.findLast(({ guide }) => content.guides.has(guide)) ?? null;
}

/** «Ja tens feta una diagnosi: Tona, 12 d'octubre»: what can be done with it; null when it does not say of which town. */
export function keptDiagnosis(
  t: Sentences,
  { locale, diagnoses }: Memory,
  { answers, date }: Diagnosis,
): TextReply | null {
  const place = Object.values(answers).find(isPopulationAnswer);
  if (!place) return null;
  const text = t('diagnosis.kept', { place: placeName(locale, t, place), date: formatDate(locale, date) });
  return {
    type: 'text',
    text,
    buttons: [
      { label: t('diagnosis.show'), value: { command: 'plan-summary' } },
      { label: t('diagnosis.update'), value: { command: 'change' } },
      ...(diagnoses.length > 1 ? [{ label: t('diagnosis.compare'), value: { command: 'compare' as const } }] : []),
      { label: t('diagnosis.again'), value: { command: 'restart' } },
    ],
  };
}
