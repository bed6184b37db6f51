import { type Block, heading, joined, paragraph, type Runs } from '../document.ts';
import { helpRuns } from './help-runs.ts';
import { inPlace, pendingRuns } from './in-place.ts';
import { lawRuns } from './priorities.ts';
import { askRuns, isToldWithTools } from './to-ask.ts';
import type { ListWriting } from './writing.ts';

/** The mandatory tools that are not in place: what the law asks of each, that may not be the tool, and who gives it done. */
export function toolsSection(writing: ListWriting): Block[] {
  const { t, list } = writing;
  const { have, pending } = inPlace(writing, 'tool');
  const toAsk = list.helpers
    .filter((helper) => isToldWithTools(writing, helper))
    .flatMap((helper) => askRuns(writing, helper));
  return [
    heading(1, t('list.document.tool')),
    ...have,
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
              pendingRuns(writing, item),
              joined([lawRuns(writing, item), ...helpRuns(writing, item)], ' '),
            ]),
          },
        ]
      : []),
  ];
}
