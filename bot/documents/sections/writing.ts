import type { CitedSources } from '../cited-sources.ts';
import type { DatedPlan, PlanNames } from '../dated-plan.ts';

/** What a section is written from. */
export interface Writing extends DatedPlan, PlanNames {
  sources: CitedSources;
}
