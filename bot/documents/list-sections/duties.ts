import { rolesOf } from '../../../dialogs/plan/roles-of.ts';
import { type Block, heading, paragraph, type Runs } from '../document.ts';
import { helpRuns } from './help-runs.ts';
import { lawRuns } from './priorities.ts';
import type { ListWriting } from './writing.ts';

/** The duties of the law that are not in place: what each asks and since when, what eases it, and what to do first. */
export function dutiesSection(writing: ListWriting): Block[] {
  const { t, list, sources } = writing;
  const duties = list.items.filter(({ kind }) => kind === 'duty');
  const pending = duties.filter(({ state }) => state !== 'have');
  const have = duties.filter(({ state }) => state === 'have').map(({ title }) => title);
  return [
    heading(1, t('list.document.duty')),
    ...(have.length > 0 ? [paragraph(t('list.document.have', { titles: have.join('; ') }))] : []),
    ...(pending.length > 0
      ? [
          {
            type: 'table' as const,
            title: t('list.document.duty'),
            columns: [
              { title: t('list.document.which'), width: 0.17 },
              { title: t('list.document.asks'), width: 0.27 },
              { title: t('list.document.eased'), width: 0.3 },
              { title: t('list.document.first'), width: 0.26 },
            ],
            rows: pending.map((item): Runs[] => [
              [{ text: item.title, bold: true }, ` (${t(`list.state.${item.state}`)})`],
              lawRuns(writing, item),
              easedRuns(writing, item),
              [
                { text: `${rolesOf(t, item.who)} (${t(`plan.effortNames.${item.effort}`)}): `, italic: true },
                item.action.text,
              ],
            ]),
          },
        ]
      : []),
  ];

  function easedRuns(from: ListWriting, { bySize, help }: (typeof duties)[number]): Runs {
    const laws = bySize.flatMap((law): Runs => [`${law.text} `, ...sources.citeLaw(law), '. ']);
    const runs = [...laws, ...helpRuns(from, help)];
    return runs.length > 0 ? runs : [t('list.document.nothingEased')];
  }
}
