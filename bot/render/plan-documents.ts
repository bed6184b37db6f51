import type { Plan } from '../../dialogs/plan/plan.ts';
import { rowStatus } from '../../dialogs/plan/row-status.ts';
import type { Content } from '../../knowledge/content.ts';
import { type Locale, sentences } from '../../locales/sentences.ts';
import type { PublishedPlan } from '../documents/published-plan.ts';
import { copyMark } from './copy-mark.ts';
import type { Client } from './tap.ts';

type Element = Record<string, unknown>;

const widthInWebChat = '360px';
/** What people open of a plan, and how each is called; the rest is for programs. */
const keys = { docx: 'docx', pdf: 'pdf', 'full.pdf': 'sheet', ics: 'ics' } as const;
type Offered = keyof typeof keys;
/** A button that copies the address of the plan. */
type Shown = Offered | 'copy';

/** Rows of buttons, by what the person wants: on a phone three short ones fit side by side, or a long one and a short one. */
const rowsFor: Readonly<Record<'all' | 'print' | 'sheet' | 'calendar', readonly (readonly Shown[])[]>> = {
  all: [
    ['docx', 'pdf', 'full.pdf'],
    ['ics', 'copy'],
  ],
  print: [['pdf', 'full.pdf']],
  sheet: [['full.pdf']],
  calendar: [['ics']],
};
export type Wanted = keyof typeof rowsFor;

/**
 * The picture of a plan, with what it says in words. Web Chat is as wide as a page can be, and there the picture is no
 * wider than it needs; where the page is narrower, it shrinks. In Teams it is as wide as the card, and a tap shows it larger.
 */
export function pictureElement(client: Client, { links }: Pick<PublishedPlan, 'links'>, altText: string): Element {
  return {
    type: 'Image',
    url: links.png,
    altText,
    ...(client === 'webchat' ? { width: widthInWebChat } : { size: 'Stretch', msteams: { allowExpand: true } }),
  };
}

/**
 * Buttons that bring the documents of a plan. In Web Chat one more copies the address, where the page can; elsewhere it opens it. Teams
 * has none: there the address is in the message that shares it.
 */
export function downloadElements(
  client: Client,
  locale: Locale,
  { links, hours }: PublishedPlan,
  wanted: Wanted = 'all',
): Element[] {
  const t = sentences(locale);
  const button = (shown: Shown) =>
    shown === 'copy'
      ? { title: t('keep.copy', { hours }), tooltip: t('keep.copyTip', { hours }), url: `${links.pdf}${copyMark}` }
      : {
          title: t(`document.downloadShort.${keys[shown]}`),
          tooltip: t(`document.download.${keys[shown]}`),
          url: links[shown],
        };
  return rowsFor[wanted].map((row) => ({
    type: 'ColumnSet',
    spacing: 'Small',
    columns: row
      .filter((shown) => client === 'webchat' || shown !== 'copy')
      .map((shown) => ({
        type: 'Column',
        width: shown === 'copy' ? 2 : 1,
        spacing: 'Small',
        items: [{ type: 'ActionSet', actions: [{ type: 'Action.OpenUrl', ...button(shown) }] }],
      })),
  }));
}

/** A button that opens the plan in a tab of Teams. */
export function tabElement(locale: Locale, url: string): Element {
  return {
    type: 'ActionSet',
    spacing: 'Small',
    actions: [{ type: 'Action.OpenUrl', title: sentences(locale)('document.tab.open'), url }],
  };
}

/** The same as the buttons, for clients without cards: a line for each. */
export function downloadText(locale: Locale, { links }: PublishedPlan): string {
  const t = sentences(locale);
  return (Object.keys(keys) as Offered[])
    .map((form) => `${t(`document.download.${keys[form]}`)}: ${links[form]}`)
    .join('\n');
}

/** Where each dimension stands, in words: what the picture says, always there. */
export function tableElement(content: Content, locale: Locale, plan: Plan): Element {
  const t = sentences(locale);
  const cell = (text: string) => ({
    type: 'TableCell',
    items: [{ type: 'TextBlock', text, wrap: true, size: 'Small' }],
  });
  const row = (dimension: string, status: string) => ({ type: 'TableRow', cells: [cell(dimension), cell(status)] });
  return {
    type: 'Table',
    columns: [{ width: 1 }, { width: 1 }],
    firstRowAsHeaders: true,
    rows: [
      row(t('document.table.dimension'), t('document.table.level')),
      ...plan.rows.map((each) => row(each.dimension.title, rowStatus(content, t, each))),
    ],
  };
}
