import type { CitedSources } from '../cited-sources.ts';
import type { DatedList, ListNames } from '../dated-list.ts';
import type { Said } from '../said.ts';

/** What a section of the list is written from. */
export interface ListWriting extends DatedList, ListNames {
  sources: CitedSources;
  /** Words of the content, which is in Catalan whatever the language of the document. */
  said: Said;
}
