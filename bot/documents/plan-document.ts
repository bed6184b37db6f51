import { citedSources } from './cited-sources.ts';
import { type DatedPlan, planNames } from './dated-plan.ts';
import type { PlanDocument } from './document.ts';
import { framed } from './framed.ts';
import { saidIn } from './said.ts';
import { frontSection } from './sections/front.ts';
import { lawSection } from './sections/law.ts';
import { limitsSection } from './sections/limits.ts';
import { nowSection } from './sections/now.ts';
import { pictureSection } from './sections/picture.ts';
import { prioritiesSection } from './sections/priorities.ts';
import { roadmapSection } from './sections/roadmap.ts';
import { servicesSection } from './sections/services.ts';
import { signatureSection } from './sections/signature.ts';
import { sourcesSection } from './sections/sources.ts';
import { summarySection } from './sections/summary.ts';
import type { Writing } from './sections/writing.ts';

/** The page that is taken to the meeting, and says all that has to be decided there. */
const firstPage = [frontSection, summarySection, prioritiesSection];
/** In the order in which they are read; the sources last, once all have cited theirs. */
const annexes = [
  pictureSection,
  nowSection,
  roadmapSection,
  servicesSection,
  lawSection,
  limitsSection,
  signatureSection,
  sourcesSection,
];

/** The plan as a document that a council can change, sign and take to a meeting: a page that stands alone, and what it stands on. */
export function planDocument(dated: DatedPlan): PlanDocument {
  const names = planNames(dated);
  const said = saidIn(dated.locale);
  const writing: Writing = { ...dated, ...names, said, sources: citedSources(dated.content, said) };
  return framed(
    names,
    names.t('document.title'),
    [...firstPage, ...annexes].flatMap((section) => section(writing)),
  );
}
