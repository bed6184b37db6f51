import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { newDocumentId, publishedPlan } from '../../bot/documents/published-plan.ts';
import { splitText } from '../../bot/render/split-text.ts';
import { chosenField, chosenValue } from '../../bot/render/tap.ts';
import { toActivities } from '../../bot/render/to-activities.ts';
import type { Button, Reply } from '../../dialogs/replies.ts';
import { sentences } from '../../locales/sentences.ts';
import { realKnowledge } from '../bot/real-knowledge.ts';
import { play } from '../conversations/play.ts';
import { readScripts } from '../conversations/script.ts';
import { Talk } from '../dialogs/talk.ts';
import { expectCard, expectForTeams } from './expect-for-teams.ts';

const { content } = realKnowledge;
const input = { guide: 'diagnosi', answers: {}, locale: 'ca' as const, date: '2026-11-25' };
const kept = { id: newDocumentId(), expires: 0, input };
const published = publishedPlan('https://guia.exemple-de-diputacio.cat', kept, 72);
const shown = (replies: readonly Reply[]) => toActivities('teams', content, 'ca', replies, { published });
const cardsIn = (replies: readonly Reply[]) =>
  shown(replies).flatMap(({ attachments = [] }) => attachments.map((attachment) => attachment.content));

describe('every turn of every scripted conversation is one that Teams shows', () => {
  test.each(readScripts())('$file: $title', (script) => {
    play(script, ({ replies }) => expectForTeams(shown(replies)));
  });

  test('the scripts show every kind of reply, and cards of every kind', () => {
    const kinds = new Set<string>();
    for (const script of readScripts()) {
      play(script, ({ replies }) => {
        for (const reply of replies) kinds.add('form' in reply ? `${reply.type} ${reply.form}` : reply.type);
      });
    }
    expect([...kinds].sort()).toEqual([
      'answer',
      'duty-list summary',
      'duty-list whole',
      'plan changed',
      'plan summary',
      'plan whole',
      'plan-files',
      'question',
      'reminder',
      'text',
    ]);
  });
});

describe('the buttons of a message', () => {
  const buttonsOf = (labels: readonly string[]): Button[] =>
    labels.map((label) => ({ label, value: { command: 'help' } }));
  const text = (labels: readonly string[]): Reply => ({ type: 'text', text: 'Tria', buttons: buttonsOf(labels) });
  const upTo = (count: number) => Array.from({ length: count }, (_, index) => `Botó ${index + 1}`);

  test('six go side by side, and seven in a list', () => {
    expect(cardsIn([text(upTo(6))])[0].actions).toHaveLength(6);
    const [list] = cardsIn([text(upTo(7))]);
    expect(list.body[0]).toMatchObject({ type: 'Input.ChoiceSet', style: 'compact', isRequired: true });
    expect(list.body[0].choices.map(({ title }: { title: string }) => title)).toEqual(upTo(7));
    expect(list.actions).toHaveLength(1);
  });

  test('a label that a phone would cut goes on a line of its own, whole', () => {
    const long = 'Diagnosi de l’administració electrònica de l’ajuntament';
    const [card] = cardsIn([text(['Curt', long])]);
    expect(card.body.map(({ items }: { items: { text: string }[] }) => items[0]?.text)).toEqual(['Curt', long]);
    expect(card.actions).toBeUndefined();
  });

  test('any number of them, of any length, is shown', () => {
    const label = fc.string({ minLength: 1, maxLength: 120 }).filter((words) => /^[\w ]*\w$/.test(words));
    fc.assert(fc.property(fc.array(label, { maxLength: 40 }), (labels) => expectForTeams(shown([text(labels)]))));
  });

  test('all that was answered is a list to go through, with the value and the state of each', () => {
    const talk = new Talk(realKnowledge).say('diagnosi').say('Tona');
    talk.answerUntil(({ question }) => question === 'eines').say('resum');
    const [card] = cardsIn(talk.replies);
    expect(card.body.length).toBeGreaterThanOrEqual(11);
    for (const { selectAction, items } of card.body)
      expect([selectAction.type, items.length]).toEqual(['Action.Submit', 2]);
    expect(card.body.at(-1).items[1].text).toContain(' · ');
    expect(card.actions.map(({ title }: { title: string }) => title)).toEqual([sentences('ca')('goOn')]);
    expectForTeams(shown(talk.replies));
  });
});

describe('a message that is too long', () => {
  const paragraph = fc.string({ unit: fc.constantFrom('a', 'ç', '日', '😀', ' ', '\n'), maxLength: 400 });

  test('goes in several, in order and whole, with its buttons under the last', () => {
    const buttons: Button[] = [{ label: 'Ajuda', value: { command: 'help' } }];
    fc.assert(
      fc.property(fc.array(paragraph, { minLength: 1, maxLength: 200 }), (paragraphs) => {
        const text = `Inici ${paragraphs.join('\n\n')} final`;
        const activities = shown([{ type: 'text', text, buttons }]);
        expectForTeams(activities);
        const letters = (words: string) => words.replace(/\s/g, '');
        expect(letters(activities.map((activity) => activity.text).join(''))).toBe(letters(text));
        expect(activities.map(({ attachments = [] }) => attachments.length)).toEqual(
          activities.map((_, index) => (index === activities.length - 1 ? 1 : 0)),
        );
      }),
      { numRuns: 50 },
    );
  });

  test('is cut between paragraphs, or else lines, or else words, or else anywhere', () => {
    const fits = (piece: string) => piece.length <= 10;
    expect(splitText('curt', fits)).toEqual(['curt']);
    expect(splitText('un dos\n\ntres\n\nquatre', fits)).toEqual(['un dos', 'tres', 'quatre']);
    expect(splitText('un\n\ndos\n\ntres', fits)).toEqual(['un\n\ndos', 'tres']);
    expect(splitText('línia u\nlínia dos', fits)).toEqual(['línia u', 'línia dos']);
    expect(splitText('paraules de més', fits)).toEqual(['paraules', 'de més']);
    expect(splitText('desencaminadament', fits)).toEqual(['desencamin', 'adament']);
  });
});

describe('this check would fail with', () => {
  const good = () =>
    structuredClone(
      cardsIn([{ type: 'text', text: 'Tria', buttons: [{ label: 'Ajuda', value: { command: 'help' } }] }])[0],
    );
  const line = { type: 'TextBlock', text: 'Una línia', wrap: true };
  const list = (more: object) => ({
    ...{ type: 'Input.ChoiceSet', id: chosenField, label: 'Tria', style: 'compact', errorMessage: 'Tria' },
    choices: [{ title: 'Ajuda', value: chosenValue({ label: 'Ajuda', value: { command: 'help' } }) }],
    ...more,
  });

  test('and passes what is right: a required field in sight, and one that is folded and not required', () => {
    const folded = { type: 'Container', isVisible: false, items: [list({})] };
    expect(() => expectCard({ ...good(), body: [line, list({ isRequired: true })] })).not.toThrow();
    expect(() => expectCard({ ...good(), body: [line, folded] })).not.toThrow();
  });

  test.for([
    ['a version that Teams does not show', { version: '1.6' }],
    ['a kind of element that does not exist', { body: [{ ...line, type: 'TextBox' }] }],
    ['an element that is not for Teams', { body: [{ type: 'Media', sources: [] }] }],
    ['a line that does not wrap', { body: [{ ...line, wrap: false }] }],
    ['a property that does not exist', { body: [{ ...line, colour: 'Good' }] }],
    ['a value that does not exist', { body: [{ ...line, weight: 'Bold' }] }],
    ['a table', { body: [{ ...line, text: '| a | b |' }] }],
    ['a picture inside', { body: [{ type: 'Image', url: 'data:image/png;base64,AA==', altText: 'Un gràfic' }] }],
    ['a picture with no words for it', { body: [{ type: 'Image', url: 'https://exemple.cat/a.png' }] }],
    ['seven actions', { actions: Array.from({ length: 7 }, () => ({ type: 'Action.Submit', title: 'A', data: {} })) }],
    [
      'a button that leads nowhere',
      { actions: [{ type: 'Action.Submit', title: 'A', data: { guide: 'que-no-hi-es' } }] },
    ],
    ['a text that is a number', { body: [{ ...line, text: 2026 }] }],
    ['a fact that is a number', { body: [{ type: 'FactSet', facts: [{ title: 'Habitants', value: 8527 }] }] }],
    ['an option whose value is a boolean', { body: [list({ choices: [{ title: 'Sí', value: true }] })] }],
    ['a submit whose data is no object', { actions: [{ type: 'Action.Submit', title: 'A', data: 'help' }] }],
    ['a submit with nothing', { actions: [{ type: 'Action.Submit', title: 'A' }] }],
    [
      'a required field that is folded, which keeps every button from doing anything',
      { body: [{ type: 'Container', isVisible: false, items: [list({ isRequired: true })] }] },
    ],
    [
      'a field for numbers, which takes 20.000 for 20',
      { body: [{ type: 'Input.Number', id: 'n', label: 'Habitants' }] },
    ],
    ['a language, which the library refuses every other time', { lang: 'ca' }],
    ['what unfolds nothing', { actions: [{ type: 'Action.ToggleVisibility', title: 'A', targetElements: ['res'] }] }],
  ] as const)('%s', ([, wrong]) => {
    expect(() => expectCard(good())).not.toThrow();
    expect(() => expectCard({ ...good(), ...wrong })).toThrow();
  });
});
