import type { Sentences } from '../../../locales/sentences.ts';
import type { CitedSources } from '../cited-sources.ts';
import type { DatedPlan, PlanNames } from '../dated-plan.ts';

/** What a section is written from. */
export interface Writing extends DatedPlan, PlanNames {
  sources: CitedSources;
}

/** «secretaria, arxiu» */
export function rolesOf(t: Sentences, who: readonly string[]): string {
  return who.map((role) => t(`plan.roles.${role}`)).join(', ');
}

/** A sentence without its stop, to go on after it. */
export function withoutStop(text: string): string {
  return text.replace(/\.$/, '');
}
