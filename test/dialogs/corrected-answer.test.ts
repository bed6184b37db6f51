import { describe, expect, test } from 'vitest';
import { memoryAt } from '../../bot/commands/ask-at.ts';
import { converse } from '../../dialogs/converse.ts';
import { knowledge } from './real-knowledge.ts';
import { Talk } from './talk.ts';

/** Sant Sadurní, asked of «interoperabilitat», and with «seguretat» answered. */
const middle = () =>
  new Talk(knowledge).say('fes-me la diagnosi').say("Sant Sadurní d'Anoia").say('2').say('2').say('3').say('1');

describe('an earlier answer corrected while another question waits', () => {
  test.each([
    "espera, a seguretat m'he equivocat, fem servir la mateixa clau tots",
    'a seguretat hem posat malament, és la primera',
    'canvia seguretat: un sol usuari per a tot',
    'me he equivocado en seguridad, compartimos todos la misma clave',
  ])('«%s» gives the right one, and goes on', (text) => {
    const talk = middle().say(text);
    expect(talk.memory.guide?.answers).toMatchObject({ seguretat: 'un-sol-usuari' });
    expect(talk.memory.guide?.answers.interoperabilitat).toBeUndefined();
    expect(talk.question).toMatchObject({ question: 'interoperabilitat' });
    expect(talk.question?.hint).toContain('Un sol usuari per a tot');
  });

  test.each([
    "m'he equivocat a seguretat",
    "a seguretat m'he equivocat",
    'perdona, a seguretat he dit una cosa que no és',
  ])('«%s» asks it again, and answers nothing', (text) => {
    const talk = middle().say(text);
    expect(talk.question?.question).toBe('seguretat');
    expect(talk.memory.guide?.answers.interoperabilitat).toBeUndefined();
  });

  test('of nothing that was answered, it is no correction', () => {
    expect(middle().say('canviem de gestor sovint, però consultem algunes dades').question?.question).not.toBe(
      'plataforma',
    );
  });
});

describe('an earlier answer corrected by what it is of, whatever its name', () => {
  test('and what is told of it is the right one', () => {
    const text = 'm’he equivocat amb la comptabilitat, no en rep cap, de factura';
    const { memory } = converse(
      knowledge,
      memoryAt(knowledge, 'integracio/credencials-efact'),
      { type: 'message', text },
      '2026-11-30',
    );
    expect(memory.guide?.answers).toMatchObject({ comptabilitat: 'no' });
  });

  test.each([
    ['integracio/missatgeria', 'el CDA sí que el tenim, ho vaig dir malament', 'cda'],
    ['integracio/credencials-efact', 'el de la comptabilitat ho he contestat malament', 'comptabilitat'],
    ['integracio/homologacio', 'corregeix el del codi de backoffice', 'codi-backoffice'],
    ['diagnosi/indicadors', 'amb els metadades m’he equivocat, no en posem', 'grup-dades'],
  ])('%s: «%s» asks «%s» again', (at, text, question) => {
    const input = { type: 'message', text } as const;
    const { intent } = converse(knowledge, memoryAt(knowledge, at), input, '2026-11-30');
    expect(intent).toMatchObject({ type: 'change-question', question });
  });
});

test('what the model says of an area is told for the size of the town, and each source once', () => {
  const talk = middle().say('què demana el model de seguretat al nivell obligatori?');
  const [reply] = talk.replies;
  const text = reply?.type === 'text' ? reply.text : '';
  expect(text).toContain('de 10.000 a 15.000 habitants');
  expect(text).not.toContain('de 5.000 a 10.000 habitants');
  const cited = [...text.matchAll(/\]\((http[^)]+)\)/g)].map(([, url]) => url);
  expect(new Set(cited).size).toBe(cited.length);
});

describe('an earlier answer corrected by the place of its question', () => {
  const third = () => new Talk(knowledge).say('fes-me la diagnosi').say('Mollerussa').say('2').say('1');

  test.each([
    ['espera, a l’anterior era la 2', 'plataforma', 'gestor-petit'],
    ['la d’abans no era la 1 sinó la 2', 'plataforma', 'gestor-petit'],
    ['m’he equivocat, en la primera volia dir la 1', 'organitzacio', 'ningu'],
    ['m’he equivocat en la primera, tenim una partida', 'organitzacio', 'persona-i-partida'],
  ])('«%s»: %s is %s, and the guide goes on', (text, question, answer) => {
    const talk = third().say(text);
    expect(talk.memory.guide?.answers[question]).toBe(answer);
    expect(talk.question?.question).toBe('seguretat');
  });

  test('where the right one is not told, the question is asked again', () => {
    expect(third().say('m’he equivocat a la primera').question?.question).toBe('organitzacio');
  });

  test('«l’anterior», and nothing else, goes back', () => {
    expect(third().say('l’anterior').question?.question).toBe('plataforma');
  });
});

describe('whether all of a list is in place, and it is not', () => {
  test.each([
    ['sí, totes menys Representa', 'representa'],
    ['sí, però la FUE no', 'fue'],
  ])('«%s»: the list has the rest, and is not asked again', (text, missing) => {
    const talk = new Talk(knowledge).say('fes-me la diagnosi').say('Balsareny').say('totes').say(text);
    expect(talk.memory.guide?.answers.eines).toEqual([missing]);
    expect(talk.question?.question).toBe('deures');
  });
});

describe('what was told of a list, and something more', () => {
  const told = () => new Talk(knowledge).say('com estem').say('Granyena de Segarra').say('EACAT i e.FACT');

  test.each(['també tenim la T-CAT', 'bé, doncs també tenim la T-CAT', 'm’he equivocat, la T-CAT també la tenim'])(
    '«%s» is added to it, though another list is asked now',
    (text) => {
      const before = told().memory.guide?.answers.eines as string[];
      const talk = told().say(text);
      expect(talk.memory.guide?.answers.eines).toEqual(before.filter((id) => id !== 'certificats'));
      expect(talk.question?.question).toBe('deures');
    },
  );
});

describe('an answer corrected once the plan is there', () => {
  const planned = () =>
    ['com estem', '18000', 'ràpida', '1', '1', '1', '1', '1'].reduce(
      (talk, text) => talk.say(text),
      new Talk(knowledge),
    );

  test('«en realitat tenim gestor gran» changes that answer, and the plan', () => {
    const talk = planned().say('en realitat tenim gestor gran');
    expect(talk.memory.guide?.answers['grup-gestor']).toBe('gran-integrat');
  });

  test('«som 12.700 en realitat» changes the figure', () => {
    const talk = planned().say('som 12.700 en realitat');
    expect(talk.memory.guide?.answers.poblacio).toMatchObject({ population: 12_700 });
  });
});

describe('the answer just given, corrected', () => {
  test.each(['no, era la 3', 'he dit 2 però volia dir 3'])('«%s»', (text) => {
    const talk = new Talk(knowledge).say('fes-me la diagnosi').say('Taradell').say('2').say(text);
    expect(talk.memory.guide?.answers.organitzacio).toBe('persona-i-partida');
    expect(talk.question?.question).toBe('plataforma');
  });
});
