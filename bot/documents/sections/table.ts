import { afterColon } from '../../../dialogs/after-colon.ts';
import type { Row } from '../../../dialogs/plan/plan.ts';
import { type Block, paragraph, type Runs } from '../document.ts';
import { standingOf } from '../standing.ts';
import type { Writing } from './writing.ts';

/** Dimension by dimension: how it is now, and what is short. */
export function tableSection(writing: Writing): Block[] {
  const { t, plan } = writing;
  return [
    { type: 'heading', level: 1, text: t('document.table.heading') },
    paragraph(t('document.table.intro')),
    {
      type: 'table',
      title: t('document.table.heading'),
      columns: [
        { title: t('document.table.dimension'), width: 0.22 },
        { title: t('document.table.now'), width: 0.36 },
        { title: t('document.table.gap'), width: 0.42 },
      ],
      rows: plan.rows.map((row) => [
        [{ text: row.dimension.title, bold: true }],
        [nowCell(writing, row)],
        gapCell(writing, row),
      ]),
    },
  ];
}

function nowCell({ t }: Writing, { now, estimated, asksNothing }: Row): string {
  if (!now.known) return t(`document.table.${asksNothing && now.why === 'dont-know' ? 'not-asked' : now.why}`);
  return estimated ? t('document.table.estimated', { step: now.step.label }) : now.step.label;
}

function gapCell({ t, content }: Writing, row: Row): Runs {
  const standing = standingOf(row);
  const step = afterColon(content, row.missing.at(-1)?.label ?? '');
  const text = t(`document.gap.${standing}`, { step });
  return standing === 'below' || standing === 'law' ? [{ text, bold: true }] : [text];
}
