import type { CitedSources } from '../cited-sources.ts';
import type { DatedPlan, PlanNames } from '../dated-plan.ts';
import type { Said } from '../said.ts';

/** What a section is written from. */
export interface Writing extends DatedPlan, PlanNames {
  sources: CitedSources;
  /** Words of the content, which is in Catalan whatever the language of the document. */
  said: Said;
}
