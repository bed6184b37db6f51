import type { Plan } from '../../dialogs/plan/plan.ts';
import { rowStatus } from '../../dialogs/plan/row-status.ts';
import type { Content } from '../../knowledge/content.ts';
import { type Locale, sentences } from '../../locales/sentences.ts';
import { pictureText } from '../documents/picture-text.ts';
import type { PublishedPlan } from '../documents/published-plan.ts';
import type { Client } from './tap.ts';

type Element = Record<string, unknown>;

const widthInWebChat = '380px';
/** The forms that people open; the rest are for programs. */
const offered = ['docx', 'pdf'] as const;

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

/** Buttons that bring the documents of a plan, side by side. */
export function downloadElement(locale: Locale, { links }: PublishedPlan): Element {
  const t = sentences(locale);
  const button = (form: (typeof offered)[number]) => ({
    type: 'Action.OpenUrl',
    title: t(`document.downloadShort.${form}`),
    tooltip: t(`document.download.${form}`),
    url: links[form],
  });
  return {
    type: 'ColumnSet',
    columns: offered.map((form) => ({
      type: 'Column',
      width: 'stretch',
      items: [{ type: 'ActionSet', actions: [button(form)] }],
    })),
  };
}

/** The same as the buttons, for clients without cards. Markdown. */
export function downloadLine(locale: Locale, { links }: PublishedPlan): string {
  const t = sentences(locale);
  return offered.map((form) => `[${t(`document.download.${form}`)}](${links[form]})`).join(' · ');
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
