import { linkedSources } from './cited-sources.ts';
import { type DatedPlan, planNames } from './dated-plan.ts';
import { type Block, heading, type PlanDocument, paragraph } from './document.ts';
import { framed } from './framed.ts';
import { saidIn } from './said.ts';
import { contentLanguage } from './sections/front.ts';
import { prioritiesSection } from './sections/priorities.ts';
import { standingsSection } from './sections/standings.ts';
import { afterThemSection, standingSection } from './sections/summary.ts';
import type { Writing } from './sections/writing.ts';

/** The plan on one sheet: where the council stands and what to begin with. It fits a page whatever the answers (tested). */
export function sheetDocument(dated: DatedPlan): PlanDocument {
  const names = planNames(dated);
  const said = saidIn(dated.locale);
  const writing: Writing = { ...dated, ...names, said, sources: linkedSources(said) };
  return framed(
    names,
    names.t('document.sheet.title'),
    sections.flatMap((section) => section(writing)),
  );
}

const sections: readonly ((writing: Writing) => Block[])[] = [
  ({ t, band, plan }) => [
    heading(1, t('document.where.heading')),
    paragraph(
      `${t('document.facts.band')}: ${plan.orientation ? t('document.facts.nearest', { band }) : band}. ${t('document.facts.draft')}.`,
    ),
  ],
  contentLanguage,
  (writing) => standingSection(writing, false),
  standingsSection,
  prioritiesSection,
  afterThemSection,
];
