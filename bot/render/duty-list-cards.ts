import type { DutyListReply } from '../../dialogs/replies.ts';
import type { Content } from '../../knowledge/content.ts';
import { type Locale, sentences } from '../../locales/sentences.ts';
import { listPictureText } from '../documents/list-picture.ts';
import type { PublishedPlan } from '../documents/published-plan.ts';
import {
  type Card,
  card,
  cardsOfParts,
  firstThingsElements,
  folded,
  heading,
  inShortOf,
  pack,
  submit,
  text,
} from './cards.ts';
import { dutyListLines } from './duty-list-lines.ts';
import { downloadElements, pictureElement, tabElement } from './plan-documents.ts';
import type { Client } from './tap.ts';

/** The list on one screen: how much is in place, the first things to do, who helps, and the documents. */
export function dutyListCard(
  client: Client,
  content: Content,
  locale: Locale,
  { list, buttons }: DutyListReply,
  published: PublishedPlan | null,
): Card {
  const t = sentences(locale);
  const lines = dutyListLines(content, t, locale, list);
  return card(
    inShortOf(lines),
    [
      heading(lines.title, { size: 'Large' }),
      ...(published
        ? [pictureElement(client, published, listPictureText({ content, locale, list, date: published.date }))]
        : []),
      text(lines.headline.join(' ')),
      ...(lines.firsts ? firstThingsElements(lines.firsts) : []),
      ...(lines.help ? [text(lines.help, { separator: true, size: 'Small' })] : []),
      ...(published ? downloadElements(client, locale, published) : []),
      ...(published?.tab ? [tabElement(locale, published.tab)] : []),
    ],
    buttons.map((button) => submit(client, button)),
  );
}

/** The whole list: what is lacking folded under its title, then what is in place and who helps, on as many cards as it takes. */
export function wholeDutyListCards(
  client: Client,
  content: Content,
  locale: Locale,
  { list, buttons }: DutyListReply,
  published: PublishedPlan | null,
): Card[] {
  const t = sentences(locale);
  const lines = dutyListLines(content, t, locale, list);
  const small = (line: string) => text(line, { size: 'Small', spacing: 'Small' });
  const parts = [lines.have, lines.bySize, lines.toAsk].flatMap((part) =>
    part ? [[heading(part.title, { spacing: 'Medium' })], ...part.lines.map((line) => [small(`- ${line}`)])] : [],
  );
  const bodies = pack([
    [heading(lines.title, { size: 'Large' }), text(t('list.unfold'))],
    ...lines.pending.map((item) => folded(item.id, item.title, item.status, item.lines.map(small))),
    ...parts,
    ...(published ? [downloadElements(client, locale, published)] : []),
    ...(published?.tab ? [[tabElement(locale, published.tab)]] : []),
  ]);
  const actions = buttons.map((button) => submit(client, button));
  return cardsOfParts(t, lines.title, bodies, actions);
}
