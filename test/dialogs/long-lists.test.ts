import { describe, expect, test } from 'vitest';
import { knowledge } from './real-knowledge.ts';
import { said, Talk } from './talk.ts';

const atTheTools = () => new Talk(knowledge).say('fes-me la diagnosi').say('Alpens');

describe('a long list to tick', () => {
  test('after something else is answered it is not sent again, and still waits', () => {
    const talk = atTheTools().say('què és el Representa?');
    expect(talk.question).toBe(null);
    expect(said(talk)).toContain('Tornem a la llista «Eines obligatòries que teniu»');
    expect(talk.tap('Torna a ensenyar la llista').question?.question).toBe('eines');
    expect(atTheTools().say('què és el Representa?').say('1, 3').question?.question).toBe('deures');
  });

  test('one of its things is explained, and is not recorded', () => {
    const talk = atTheTools().say("explica'm el tercer");
    expect(said(talk)).toMatch(/e-NOTUM\)\*\*: \S/);
    expect(talk.memory.guide?.answers.eines).toBe(undefined);
  });

  test('an empty card records nothing: its ticks may have been lost', () => {
    const talk = atTheTools().press({ label: 'Ja està', value: { guide: 'diagnosi', question: 'eines', options: [] } });
    expect(talk.memory.guide?.answers.eines).toHaveLength(16);
    const empty = atTheTools().take({
      type: 'message',
      text: '',
      value: { guide: 'diagnosi', question: 'eines', several: true },
    });
    expect(empty.memory.guide?.answers.eines).toBe(undefined);
    expect(said(empty)).toContain('No hi has marcat res');
  });
});

describe('a list that was answered, once its plan is there', () => {
  const listed = () => atTheTools().say('EACAT, T-CAT i e-NOTUM').say('cap');

  test.each([
    ['corregeix: no tenim e-NOTUM', 'eines', 14],
    ["m'he deixat el e.fact, també el tenim", 'eines', 12],
    ['canvia, també tenim e.FACT', 'eines', 12],
    ['això del delegat ja ho tenim', 'deures', -1],
  ])('«%s» changes that and nothing else', (text, question, lacking) => {
    const talk = listed();
    const before = talk.memory.guide?.answers[question] as string[];
    talk.say(text);
    expect(talk.memory.guide?.answers[question]).toHaveLength(lacking > 0 ? lacking : before.length + lacking);
  });

  test('what is said not to be is told so', () => {
    const talk = listed().say('corregeix: no tenim e-NOTUM');
    expect(said(talk)).toContain('Entès: sense e-NOTUM.');
    expect(talk.memory.guide?.answers.eines).toContain('enotum');
  });
});

test('a card of an earlier question that is tapped again changes its answer, and says so', () => {
  const talk = new Talk(knowledge).say('fes-me la diagnosi').say('Tona');
  const first = talk.asked;
  talk.choose('ningu').choose('tot-manual');
  const button = first?.options.find(({ label }) => label.includes('partida'));
  if (button) talk.press(button);
  expect(talk.question?.hint).toContain('He canviat «Organització»');
  expect(talk.question?.question).toBe('seguretat');
});
