import type { Content } from '../../knowledge/content.ts';
import type { KeepingId } from '../../knowledge/schema/ids.ts';
import type { Sentences } from '../../locales/sentences.ts';
import type { Memory } from '../memory.ts';
import { planDates } from '../plan/plan-dates.ts';
import type { Reply } from '../replies.ts';
import { diagnosed } from './diagnosed.ts';
import { offerDiagnosis } from './offer-diagnosis.ts';

/**
 * Where the plan can be got, or how to have one.
 * @param today ISO date
 */
export function planFilesReply(content: Content, t: Sentences, memory: Memory, wish: KeepingId, today: string): Reply {
  const found = diagnosed(content, memory);
  if (!found) return noPlanYet(content, t);
  const { plan } = found;
  return { type: 'plan-files', wish, plan, dates: planDates(plan, today), buttons: [] };
}

export function noPlanYet(content: Content, t: Sentences): Reply {
  return { type: 'text', text: t('keep.noPlan'), buttons: offerDiagnosis(content, t) };
}
