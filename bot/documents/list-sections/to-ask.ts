import type { Helper } from '../../../dialogs/plan/duty-list.ts';
import { datedText } from '../dated-text.ts';
import { type Block, heading, paragraph, type Runs } from '../document.ts';
import type { ListWriting } from './writing.ts';

/** What to ask of the Diputació and of who else can take it all on; who only gives tools is told where the tools are. */
export function toAskSection(writing: ListWriting): Block[] {
  const { t, list } = writing;
  const items = list.helpers
    .filter((helper) => !isToldWithTools(writing, helper))
    .flatMap((helper) => askRuns(writing, helper));
  if (items.length === 0 && list.province !== null) return [];
  return [
    heading(2, t('list.toAskTitle')),
    ...(list.province === null ? [paragraph(t('list.document.whichProvince'))] : []),
    ...(items.length > 0 ? [{ type: 'list' as const, items }] : []),
  ];
}

/** Whether a helper is for tools one by one: a small council had better ask for all together first. */
export function isToldWithTools({ list }: ListWriting, { portal }: Helper): boolean {
  return list.side === 'below' && portal.helps === 'outside-the-model';
}

/** What to ask of somebody, an item for each thing, with where it is said. */
export function askRuns({ t, sources }: ListWriting, { portal, toAsk }: Helper): Runs[] {
  return toAsk.map(
    ({ text, url, dated }, at): Runs => [
      ...(at === 0 ? [{ text: `${portal.title}. `, bold: true as const }] : []),
      `${text}${datedText(t, dated)}`,
      ...sources.cite([{ title: portal.title, url }]),
    ],
  );
}
