import type { ListedItem } from '../../../dialogs/plan/duty-list.ts';
import { rolesOf } from '../../../dialogs/plan/roles-of.ts';
import { sentenceCase } from '../../../locales/sentence-case.ts';
import { type Block, paragraph, type Runs } from '../document.ts';
import { unknownMark } from './unknown-mark.ts';
import type { ListWriting } from './writing.ts';

/** Those of a kind: what is in place, in a line, and what is not or is not known to be. */
export function inPlace({ t, list }: ListWriting, kind: ListedItem['kind']): { have: Block[]; pending: ListedItem[] } {
  const items = list.items.filter((item) => item.kind === kind);
  const titles = items.filter(({ state }) => state === 'have').map(({ title }) => title);
  return {
    have: titles.length > 0 ? [paragraph(t('list.document.have', { titles: titles.join('; ') }))] : [],
    pending: items.filter(({ state }) => state !== 'have'),
  };
}

/** What is not in place, whose it is and how long it takes: how its row begins. */
export function pendingRuns({ t }: ListWriting, item: ListedItem): Runs {
  return [
    { text: `${item.title}${unknownMark(t, item)}.`, bold: true },
    ` ${sentenceCase(rolesOf(t, item.who))} (${t(`plan.effortNames.${item.effort}`)})`,
  ];
}
