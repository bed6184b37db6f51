import { type Block, heading, lead } from '../document.ts';
import { standingOf } from '../standing.ts';
import type { Writing } from './writing.ts';

/** What the law asks: dimension by dimension, where it asks more than the model, and of every council. */
export function lawSection({ t, plan, sources }: Writing): Block[] {
  const rows = plan.rows.filter((row) => standingOf(row) !== 'not-applicable');
  const notices = rows.flatMap((row) => row.notices.map((notice) => ({ title: row.dimension.title, notice })));
  return [
    heading(1, t('document.law.heading')),
    ...rows.flatMap(({ dimension }): Block[] =>
      dimension.laws.length === 0
        ? []
        : [
            heading(3, dimension.title),
            {
              type: 'list',
              items: dimension.laws.map((law) => [`${law.text} `, ...sources.citeLaw(law)]),
            },
          ],
    ),
    ...(notices.length > 0
      ? [
          heading(2, t('document.law.notices')),
          {
            type: 'list' as const,
            items: notices.map(({ title, notice }) => [
              { text: `${title}. `, bold: true as const },
              notice.text,
              ...sources.cite(notice.sources),
            ]),
          },
        ]
      : []),
    heading(2, t('document.law.duties')),
    lead(t('document.law.dutiesIntro')),
    {
      type: 'list',
      items: plan.duties.map((duty) => [`${duty.text} `, ...sources.citeLaw(duty)]),
    },
  ];
}
