import { describe, expect, test } from 'vitest';
import { answerFromButton } from '../../dialogs/understand/answer-from-button.ts';
import { content } from './real-content.ts';

/** The mandatory tools but for some. */
const toolsBut = (...ids: string[]) => content.mandatory.map(({ id }) => id).filter((id) => !ids.includes(id));
const read = (value: unknown) => answerFromButton(content, value);

describe('a button means what its ids say', () => {
  test.each([
    [{ command: 'help' }, { type: 'command', command: 'help' }],
    [{ command: 'plan' }, { type: 'show-plan', form: 'whole' }],
    [{ command: 'plan-summary' }, { type: 'show-plan', form: 'summary' }],
    [{ command: 'change' }, { type: 'list-answers' }],
    [{ command: 'restart-now' }, { type: 'confirmed', what: 'restart' }],
    [{ command: 'delete-data-now' }, { type: 'confirmed', what: 'delete-data' }],
    [{ command: 'decline' }, { type: 'declined' }],
    [{ guide: 'diagnosi' }, { type: 'start-guide', guide: 'diagnosi' }],
    [
      { guide: 'diagnosi', question: 'seguretat' },
      { type: 'change-question', question: 'seguretat' },
    ],
    [
      { guide: 'diagnosi', question: 'franja', option: 'no' },
      { type: 'answer-question', answer: 'no' },
    ],
    [{ guide: 'diagnosi', question: 'plataforma', option: 'gestor-petit' }, { answer: 'gestor-petit' }],
    [{ guide: 'diagnosi', question: 'poblacio', option: '08283' }, { answer: { town: 'Tona', ine: '08283' } }],
    // What is ticked is what is in place; what is kept is the rest.
    [{ guide: 'diagnosi', question: 'eines', options: ['enotum'] }, { answer: toolsBut('enotum') }],
    [{ guide: 'diagnosi', question: 'eines', options: 'enotum,iarxiu' }, { answer: toolsBut('enotum', 'iarxiu') }],
    [{ guide: 'diagnosi', question: 'eines', options: '' }, { answer: toolsBut() }],
    [{ service: 'enotum' }, { type: 'show-target', target: { service: 'enotum', topic: 'que-es' } }],
    [
      { service: 'enotum', topic: 'cost', from: 2 },
      { target: { topic: 'cost' }, from: 2 },
    ],
  ])('%j', (value, intent) => {
    expect(read(value)).toMatchObject(intent);
  });

  test('whatever else a client adds to a value is ignored', () => {
    expect(read({ guide: 'diagnosi', msteams: { type: 'messageBack' }, extra: 1 })).toMatchObject({
      guide: 'diagnosi',
    });
  });
});

describe('a value that means nothing is nothing', () => {
  const cyclic: Record<string, unknown> = {};
  cyclic.command = cyclic;
  const hostile: [string, unknown][] = [
    ['undefined', undefined],
    ['null', null],
    ['a text', 'restart-now'],
    ['a number', 7],
    ['a list', [{ command: 'help' }]],
    ['an empty object', {}],
    ['an object inside itself', cyclic],
    ['an unknown command', { command: 'rm -rf' }],
    ['a command from the prototype', { command: 'constructor' }],
    ['a command that is a list', { command: ['help'] }],
    ['an unknown guide', { guide: 'cap' }],
    ['a guide from the prototype', { guide: '__proto__' }],
    ['a guide that is an object', { guide: { toString: 'diagnosi' } }],
    ['an unknown question', { guide: 'diagnosi', question: 'cap', option: 'si' }],
    ['a question from the prototype', { guide: 'diagnosi', question: 'constructor' }],
    ['an unknown option', { guide: 'diagnosi', question: 'plataforma', option: 'quantica' }],
    ['an option of another question', { guide: 'diagnosi', question: 'plataforma', option: 'un-sol-usuari' }],
    ['the label instead of the id', { guide: 'diagnosi', question: 'orientacio', option: 'Sí' }],
    ['an unknown town', { guide: 'diagnosi', question: 'poblacio', option: '99999' }],
    ['a population made up', { guide: 'diagnosi', question: 'poblacio', option: { population: 1, town: null } }],
    ['an option that is a number', { guide: 'diagnosi', question: 'plataforma', option: 1 }],
    ['a question that is a number', { guide: 'diagnosi', question: 1 }],
    ['boxes ticked in a question that has none', { guide: 'diagnosi', question: 'plataforma', several: true }],
    ['an unknown tool', { guide: 'diagnosi', question: 'eines', options: ['enotum', 'fax'] }],
    ['an unknown tool after a comma', { guide: 'diagnosi', question: 'eines', options: 'enotum,fax' }],
    ['a list where one is asked', { guide: 'diagnosi', question: 'plataforma', options: ['gestor-petit'] }],
    ['an unknown service', { service: 'telex' }],
    ['a service from the prototype', { service: 'hasOwnProperty' }],
    ['an unknown topic', { service: 'enotum', topic: 'xafarderies' }],
  ];
  test.each(hostile)('%s', (_, value) => {
    expect(read(value)).toBeNull();
  });

  test('a count of facts that is none falls back to nothing', () => {
    expect(read({ service: 'enotum', topic: 'cost', from: -1 })).toBeNull();
    expect(read({ service: 'enotum', topic: 'cost', from: Number.POSITIVE_INFINITY })).toBeNull();
  });

  test('polluted JSON does not pollute', () => {
    expect(read(JSON.parse('{"__proto__": {"command": "delete-data-now"}}'))).toBeNull();
    expect(({} as Record<string, unknown>).command).toBeUndefined();
  });
});
