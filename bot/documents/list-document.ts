import { type CitedSources, citedSources, linkedSources } from './cited-sources.ts';
import { type DatedList, listNames } from './dated-list.ts';
import type { Block, PlanDocument } from './document.ts';
import { framed } from './framed.ts';
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
import { type Said, saidIn } from './said.ts';
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
  const said = saidIn(dated.locale);
  const { side } = dated.list;
  return documentOf(dated, [...firstPage[side], ...annexes[side]], said, citedSources(dated.content, said));
}

/** Its first page alone. */
export function listSheetDocument(dated: DatedList): PlanDocument {
  const said = saidIn(dated.locale);
  return documentOf(dated, firstPage[dated.list.side], said, linkedSources(said));
}

function documentOf(
  dated: DatedList,
  sections: readonly ((writing: ListWriting) => Block[])[],
  said: Said,
  sources: CitedSources,
): PlanDocument {
  const names = listNames(dated);
  const writing: ListWriting = { ...dated, ...names, said, sources };
  return framed(
    names,
    names.t('list.document.title'),
    sections.flatMap((section) => section(writing)),
  );
}
