import type { Plan } from '../../dialogs/plan/plan.ts';
import type { Content } from '../../knowledge/content.ts';
import { type Locale, sentences } from '../../locales/sentences.ts';
import { pictureText } from '../documents/picture-text.ts';
import type { PublishedPlan } from '../documents/published-plan.ts';
import { copyMark } from './copy-mark.ts';
import { rowStatus } from './plan-lines.ts';
import type { Client } from './tap.ts';

type Element = Record<string, unknown>;

const widthInWebChat = '380px';
/** The forms that people open, two in a row, and how each is called; the rest are for programs. */
const offered = [
  ['docx', 'pdf'],
  ['full.pdf', 'ics'],
] as const;
const keys = { docx: 'docx', pdf: 'pdf', 'full.pdf': 'sheet', ics: 'ics' } as const;

/**
 * The picture of a plan, with what it says in words. Web Chat is as wide as a page can be, and there the picture is no
 * wider than it needs; where the page is narrower, it shrinks. In Teams it is as wide as the card, and a tap shows it larger.
 */
export function pictureElement(
  client: Client,
  content: Content,
  locale: Locale,
  plan: Plan,
  { links, date }: PublishedPlan,
): Element {
  return {
    type: 'Image',
    url: links.png,
    altText: pictureText({ content, locale, plan, date }),
    ...(client === 'webchat' ? { width: widthInWebChat } : { size: 'Stretch', msteams: { allowExpand: true } }),
  };
}

/**
 * Buttons that bring the documents of a plan, two in a row. In Web Chat the last one copies the address, where the page can; elsewhere
 * it opens it.
 */
export function downloadElements(client: Client, locale: Locale, { links, hours }: PublishedPlan): Element[] {
  const t = sentences(locale);
  const open = (title: string, tooltip: string, url: string) => ({ type: 'Action.OpenUrl', title, tooltip, url });
  const rows = offered.map((row) => ({
    type: 'ColumnSet',
    spacing: 'Small',
    columns: row.map((form) => ({
      type: 'Column',
      width: 'stretch',
      items: [
        {
          type: 'ActionSet',
          actions: [open(t(`document.downloadShort.${keys[form]}`), t(`document.download.${keys[form]}`), links[form])],
        },
      ],
    })),
  }));
  if (client === 'teams') return rows;
  const copy = open(t('keep.copy', { hours }), t('keep.copyTip', { hours }), `${links.pdf}${copyMark}`);
  return [...rows, { type: 'ActionSet', spacing: 'Small', actions: [copy] }];
}

/** The same as the buttons, for clients without cards. Markdown. */
export function downloadLine(locale: Locale, { links }: PublishedPlan): string {
  const t = sentences(locale);
  return offered
    .flat()
    .map((form) => `[${t(`document.download.${keys[form]}`)}](${links[form]})`)
    .join(' · ');
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
