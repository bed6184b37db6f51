import { roadmap } from '../../../dialogs/plan/roadmap.ts';
import type { Block, Runs } from '../document.ts';
import { heading, lead, paragraph } from '../document.ts';
import { standingOf } from '../standing.ts';
import type { Writing } from './writing.ts';

/** Where the council stands and what comes when, on half a page. */
export function summarySection(writing: Writing): Block[] {
  const { t, plan } = writing;
  return [
    heading(1, t('document.summary.heading')),
    ...standingSection(writing, true),
    lead(t('document.summary.horizons')),
    { type: 'list', items: horizonLines(writing) },
    paragraph(...toolsLine(writing)),
    ...(plan.unknown.length > 0 ? [paragraph(t('document.summary.unknown', { titles: titles(plan.unknown) }))] : []),
  ];
}

/**
 * How much of what is mandatory is met, and what must be known of that.
 * @param namesLegal whether the areas in which the law asks for more are named
 */
export function standingSection({ t, plan }: Writing, namesLegal: boolean): Block[] {
  const { met, of } = plan;
  const legal = namesLegal ? plan.rows.filter((row) => standingOf(row) === 'law') : [];
  const key = of === 0 ? 'nothing' : met === of ? 'all' : 'some';
  return [
    paragraph(
      [
        t(`document.summary.${key}`, { met, of }),
        ...(plan.unasked > 0 ? [t('document.summary.notAsked', { count: plan.unasked })] : []),
        ...(legal.length > 0 ? [t('document.summary.legal', { titles: titles(legal) })] : []),
      ].join(' '),
    ),
    ...(plan.orientation ? [notice(t('document.summary.orientation'))] : []),
    ...(plan.approximate ? [notice(t('document.summary.approximate'))] : []),
  ];
}

/** What comes after what to begin with. */
export function afterThemSection(writing: Writing): Block[] {
  return [{ type: 'list', items: [...horizonLines(writing), toolsLine(writing)] }];
}

function horizonLines({ t, plan }: Writing): Runs[] {
  return roadmap(plan).map(({ id, items, tools }) => {
    const what = [
      ...(items.length > 0 ? [titles(items.map(({ row }) => row))] : []),
      ...(tools.length > 0 ? [t('document.summary.toolsPending', { count: tools.length })] : []),
      ...(items.length + tools.length === 0 ? [t('document.summary.nothingPending')] : []),
    ].join(t('document.summary.andTools'));
    return [{ text: `${t(`document.horizons.${id}`)}: `, bold: true }, `${what}.`];
  });
}

/** More than these are counted, so that the page is one: they are named where they are to be got. */
const mostToolsNamed = 4;
/** Where the names go in a sentence: they are in a language of their own. */
const place = '\ue000';

function toolsLine({ t, plan, said }: Writing): Runs {
  const count = plan.tools.length;
  if (plan.toolsUnknown) return [t('document.summary.toolsUnknown')];
  if (count === 0) return [t('document.summary.toolsNone')];
  if (count > mostToolsNamed) return [t('document.summary.toolsMany', { many: count })];
  const [before = '', after = ''] = t('document.summary.tools', { titles: place }).split(place);
  return [before, said(plan.tools.map(({ title }) => title).join('; ')), after];
}

function titles(rows: readonly { dimension: { title: string } }[]): string {
  return rows.map(({ dimension }) => dimension.title).join(', ');
}

function notice(text: string): Block {
  return { type: 'paragraph', runs: [text], look: 'notice' };
}
