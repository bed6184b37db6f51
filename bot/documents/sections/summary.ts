import { roadmap } from '../../../dialogs/plan/roadmap.ts';
import type { Block, Runs } from '../document.ts';
import { heading, lead, paragraph } from '../document.ts';
import { standingOf } from '../standing.ts';
import type { Writing } from './writing.ts';

/** Where the council stands and what comes when, on half a page. */
export function summarySection({ t, plan }: Writing): Block[] {
  const { met, of } = plan;
  const legal = plan.rows.filter((row) => standingOf(row) === 'law').map((row) => row.dimension.title);
  const key = of === 0 ? 'nothing' : met === of ? 'all' : 'some';
  return [
    heading(1, t('document.summary.heading')),
    paragraph(
      [
        t(`document.summary.${key}`, { met, of }),
        ...(plan.notAsked > 0 ? [t('document.summary.notAsked', { count: plan.notAsked })] : []),
        ...(legal.length > 0 ? [t('document.summary.legal', { titles: legal.join(', ') })] : []),
      ].join(' '),
    ),
    ...(plan.orientation ? [notice(t('document.summary.orientation'))] : []),
    ...(plan.approximate ? [notice(t('document.summary.approximate'))] : []),
    lead(t('document.summary.horizons')),
    { type: 'list', items: roadmap(plan).map(({ id, items }) => horizonLine(t(`document.horizons.${id}`), items)) },
    paragraph(toolsLine()),
    ...(plan.unknown.length > 0 ? [paragraph(t('document.summary.unknown', { titles: titles(plan.unknown) }))] : []),
  ];

  function horizonLine(name: string, items: readonly { row: { dimension: { title: string } } }[]): Runs {
    const what = items.length > 0 ? titles(items.map(({ row }) => row)) : t('document.summary.nothingPending');
    return [{ text: `${name}: `, bold: true }, `${what}.`];
  }

  function toolsLine(): string {
    if (plan.toolsUnknown) return t('document.summary.toolsUnknown');
    if (plan.tools.length === 0) return t('document.summary.toolsNone');
    return t('document.summary.tools', { titles: plan.tools.map(({ title }) => title).join('; ') });
  }
}

function titles(rows: readonly { dimension: { title: string } }[]): string {
  return rows.map(({ dimension }) => dimension.title).join(', ');
}

function notice(text: string): Block {
  return { type: 'paragraph', runs: [text], look: 'notice' };
}
