import type { Knowledge } from '../../knowledge/create-knowledge.ts';
import { formatDate, sentences } from '../../locales/sentences.ts';
import { type Response, say } from '../act/go-on.ts';
import { openGuide } from '../act/open-guide.ts';
import type { Memory } from '../memory.ts';
import { isPopulationAnswer } from '../questions/population-answer.ts';
import { placeName } from './place-name.ts';

/**
 * «Tens la diagnosi de Tona del 12 d'octubre»: what can be done with it, for which it becomes the guide under way.
 * Null when none is kept.
 */
export function keptDiagnosis(knowledge: Knowledge, memory: Memory): Response | null {
  const t = sentences(memory.locale);
  const last = memory.diagnoses.filter(({ guide }) => knowledge.content.guides.has(guide)).at(-1);
  const place = last && Object.values(last.answers).find(isPopulationAnswer);
  if (!last || !place) return null;
  const text = t('diagnosis.kept', {
    place: placeName(memory.locale, t, place),
    date: formatDate(memory.locale, last.date),
  });
  return say(openGuide(memory, last.guide), text, [
    { label: t('diagnosis.show'), value: { command: 'plan-summary' } },
    { label: t('diagnosis.update'), value: { command: 'change' } },
    ...(memory.diagnoses.length > 1 ? [{ label: t('diagnosis.compare'), value: { command: 'compare' as const } }] : []),
    { label: t('diagnosis.again'), value: { command: 'restart' } },
  ]);
}
