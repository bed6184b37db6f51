import { citedSources } from './cited-sources.ts';
import { type DatedList, listNames } from './dated-list.ts';
import type { PlanDocument } from './document.ts';
import { bySizeSection } from './list-sections/by-size.ts';
import { dutiesSection } from './list-sections/duties.ts';
import { frontSection } from './list-sections/front.ts';
import { limitsSection } from './list-sections/limits.ts';
import { pictureSection } from './list-sections/picture.ts';
import { prioritiesSection } from './list-sections/priorities.ts';
import { summarySection } from './list-sections/summary.ts';
import { toAskSection } from './list-sections/to-ask.ts';
import { toolsSection } from './list-sections/tools.ts';
import type { ListWriting } from './list-sections/writing.ts';
import { footOf } from './plan-document.ts';
import { signatureSection } from './sections/signature.ts';
import { sourcesSection } from './sections/sources.ts';

/** The page that is taken to the meeting, and says all that has to be decided there. */
const meeting = [frontSection, summarySection, prioritiesSection];
const firstPage = {
  below: [...meeting, toAskSection],
  // With whom the law no longer helps, it is on that page that it has to be said.
  above: [...meeting, bySizeSection, toAskSection],
};
/** In the order in which they are read; the sources last, once all have cited theirs. */
const end = [toolsSection, limitsSection, signatureSection, sourcesSection];
const annexes = {
  below: [pictureSection, dutiesSection, bySizeSection, ...end],
  above: [pictureSection, dutiesSection, ...end],
};

/** The list of a council outside the model as a document that it can change, sign and take to a meeting. */
export function listDocument(dated: DatedList): PlanDocument {
  const names = listNames(dated);
  const { t, council, day } = names;
  const { side } = dated.list;
  const writing: ListWriting = { ...dated, ...names, sources: citedSources(dated.content) };
  return {
    language: t('languageTag'),
    title: t('list.document.title'),
    subtitle: `${council}, ${day}`,
    header: t('document.header', { council, day }),
    foot: footOf(t),
    blocks: [...firstPage[side], ...annexes[side]].flatMap((section) => section(writing)),
  };
}
