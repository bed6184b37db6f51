import { rolesOf } from '../../../dialogs/plan/roles-of.ts';
import { sentenceCase } from '../../../locales/sentence-case.ts';
import { type Block, heading, joined, paragraph, type Runs } from '../document.ts';
import { helpRuns } from './help-runs.ts';
import { lawRuns } from './priorities.ts';
import { askRuns, isToldWithTools } from './to-ask.ts';
import { unknownMark } from './unknown-mark.ts';
import type { ListWriting } from './writing.ts';

/** The mandatory tools that are not in place: what the law asks of each, that may not be the tool, and who gives it done. */
export function toolsSection(writing: ListWriting): Block[] {
  const { t, list } = writing;
  const tools = list.items.filter(({ kind }) => kind === 'tool');
  const pending = tools.filter(({ state }) => state !== 'have');
  const have = tools.filter(({ state }) => state === 'have').map(({ title }) => title);
  const toAsk = list.helpers
    .filter((helper) => isToldWithTools(writing, helper))
    .flatMap((helper) => askRuns(writing, helper));
  return [
    heading(1, t('list.document.tool')),
    ...(have.length > 0 ? [paragraph(t('list.document.have', { titles: have.join('; ') }))] : []),
    ...(pending.length > 0
      ? [
          ...(toAsk.length > 0 ? [{ type: 'list' as const, items: toAsk }] : []),
          paragraph(t('list.document.noDay')),
          {
            type: 'table' as const,
            title: t('list.document.tool'),
            columns: [
              { title: t('document.roadmap.tool'), width: 0.27 },
              { title: t('list.document.lawSays'), width: 0.73 },
            ],
            rows: pending.map((item): Runs[] => [
              [
                { text: `${item.title}${unknownMark(t, item)}.`, bold: true },
                ` ${sentenceCase(rolesOf(t, item.who))} (${t(`plan.effortNames.${item.effort}`)})`,
              ],
              joined([lawRuns(writing, item), ...helpRuns(writing, item)], ' '),
            ]),
          },
        ]
      : []),
  ];
}
