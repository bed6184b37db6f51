import type { Row } from '../../../dialogs/plan/plan.ts';
import type { Notice } from '../../../knowledge/content.ts';
import { type Block, heading, joined, lead, type Runs } from '../document.ts';
import { standingOf } from '../standing.ts';
import type { Writing } from './writing.ts';

/** What the law asks: dimension by dimension, where it asks more than the model, and of every council. */
export function lawSection({ t, plan, sources, said }: Writing): Block[] {
  const shown = plan.rows.filter((row) => standingOf(row) !== 'not-applicable');
  // Of what is in order, the law is one question away in the chat; and of what the quick diagnosis only nears.
  const rows = plan.approximate ? [] : shown.filter((row) => row.missing.length > 0);
  const noticed = plan.approximate ? shown.filter((row) => row.missing.length > 0) : shown;
  // What has to be done because the law asks for it is told where it is to be done.
  const isToldBefore = (row: Row, { requires }: Notice) => row.missing.length > 0 && requires !== undefined;
  const notices = noticed.flatMap((row) =>
    row.notices
      .filter((notice) => !isToldBefore(row, notice))
      .map((notice) => ({ title: row.dimension.title, notice })),
  );
  const lawItem = ({ title, laws }: Row['dimension']): Runs => [
    { text: `${title}. `, bold: true },
    ...joined(
      laws.map((law) => [said(`${law.text} `), ...sources.citeLaw(law)]),
      ' · ',
    ),
  ];
  return [
    heading(1, t('document.law.heading')),
    ...(rows.length > 0
      ? [
          {
            type: 'list' as const,
            items: rows.filter(({ dimension }) => dimension.laws.length > 0).map(({ dimension }) => lawItem(dimension)),
          },
        ]
      : []),
    ...(notices.length > 0
      ? [
          heading(2, t('document.law.notices')),
          {
            type: 'list' as const,
            items: notices.map(({ title, notice }) => [
              { text: `${title}. `, bold: true as const },
              said(notice.text),
              ...sources.cite(notice.sources),
            ]),
          },
        ]
      : []),
    heading(2, t('document.law.duties')),
    lead(t('document.law.dutiesIntro')),
    {
      type: 'list',
      items: plan.duties.map((duty) => [said(`${duty.text} `), ...sources.citeLaw(duty)]),
    },
  ];
}
