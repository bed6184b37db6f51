import type { CitedSources } from '../cited-sources.ts';
import type { DatedList, ListNames } from '../dated-list.ts';

/** What a section of the list is written from. */
export interface ListWriting extends DatedList, ListNames {
  sources: CitedSources;
}
