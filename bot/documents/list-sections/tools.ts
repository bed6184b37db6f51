import { rolesOf } from '../../../dialogs/plan/roles-of.ts';
import { type Block, heading, paragraph, type Runs } from '../document.ts';
import { helpRuns } from './help-runs.ts';
import { lawRuns } from './priorities.ts';
import type { ListWriting } from './writing.ts';

/** The mandatory tools that are not in place: what each is for, and what the law asks of it, that may not be the tool. */
export function toolsSection(writing: ListWriting): Block[] {
  const { t, list, sources } = writing;
  const tools = list.items.filter(({ kind }) => kind === 'tool');
  const pending = tools.filter(({ state }) => state !== 'have');
  const have = tools.filter(({ state }) => state === 'have').map(({ title }) => title);
  return [
    heading(1, t('list.document.tool')),
    ...(have.length > 0 ? [paragraph(t('list.document.have', { titles: have.join('; ') }))] : []),
    ...(pending.length > 0
      ? [
          {
            type: 'table' as const,
            title: t('list.document.tool'),
            columns: [
              { title: t('document.roadmap.tool'), width: 0.2 },
              { title: t('document.roadmap.why'), width: 0.34 },
              { title: t('list.document.lawSays'), width: 0.46 },
            ],
            rows: pending.map((item): Runs[] => [
              [
                { text: item.title, bold: true },
                ` (${t(`list.state.${item.state}`)}). ${rolesOf(t, item.who)} (${t(`plan.effortNames.${item.effort}`)})`,
              ],
              [item.text, ...helpRuns(writing, item.help)],
              [
                ...lawRuns(writing, item),
                ...item.bySize.flatMap((law): Runs => [` ${law.text} `, ...sources.citeLaw(law), '.']),
              ],
            ]),
          },
        ]
      : []),
  ];
}
