import type { Activity } from 'botbuilder';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { newDocumentId, publishedPlan } from '../../bot/documents/published-plan.ts';
import type { Client } from '../../bot/render/tap.ts';
import { toActivities } from '../../bot/render/to-activities.ts';
import { respond } from '../../dialogs/act/respond.ts';
import { buildGuide } from '../../dialogs/engine/build-guide.ts';
import type { Intent } from '../../dialogs/intent.ts';
import { emptyMemory, type Memory } from '../../dialogs/memory.ts';
import { dontKnow, notApplicable } from '../../dialogs/questions/question.ts';
import type { PlanReply, Reply } from '../../dialogs/replies.ts';
import { askQuestion } from '../../dialogs/reply/ask-question.ts';
import { planReply } from '../../dialogs/reply/plan-reply.ts';
import { answerFromButton } from '../../dialogs/understand/answer-from-button.ts';
import { sentences } from '../../locales/sentences.ts';
import { play } from '../conversations/play.ts';
import { readScripts } from '../conversations/script.ts';
import { expectForTeams } from '../teams/expect-for-teams.ts';
import { realKnowledge } from './real-knowledge.ts';

const { content } = realKnowledge;
const t = sentences('ca');
const clients: Client[] = ['webchat', 'teams'];
/** What Teams takes. */
const budget = 25_000;
const mostActions = 6;

type Element = Record<string, unknown>;

/** Every object inside a card, at any depth. */
function elementsOf(card: unknown): Element[] {
  if (Array.isArray(card)) return card.flatMap(elementsOf);
  if (typeof card !== 'object' || card === null) return [];
  return [card as Element, ...Object.values(card).flatMap(elementsOf)];
}

function cardsOf(activities: readonly Partial<Activity>[]): Element[] {
  return activities.flatMap((activity) => activity.attachments ?? []).map((attachment) => attachment.content);
}

/** The value that a tap on an action of a card brings back. */
function tapValue(client: Client, action: Element): unknown {
  const data = action.data as { cardAction?: { value: unknown } };
  return client === 'webchat' ? data.cardAction?.value : data;
}

/** A plan has its picture and its documents where somebody can reach them, and has not in a terminal. */
const id = newDocumentId();
const input = { guide: 'diagnosi', answers: {}, locale: 'ca' as const, date: '2026-11-25' };
const published = publishedPlan('https://guia.exemple-de-diputacio.cat', { id, expires: 0, input }, 72);

function expectShown(client: Client, replies: readonly Reply[]): void {
  expectActivities(client, toActivities(client, content, 'ca', replies));
  expectActivities(client, toActivities(client, content, 'ca', replies, { published }));
}

function expectActivities(client: Client, activities: readonly Partial<Activity>[]): void {
  expect(activities.length).toBeGreaterThan(0);
  for (const activity of activities) {
    expect(activity.text || activity.attachments?.length, 'a message with nothing in it').toBeTruthy();
    if (activity.text) expectMarkdown(activity.text);
    if (activity.summary) expect(activity.summary).not.toMatch(marks);
    if (client === 'teams') expect(Buffer.byteLength(JSON.stringify(activity))).toBeLessThan(budget);
    if (activity.attachments && client === 'teams')
      expect(activity.suggestedActions, 'never with a card').toBeUndefined();
    expect(activity.suggestedActions?.actions.length ?? 0).toBeLessThanOrEqual(mostActions);
    for (const action of activity.suggestedActions?.actions ?? []) {
      expect(action.title).toBeTruthy();
      expect(answerFromButton(content, action.value), `«${action.title}» leads nowhere`).not.toBeNull();
    }
  }
  for (const card of cardsOf(activities)) expectCard(client, card);
  if (client === 'teams') expectForTeams(activities);
}

/** What Markdown writes and nobody wants to hear: stars, heads of lists and titles, addresses of links. */
const marks = /\*|^#|^- |\]\(/m;

/** Fails where Web Chat would make a dead button of a link, or number again what is no list. */
function expectMarkdown(text: string): void {
  for (const [, target = ''] of text.matchAll(/\]\(([^)]*)\)/g)) expect(target).toMatch(/^(https?:\/\/|mailto:|tel:)/);
  let last = 0;
  for (const line of text.split('\n')) {
    const [, number] = /^(?:[-*] )?(\d+)[.)] /.exec(line) ?? [];
    last = number === undefined ? 0 : last + 1;
    if (number !== undefined) expect(Number(number), line).toBe(last);
  }
}

function expectCard(client: Client, card: Element): void {
  expect(card.type).toBe('AdaptiveCard');
  expect(card.speak).toBe(card.fallbackText);
  expect(card.speak).toMatch(/\S/);
  expect(card.speak).not.toMatch(marks);
  expect(Number(card.version)).toBeLessThanOrEqual(1.5);
  expect((card.actions as Element[] | undefined)?.length ?? 0).toBeLessThanOrEqual(mostActions);
  const elements = elementsOf(card);
  expect(elements.filter(({ type, wrap }) => type === 'TextBlock' && wrap !== true)).toEqual([]);
  expect(elements.filter(({ type, text }) => type === 'TextBlock' && String(text).trim() === '')).toEqual([]);
  for (const { type, text } of elements) if (type === 'TextBlock') expectMarkdown(String(text));
  const ids = elements.flatMap(({ id }) => (typeof id === 'string' ? [id] : []));
  expect(new Set(ids).size, 'ids repeated in a card').toBe(ids.length);
  for (const { type, targetElements } of elements) {
    if (type === 'Action.ToggleVisibility') expect(ids).toEqual(expect.arrayContaining(targetElements as string[]));
  }
  for (const action of elements.filter(({ type }) => type === 'Action.Submit')) expectLeadsSomewhere(client, action);
}

function expectLeadsSomewhere(client: Client, action: Element): void {
  const data = action.data as Element;
  // The boxes that are ticked come with what the button submits.
  const value = data.several ? { ...data, options: '' } : tapValue(client, action);
  expect(answerFromButton(content, value), `«${action.title}» leads nowhere`).not.toBeNull();
}

const stepOf = (id: string, steps: readonly { id: string }[]) =>
  fc.constantFrom(...steps.map((step) => step.id), dontKnow, notApplicable).map((step) => [id, step] as const);

/** A council: any population, any step of each dimension, any tools missing. */
const councils: fc.Arbitrary<Memory> = fc
  .record({
    population: fc.integer({ min: 500, max: 60_000 }),
    steps: fc.tuple(...content.dimensions.map(({ id, steps }) => stepOf(id, steps))),
    tools: fc.subarray(content.mandatory.map(({ id }) => id)),
  })
  .map(({ population, steps, tools }) => ({
    ...emptyMemory,
    guide: {
      id: 'diagnosi',
      answers: {
        ...Object.fromEntries(steps),
        poblacio: { population, town: null, ine: null, year: null },
        franja: 'si',
        orientacio: 'si',
        eines: tools,
      },
    },
  }));

function planOf(memory: Memory, form: PlanReply['form']): PlanReply {
  const reply = planReply(content, t, memory, form);
  if (!reply) throw new Error('there is no plan');
  return reply;
}

describe.for(clients)('in %s', (client) => {
  test('every question of every guide', () => {
    for (const file of content.guides.values()) {
      for (const { question } of buildGuide(content, file).questions) {
        const [memory] = fc.sample(councils, 1);
        if (memory)
          expectShown(client, [
            askQuestion(content, t, memory, file.id, { current: question, progress: null }, 'Per què la repetim'),
          ]);
      }
    }
  });

  test('every answer about every service', () => {
    for (const service of content.services.keys()) {
      for (const topic of content.topics) {
        const target = { service, topic: topic.id, question: null };
        const intent: Intent = {
          type: 'show-target',
          target,
          leading: 0,
          from: 0,
          isItsQuestion: true,
          isBeside: false,
          isIncident: false,
          probability: 1,
          alternatives: [],
        };
        expectShown(client, respond(realKnowledge, emptyMemory, intent, '2026-10-12').replies);
      }
    }
  });

  test('the plan of any council, short and whole', () => {
    fc.assert(
      fc.property(councils, (memory) => {
        expectShown(client, [planOf(memory, 'summary')]);
        expectShown(client, [planOf(memory, 'whole')]);
      }),
      { numRuns: 60 },
    );
  });

  test('the plan of the council that has everything to do, in every band', () => {
    for (const { min } of content.bands) {
      const answers = {
        ...Object.fromEntries(content.dimensions.map(({ id, steps }) => [id, steps[0]?.id])),
        poblacio: { population: min, town: null, ine: null, year: null },
        eines: content.mandatory.map(({ id }) => id),
      };
      const memory = { ...emptyMemory, guide: { id: 'diagnosi', answers } };
      expectShown(client, [planOf(memory, 'summary')]);
      expectShown(client, [planOf(memory, 'whole')]);
    }
  });

  test('the whole plan has every dimension once, in order, folded', () => {
    fc.assert(
      fc.property(councils, (memory) => {
        const cards = cardsOf(toActivities(client, content, 'ca', [planOf(memory, 'whole')]));
        const hidden = elementsOf(cards).filter(({ isVisible }) => isVisible === false);
        // The sign of what is unfolded is hidden too.
        const folded = hidden.filter(({ id }) => !String(id).endsWith('-unfolded'));
        expect(folded.map(({ id }) => id)).toEqual(content.dimensions.map(({ id }) => id));
      }),
      { numRuns: 10 },
    );
  });

  test('a tap on an option carries its ids, never its label', () => {
    const { dimensions } = content;
    for (const file of content.guides.values()) {
      for (const { question } of buildGuide(content, file).questions) {
        if (question.type !== 'level-step') continue;
        const reply = askQuestion(content, t, emptyMemory, file.id, { current: question, progress: null }, null);
        const submits = elementsOf(cardsOf(toActivities(client, content, 'ca', [reply]))).filter(
          ({ type, data }) => type === 'Action.Submit' && !JSON.stringify(data).includes('why'),
        );
        const steps = dimensions.find(({ id }) => id === question.id)?.steps ?? [];
        const options = [...steps.map(({ id }) => id), dontKnow, notApplicable];
        expect(submits.map((action) => tapValue(client, action))).toEqual(
          options.map((option) => expect.objectContaining({ guide: file.id, question: question.id, option })),
        );
      }
    }
  });

  test('only the last message of a turn has buttons under it', () => {
    const button = { label: 'Ajuda', value: { command: 'help' } } as const;
    const text = (words: string): Reply => ({ type: 'text', text: words, buttons: [button] });
    const activities = toActivities(client, content, 'ca', [text('un'), text('dos')]);
    const buttonsUnder = ({ suggestedActions, attachments = [] }: Partial<Activity>) =>
      suggestedActions?.actions.length ?? attachments[0]?.content.actions.length ?? 0;
    expect(activities.map(buttonsUnder)).toEqual([0, 1]);
  });
});

test('what is said, in every script of a conversation, has only whole addresses, and numbers that are those of a list', () => {
  for (const script of readScripts()) {
    play(script, ({ replies, memory }) =>
      expectActivities('webchat', toActivities('webchat', content, memory.locale, replies, { published })),
    );
  }
});

test.each(['[avís](/privacitat)', '[tros](#tros)', '2026. Pla', '- 2026. Pla', '1. Un\n3. Tres'])(
  '«%s» would be told',
  (text) => {
    expect(() => expectMarkdown(text)).toThrow();
    expect(() => expectMarkdown('[avís](https://exemple.cat)\n\n1. Un\n2. Dos\n\n1. Un')).not.toThrow();
  },
);

test('where there are no cards, the plan is read whole in its summary', () => {
  fc.assert(
    fc.property(councils, (memory) => {
      const reply = planOf(memory, 'summary');
      const [activity] = toActivities('teams', content, 'ca', [reply]);
      for (const row of reply.plan.missing) expect(activity?.summary).toContain(row.dimension.title);
    }),
    { numRuns: 10 },
  );
});

test('the title of an answer and those of a card are headings, where they can be', () => {
  const target = { service: 'enotum', topic: 'que-es', question: null } as const;
  const sure = {
    leading: 0,
    from: 0,
    isItsQuestion: true,
    isBeside: false,
    isIncident: false,
    probability: 1,
    alternatives: [],
  };
  const { replies } = respond(realKnowledge, emptyMemory, { type: 'show-target', target, ...sure }, '2026-10-12');
  const textIn = (client: Client) => toActivities(client, content, 'ca', replies)[0]?.text;
  expect([textIn('webchat'), textIn('teams')]).toEqual([
    expect.stringMatching(/^## e-NOTUM · /),
    expect.stringMatching(/^\*\*e-NOTUM · .*\*\*$/m),
  ]);
  for (const form of ['summary', 'whole'] as const) {
    const [memory] = fc.sample(councils, { numRuns: 1, seed: 7 });
    if (!memory) continue;
    const titles = elementsOf(cardsOf(toActivities('webchat', content, 'ca', [planOf(memory, form)], { published })))
      .filter(({ style }) => style === 'heading')
      .map(({ text }) => String(text));
    expect(titles.length).toBeGreaterThan(1);
    expect(titles[0]).toContain('ara mateix');
  }
});
