import type { ListedItem } from '../../../dialogs/plan/duty-list.ts';
import { type Block, heading, joined, paragraph, type Runs } from '../document.ts';
import { helpRuns } from './help-runs.ts';
import { inPlace, pendingRuns } from './in-place.ts';
import { lawRuns } from './priorities.ts';
import type { ListWriting } from './writing.ts';

/** The duties of the law that are not in place: what each asks and since when, what eases it, and what to do first. */
export function dutiesSection(writing: ListWriting): Block[] {
  const { t } = writing;
  const { have, pending } = inPlace(writing, 'duty');
  return [
    heading(1, t('list.document.duty')),
    ...have,
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
            rows: pending.map((item): Runs[] => [pendingRuns(writing, item), lawRuns(writing, item), easedRuns(item)]),
          },
        ]
      : []),
  ];

  function easedRuns(item: ListedItem): Runs {
    const first: Runs = [{ text: `${t('list.document.first')} `, bold: true }, item.action.text];
    return joined([...helpRuns(writing, item), first], ' ');
  }
}
