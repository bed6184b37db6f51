import { haveOf, type ListedItem } from '../../../dialogs/plan/duty-list.ts';
import { type Block, heading, type Runs } from '../document.ts';
import type { ListWriting } from './writing.ts';

/** How much is in place of what is mandatory, and what is not. */
export function summarySection(writing: ListWriting): Block[] {
  const { t } = writing;
  const kinds = ['duty', 'tool'] as const;
  return [
    heading(1, t('document.summary.heading')),
    { type: 'list', items: kinds.map((kind) => kindLine(writing, kind)) },
  ];
}

function kindLine({ t, list }: ListWriting, kind: ListedItem['kind']): Runs {
  const count = haveOf(list, kind);
  const lacking = list.lacking.filter((item) => item.kind === kind).map((item) => item.short);
  return [
    { text: `${t(`list.document.${kind}`)}: `, bold: true },
    count ? t(`list.${kind}.counted`, count) : t(`list.${kind}.unknown`),
    ...(lacking.length > 0 ? [` ${t('list.document.lacking', { titles: lacking.join(', ') })}`] : []),
  ];
}
