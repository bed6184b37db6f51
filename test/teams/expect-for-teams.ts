import { createRequire } from 'node:module';
import type * as AdaptiveCards from 'adaptivecards';
import type { Activity } from 'botbuilder';
import { expect } from 'vitest';
import { tappedValue } from '../../bot/render/tap.ts';
import { answerFromButton } from '../../dialogs/understand/answer-from-button.ts';
import { realKnowledge } from '../bot/real-knowledge.ts';
import { card as cardSubset } from './card-subset.ts';

// Its modules are written for packers; the bundle is what Node can load.
const { AdaptiveCard, HostConfig, SerializationContext, Versions }: typeof AdaptiveCards = createRequire(
  import.meta.url,
)('adaptivecards/dist/adaptivecards.js');

type Element = Record<string, unknown>;

/** What Teams takes of a message. */
const mostBytes = 25_000;
/** What its cards do not show as written: headings, tables, code, pictures, HTML. */
const otherMarkdown = /^#{1,6} |^\||```|!\[|<\/?[a-z]+>/im;

/** Fails unless Teams would show these messages whole, to one person and to a group. */
export function expectForTeams(activities: readonly Partial<Activity>[]): void {
  expect(activities.length).toBeGreaterThan(0);
  for (const activity of activities) {
    expect(Buffer.byteLength(JSON.stringify(activity))).toBeLessThan(mostBytes);
    expect(activity.text || activity.attachments?.length, 'a message with nothing in it').toBeTruthy();
    expect(activity.suggestedActions, 'they are not shown in groups').toBeUndefined();
    if (activity.text) expect(activity.text).not.toMatch(otherMarkdown);
    for (const { contentType, content } of activity.attachments ?? []) {
      expect(contentType).toBe('application/vnd.microsoft.card.adaptive');
      expectCard(content);
    }
  }
}

/** Fails unless a card is one that Teams shows. */
export function expectCard(card: Element): void {
  expect(cardSubset.safeParse(card).error?.issues ?? []).toEqual([]);
  expect(complaintsOfMicrosoft(card)).toEqual([]);
  const elements = elementsOf(card);
  for (const { text } of elements) if (typeof text === 'string') expect(text).not.toMatch(otherMarkdown);
  const ids = elements.flatMap(({ id }) => (typeof id === 'string' ? [id] : []));
  expect(new Set(ids).size, 'ids repeated in a card').toBe(ids.length);
  for (const { type, targetElements } of elements) {
    if (type === 'Action.ToggleVisibility') expect(ids).toEqual(expect.arrayContaining(targetElements as string[]));
  }
  const folded = elementsOf(elements.filter(({ isVisible }) => isVisible === false));
  expect(
    folded.filter(({ isRequired }) => isRequired),
    'asked for, and not seen: no button would do anything',
  ).toEqual([]);
  for (const value of valuesOf(card)) {
    expect(answerFromButton(realKnowledge.content, value), `${JSON.stringify(value)} leads nowhere`).not.toBeNull();
  }
}

/** What Microsoft's own parser says of a card, as version 1.5. */
function complaintsOfMicrosoft(json: Element): string[] {
  const context = new SerializationContext(Versions.v1_5);
  const card = new AdaptiveCard();
  card.hostConfig = new HostConfig({ actions: { maxActions: 6 } });
  card.parse(json, context);
  const parsing = Array.from({ length: context.eventCount }, (_, index) => context.getEventAt(index).message);
  const { validationEvents } = card.validateProperties();
  return [...parsing, ...validationEvents.map(({ message }) => message)];
}

/** Everything that a card may send to the bot. */
function valuesOf(card: Element): unknown[] {
  const elements = elementsOf(card);
  const submits = elements.filter(({ type }) => type === 'Action.Submit');
  const lists = elements.filter(({ type }) => type === 'Input.ChoiceSet');
  if (lists.length === 0) return submits.map(({ data }) => tappedValue(data));
  // A submit brings along what the lists hold.
  return lists.flatMap(({ id, choices }) =>
    (choices as { value: string }[]).flatMap(({ value }) =>
      submits.map(({ data }) => tappedValue({ ...(data as object), [String(id)]: value })),
    ),
  );
}

/** Every object inside a card, at any depth, but what its actions carry. */
function elementsOf(card: unknown): Element[] {
  if (Array.isArray(card)) return card.flatMap(elementsOf);
  if (typeof card !== 'object' || card === null) return [];
  const { data, choices, ...rest } = card as Element;
  return [card as Element, ...Object.values(rest).flatMap(elementsOf)];
}
