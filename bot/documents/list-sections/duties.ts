import { rolesOf } from '../../../dialogs/plan/roles-of.ts';
import { sentenceCase } from '../../../locales/sentence-case.ts';
import { type Block, heading, joined, paragraph, type Runs } from '../document.ts';
import { helpRuns } from './help-runs.ts';
import { lawRuns } from './priorities.ts';
import { unknownMark } from './unknown-mark.ts';
import type { ListWriting } from './writing.ts';

/** The duties of the law that are not in place: what each asks and since when, what eases it, and what to do first. */
export function dutiesSection(writing: ListWriting): Block[] {
  const { t, list } = writing;
  const duties = list.items.filter(({ kind }) => kind === 'duty');
  const pending = duties.filter(({ state }) => state !== 'have');
  const have = duties.filter(({ state }) => state === 'have').map(({ title }) => title);
  return [
    heading(1, t('list.document.duty')),
    ...(have.length > 0 ? [paragraph(t('list.document.have', { titles: have.join('; ') }))] : []),
    ...(pending.length > 0
      ? [
          paragraph(t('list.document.noDay')),
          {
            type: 'table' as const,
            title: t('list.document.duty'),
            columns: [
              { title: t('list.document.which'), width: 0.2 },
              { title: t('list.document.asks'), width: 0.34 },
              { title: t('list.document.eased'), width: 0.46 },
            ],
            rows: pending.map((item): Runs[] => [
              [
                { text: `${item.title}${unknownMark(t, item)}.`, bold: true },
                ` ${sentenceCase(rolesOf(t, item.who))} (${t(`plan.effortNames.${item.effort}`)})`,
              ],
              lawRuns(writing, item),
              easedRuns(item),
            ]),
          },
        ]
      : []),
  ];

  function easedRuns(item: (typeof duties)[number]): Runs {
    const first: Runs = [{ text: `${t('list.document.first')} `, bold: true }, item.action.text];
    return joined([...helpRuns(writing, item), first], ' ');
  }
}
