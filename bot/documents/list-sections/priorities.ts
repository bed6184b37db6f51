import { firstLacking, type ListedItem } from '../../../dialogs/plan/duty-list.ts';
import { rolesOf } from '../../../dialogs/plan/roles-of.ts';
import { sentenceCase } from '../../../locales/sentence-case.ts';
import { type Block, heading, paragraph, type Runs } from '../document.ts';
import { sinceText } from '../since-text.ts';
import type { ListWriting } from './writing.ts';

/** What to begin with, on the page that is taken to the meeting. */
export function prioritiesSection(writing: ListWriting): Block[] {
  const { t, list } = writing;
  const items = firstLacking(list);
  if (items.length === 0) {
    const isTold = list.items.every(({ state }) => state === 'have');
    return isTold ? [heading(2, t('document.priorities.heading')), paragraph(t('list.nothingLacks'))] : [];
  }
  return [
    heading(2, t('document.priorities.heading')),
    {
      type: 'table',
      title: t('document.priorities.heading'),
      columns: [
        { title: t('document.priorities.what'), width: 0.2 },
        { title: t('document.priorities.action'), width: 0.36 },
        { title: t('document.priorities.who'), width: 0.17 },
        { title: t('list.document.law'), width: 0.27 },
      ],
      rows: items.map((item, at) => priorityRow(writing, item, at + 1)),
    },
  ];
}

function priorityRow(writing: ListWriting, item: ListedItem, number: number): Runs[] {
  const { t, sources } = writing;
  return [
    [{ text: `${number}. ${item.title}`, bold: true }],
    [item.action.text, ...sources.cite(item.action.sources)],
    [`${rolesOf(t, item.who)} (${t(`plan.effortNames.${item.effort}`)})`],
    [`${sentenceCase(t(`list.mandatory.${item.kind}`))}. `, ...lawRuns(writing, item, false)],
  ];
}

/**
 * What the law says of something, with its article, and since when, where that is known.
 * @param isWhole false where there is room for the article alone
 */
export function lawRuns({ t, locale, sources }: ListWriting, item: ListedItem, isWhole = true): Runs {
  if (!item.law) return [t('document.law.none')];
  return [
    ...(isWhole ? [`${item.law.text} `] : []),
    ...sources.citeLaw(item.law),
    ...(item.since ? [`. ${sentenceCase(sinceText(t, locale, item))} (`, ...sources.citeLaw(item.since), ').'] : ['.']),
  ];
}
