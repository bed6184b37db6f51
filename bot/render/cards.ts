import { rowStatus } from '../../dialogs/plan/row-status.ts';
import type { Button, DetailedButton, PlanReply, QuestionReply } from '../../dialogs/replies.ts';
import type { Content, MandatoryTool } from '../../knowledge/content.ts';
import { type Locale, type Sentences, sentences } from '../../locales/sentences.ts';
import { pictureText } from '../documents/picture-text.ts';
import type { PublishedPlan } from '../documents/published-plan.ts';
import { plainText } from './plain-text.ts';
import { downloadElements, pictureElement, tabElement, tableElement, type Wanted } from './plan-documents.ts';
import { type PlanLines, planLines, rowLines } from './plan-lines.ts';
import { type Client, chosenField, chosenValue, submitData } from './tap.ts';

type Element = Record<string, unknown>;
export type Card = Element;

/** Tools that are named where there is little room. */
const mostTools = 8;
/** Bytes of a card of the whole plan: Teams takes messages of up to 25 KB, and an activity is more than its card. */
const cardBudget = 20_000;

/** @param said what the card is, in plain words: it is its name for who hears it, and stands in its place where cards are not shown */
export function card(said: string, body: Element[], actions: Element[] = []): Card {
  return {
    type: 'AdaptiveCard',
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    version: '1.5',
    speak: said,
    fallbackText: said,
    body,
    ...(actions.length > 0 && { actions }),
  };
}

export function text(content: string, more: Element = {}): Element {
  return { type: 'TextBlock', text: content, wrap: true, ...more };
}

export function heading(content: string, more: Element = {}): Element {
  return text(content, { style: 'heading', weight: 'Bolder', ...more });
}

export function submit(client: Client, button: Button): Element {
  return { type: 'Action.Submit', title: button.label, data: submitData(client, button) };
}

/** More buttons than these at once are a list to go through. Teams shows no more on a card, and cuts the titles that are longer than a phone is wide. */
export const mostActions = 6;
const longestTitle = 32;

/**
 * Buttons where there are none but those of cards: side by side when they are few and short, one under another when some
 * label is long, and in a list to choose from when they are many.
 */
export function buttonsCard(client: Client, locale: Locale, buttons: readonly Button[]): Card {
  if (buttons.length > mostActions) return choiceCard(locale, buttons);
  const said = labelsOf(buttons);
  if (buttons.some(({ label }) => label.length > longestTitle)) {
    return card(
      said,
      buttons.map((button) => tappable(client, button, [text(button.label, { weight: 'Bolder' })])),
    );
  }
  return card(
    said,
    [],
    buttons.map((button) => submit(client, button)),
  );
}

function choiceCard(locale: Locale, buttons: readonly Button[]): Card {
  const t = sentences(locale);
  const list = {
    type: 'Input.ChoiceSet',
    id: chosenField,
    style: 'compact',
    label: t('choices.pick'),
    isRequired: true,
    errorMessage: t('choices.pick'),
    choices: buttons.map((button) => ({ title: button.label, value: chosenValue(button) })),
  };
  return card(t('choices.pick'), [list], [{ type: 'Action.Submit', title: t('choices.submit') }]);
}

function labelsOf(buttons: readonly Button[]): string {
  return buttons.map(({ label }) => label).join(' · ');
}

/** A list to go through, one tap each: what it is, and its value and state under it. */
export function listCard(client: Client, items: readonly DetailedButton[], buttons: readonly Button[] = []): Card {
  return card(
    items.map(({ label, detail }) => (detail ? `${label}: ${detail}` : label)).join('\n'),
    items.map((item) => tappable(client, item, labelled(item.label, item.detail))),
    buttons.map((button) => submit(client, button)),
  );
}

/** The same card with the moves too, where Teams has room for them: what is in the card is not asked for to make a move. */
export function withMoves(client: Client, { actions, ...rest }: Card, moves: readonly Button[]): Card {
  const own = Array.isArray(actions) ? actions : [];
  if (own.length + moves.length > mostActions || moves.length === 0)
    return { ...rest, ...(actions !== undefined && { actions }) };
  return {
    ...rest,
    actions: [...own, ...moves.map((move) => ({ ...submit(client, move), associatedInputs: 'none' }))],
  };
}

function labelled(label: string, detail: string | undefined): Element[] {
  return [
    text(label, { weight: 'Bolder' }),
    ...(detail ? [text(detail, { size: 'Small', spacing: 'None', isSubtle: true })] : []),
  ];
}

/** A box that is one big button. */
function tappable(client: Client, button: Button, items: Element[]): Element {
  return { type: 'Container', style: 'emphasis', spacing: 'Small', selectAction: submit(client, button), items };
}

/** The options of a question: one tap each, with the signs that help to choose; or boxes to tick. */
export function questionCard(client: Client, reply: QuestionReply): Card {
  if (reply.several) return severalCard(client, reply, reply.several);
  const options = reply.options.map((option, index) =>
    tappable(client, option, labelled(`${index + 1} · ${option.label}`, option.detail)),
  );
  return card(
    reply.options.map(({ label }, index) => `${index + 1} · ${label}`).join('\n'),
    options,
    reply.extras.map((extra) => submit(client, extra)),
  );
}

function severalCard(client: Client, reply: QuestionReply, several: NonNullable<QuestionReply['several']>): Card {
  const choices = reply.options.map((option, index) => ({
    title: `${index + 1} · ${option.label}`,
    value: 'option' in option.value ? option.value.option : option.label,
  }));
  return card(
    several.label,
    [
      {
        type: 'Input.ChoiceSet',
        id: 'options',
        isMultiSelect: true,
        style: 'expanded',
        wrap: true,
        choices,
        label: several.label,
      },
    ],
    [
      {
        type: 'Action.Submit',
        title: several.submit,
        data: { guide: reply.guide, question: reply.question, several: true },
      },
      ...(several.all ? [submit(client, several.all)] : []),
      submit(client, several.none),
      ...reply.extras.map((extra) => submit(client, extra)),
    ],
  );
}

/** Where to begin, one thing under another. */
export function firstThingsElements(firsts: NonNullable<PlanLines['firsts']>): Element[] {
  return [
    heading(firsts.title, { spacing: 'Small' }),
    ...firsts.items.map((item, index) => ({
      type: 'Container',
      separator: true,
      spacing: 'Small',
      items: [
        text(`${index + 1} · **${item.title}**`),
        ...item.lines.map((line) => text(line, { size: 'Small', spacing: 'None' })),
      ],
    })),
  ];
}

/**
 * The plan on one screen: where it stands, the first things to do, and the documents; the rest is behind its first button.
 * @param published where its picture and documents are, when it has them; without a picture, the same is told in a table
 */
export function planCard(
  client: Client,
  content: Content,
  locale: Locale,
  reply: PlanReply,
  published: PublishedPlan | null,
): Card {
  const lines = planLines(content, sentences(locale), locale, reply.plan);
  return card(
    inShortOf(lines),
    [
      heading(lines.title, { size: 'Large' }),
      ...(published
        ? [pictureElement(client, published, pictureText({ content, locale, plan: reply.plan, date: published.date }))]
        : []),
      text(lines.headline.join(' ')),
      ...(lines.firsts ? firstThingsElements(lines.firsts) : []),
      ...(reply.plan.tools.length > 0
        ? [
            text(`**${lines.tools.title}** ${inShort(sentences(locale), reply.plan.tools)}.`, {
              separator: true,
              size: 'Small',
            }),
          ]
        : []),
      ...(published
        ? []
        : [heading(lines.table.title, { spacing: 'Default' }), tableElement(content, locale, reply.plan)]),
      ...(published ? downloadElements(client, locale, published) : []),
      ...(published?.tab ? [tabElement(locale, published.tab)] : []),
    ],
    reply.buttons.map((button) => submit(client, button)),
  );
}

/**
 * The documents of a plan, and nothing else.
 * @param said what is said with them
 */
export function documentsCard(
  client: Client,
  locale: Locale,
  published: PublishedPlan,
  wanted: Wanted,
  said: string,
): Card {
  return card(plainText(said), downloadElements(client, locale, published, wanted));
}

/** The first of some tools, by their short names, and how many more there are: a phone has no room for all. */
function inShort(t: Sentences, tools: readonly MandatoryTool[]): string {
  const shown = tools.length > mostTools + 1 ? tools.slice(0, mostTools) : tools;
  const names = shown.map(({ short }) => short).join(', ');
  return shown.length === tools.length ? names : t('plan.andMore', { names, rest: tools.length - shown.length });
}

/** The whole plan: every dimension folded under its title, on as many cards as the budget asks for. */
export function wholePlanCards(
  client: Client,
  content: Content,
  locale: Locale,
  reply: PlanReply,
  published: PublishedPlan | null,
): Card[] {
  const t = sentences(locale);
  const lines = planLines(content, t, locale, reply.plan);
  const small = (line: string) => text(line, { size: 'Small', spacing: 'Small' });
  const rows = reply.plan.rows.map((row) =>
    folded(
      row.dimension.id,
      row.dimension.title,
      rowStatus(content, t, row),
      rowLines(content, t, reply.plan, row).map(small),
    ),
  );
  const horizons = [lines.next, lines.later].flatMap((part) =>
    part ? [heading(part.title, { spacing: 'Medium' }), ...part.lines.map((line) => small(`- ${line}`))] : [],
  );
  const end = [
    ...(lines.tools.title ? [heading(lines.tools.title, { spacing: 'Medium' })] : []),
    ...lines.tools.lines.map((line) => small(`- ${line}`)),
    heading(lines.duties.title, { spacing: 'Medium' }),
    ...lines.duties.lines.map((line) => small(`- ${line}`)),
    ...(published ? downloadElements(client, locale, published) : []),
    ...(published?.tab ? [tabElement(locale, published.tab)] : []),
  ];
  const title = [heading(lines.title, { size: 'Large' }), text(t('plan.unfold'))];
  const bodies = pack([title, ...rows, ...[...horizons, ...end].map((line) => [line])]);
  const buttons = reply.buttons.map((button) => submit(client, button));
  return cardsOfParts(t, lines.title, bodies, buttons);
}

/** A plan or a list on as many cards as it has parts, its buttons under the last. */
export function cardsOfParts(t: Sentences, title: string, bodies: readonly Element[][], actions: Element[]): Card[] {
  return bodies.map((body, at) => {
    const said = t('plan.wholePart', { title, part: at + 1, parts: bodies.length });
    return card(said, body, at === bodies.length - 1 ? actions : []);
  });
}

/** A plan or a list as it is told from others: of which town, how it stands, and where to begin. */
export function inShortOf({ title, headline, firsts }: Pick<PlanLines, 'title' | 'headline' | 'firsts'>): string {
  const first = firsts ? [`${firsts.title} ${firsts.items.map((item) => item.title).join(', ')}.`] : [];
  return plainText([`${title}.`, ...headline, ...first].join(' '));
}

/** A title that shows and hides what is under it, with a sign of what its next tap does: of its two, one is shown. */
export function folded(id: string, title: string, status: string, items: Element[]): Element[] {
  const [down, up] = [`${id}-folded`, `${id}-unfolded`];
  const header = {
    type: 'Container',
    style: 'emphasis',
    spacing: 'Small',
    selectAction: { type: 'Action.ToggleVisibility', title, targetElements: [id, down, up] },
    items: [
      text(`**${title}** · ${status} ▾`, { id: down }),
      text(`**${title}** · ${status} ▴`, { id: up, isVisible: false, spacing: 'None' }),
    ],
  };
  return [header, { type: 'Container', id, isVisible: false, spacing: 'Small', items }];
}

/** Puts groups of elements on as few cards as fit the budget, in order, none split. */
export function pack(groups: readonly Element[][]): Element[][] {
  const bodies: Element[][] = [];
  let size = Number.POSITIVE_INFINITY;
  for (const group of groups) {
    const bytes = Buffer.byteLength(JSON.stringify(group));
    if (size + bytes > cardBudget) {
      bodies.push([]);
      size = 0;
    }
    bodies.at(-1)?.push(...group);
    size += bytes;
  }
  return bodies;
}
