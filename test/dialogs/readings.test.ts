import { describe, expect, test } from 'vitest';
import { respond } from '../../dialogs/act/respond.ts';
import { emptyMemory, type Memory } from '../../dialogs/memory.ts';
import { type OpenTurn, openTurn } from '../../dialogs/understand/open-turn.ts';
import { type Understood, wholly } from '../../dialogs/understand/reading.ts';
import { doubtfulReply } from '../../dialogs/understand/readings/doubtful-reply.ts';
import { questionToUs } from '../../dialogs/understand/readings/question-to-us.ts';
import { replyOrQuestion } from '../../dialogs/understand/readings/reply-or-question.ts';
import { readings } from '../../dialogs/understand/readings.ts';
import { understand } from '../../dialogs/understand/understand.ts';
import { knowledge } from './real-knowledge.ts';
import { Talk } from './talk.ts';

const talk = () => new Talk(knowledge);
const diagnosis = () => talk().say('fes-me la diagnosi');

/** The states in which a message may come. */
const states: Record<string, Memory> = {
  'nothing said yet': emptyMemory,
  'after an answer about e-NOTUM': talk().say('què és e-NOTUM?').memory,
  'after «T-CAT or idCAT?»': talk().say('com demano el certificat?').memory,
  'after «of which service?»': talk().say('quant costa?').memory,
  'asked to confirm a restart': { ...diagnosis().say('Tona').memory, pending: 'restart' },
  'asked which town': diagnosis().memory,
  'asked whether the figure is right': diagnosis().say('Taradel').memory,
  'asked for the first area': diagnosis().say('Tona').memory,
  'asked quick or complete': diagnosis().say('Tona').say('canvia la mena de diagnosi').memory,
  'asked for the step of «plataforma»': diagnosis().say('Tona').say('1').memory,
  'asked yes or no about a requirement': talk().say('ajuda’m a integrar').say('e-NOTUM').memory,
};

const read = (state: string, text: string) => {
  const memory = states[state];
  if (!memory) throw new Error(`There is no state «${state}».`);
  return understand(knowledge, memory, { type: 'message', utterance: knowledge.read(text) });
};

describe('what is read before what', () => {
  test.each([
    // What was typed instead of tapping a button.
    ['after «T-CAT or idCAT?»', 'T-CAT: Com es demana?', 'offered-label'],
    ['after «T-CAT or idCAT?»', 'la segona', 'offered-option'],
    ['after an answer about e-NOTUM', 'Què costa?', 'offered-label'],
    ['asked to confirm a restart', 'sí', 'confirmation'],
    ['asked to confirm a restart', 'no, no', 'confirmation'],
    // A language asked for beside something else, and by itself.
    ['nothing said yet', 'què és EACAT? En castellà, si us plau', 'question-to-us'],
    ['nothing said yet', 'en castellà', 'language-order'],
    // A move that is one to the letter, before any reply.
    ['asked which town', 'per què ho preguntes?', 'plain-move'],
    ['asked for the step of «plataforma»', 'per què ho preguntes?', 'plain-move'],
    // The reply to the question that waits, before orders and questions.
    ['asked which town', 'Tona', 'sure-reply'],
    ['asked which town', '8.500', 'sure-reply'],
    ['asked which town', 'Sort', 'sure-reply'],
    ['asked which town', 'Castellar', 'which-town'],
    ['asked which town', 'més de 5.000', 'unsettled-reply'],
    ['asked whether the figure is right', 'sí', 'sure-reply'],
    ['asked whether the figure is right', '9.000', 'sure-reply'],
    ['asked quick or complete', 'la primera', 'sure-reply'],
    ['asked quick or complete', 'completa', 'sure-reply'],
    ['asked for the first area', 'tinc pressa, fem la curta', 'assumed-choice'],
    ['asked for the first area', 'ràpida', 'assumed-choice'],
    ['asked for the first area', 'la primera', 'sure-reply'],
    ['asked for the step of «plataforma»', 'no ho sé', 'sure-reply'],
    ['asked yes or no about a requirement', 'encara no', 'sure-reply'],
    ['nothing said yet', 'sí', 'order'],
    // Moves, guides and orders, before questions.
    ['asked for the step of «plataforma»', 'canvia la població', 'move-about-something'],
    ['asked for the step of «plataforma»', 'resum', 'order'],
    ['asked for the step of «plataforma»', 'enrere', 'order'],
    ['asked which town', 'ajuda', 'order'],
    ['nothing said yet', 'com estem d’administració electrònica?', 'guide-by-its-phrase'],
    ['nothing said yet', 'vull fer la diagnossi', 'misspelt-guide'],
    ['nothing said yet', 'som de Tona, què ens toca?', 'newcomer'],
    ['nothing said yet', 'som entre 6.000 i 7.000 habitants, què ens falta?', 'guide-and-town'],
    ['after an answer about e-NOTUM', 'gràcies', 'order'],
    // What looks like an order and is about a service is a question.
    ['nothing said yet', 'a qui truco si no em funciona el Portasignatures?', 'question-to-us'],
    ['after an answer about e-NOTUM', 'i com el demano?', 'question-to-us'],
    // The name that was waited for.
    ['after «T-CAT or idCAT?»', 'la T-CAT', 'service-waited-for'],
    ['after «of which service?»', 'EACAT', 'service-waited-for'],
    ['nothing said yet', 'EACAT', 'question-to-us'],
    // What is asked of the model or of a service, also while a question waits.
    ['nothing said yet', 'metadades', 'dimension'],
    ['asked for the step of «plataforma»', 'què és e-NOTUM?', 'question-to-us'],
    ['asked which town', 'quant costa el T-CAT?', 'question-to-us'],
    ['asked which town', 'Soc de l’ajuntament de Sant Sadurní d’Anoia, al Penedès', 'doubtful-reply'],
    // What is neither.
    ['asked which town', 'com renovo el DNI, hi ha hora a la comissaria de Manresa?', 'unread-reply'],
    ['asked for the step of «plataforma»', '🤷', 'reply-without-words'],
    ['asked quick or complete', 'el cel és blau', 'unread-reply'],
    ['nothing said yet', 'quin temps farà demà?', 'not-ours'],
  ])('%s, «%s» is read as %s', (state, text, reading) => {
    expect(read(state, text).reading).toBe(reading);
  });

  test('a tap is what its ids say, whatever it shows', () => {
    const { memory } = diagnosis();
    const utterance = knowledge.read('Tona');
    expect(understand(knowledge, memory, { type: 'message', utterance, value: { command: 'help' } }).reading).toBe(
      'tap',
    );
  });
});

describe('a reply in doubt, and what it may ask of us', () => {
  const text = 'he llegit que el butlletí de Barcelona surt cada dia, i hi hem de publicar l’ordenança';
  const target = { service: 'bopb', topic: 'que-es' as const, question: null };
  /** What it is read as when a town is waited for, and the search is this sure of the answer. */
  const readWith = (memory: Memory, probability: number): Understood | undefined => {
    const turn = openTurn(knowledge, memory, { type: 'message', utterance: knowledge.read(text) });
    const doubted: OpenTurn = {
      ...turn,
      reply: {
        kind: 'answer',
        answer: { population: 1, town: 'Tona', ine: '08283', year: 2025 },
        sure: false,
        taken: null,
      },
      asked: {
        kind: 'answers',
        answers: [{ target, probability, leading: 0, isItsQuestion: true, isBeside: false, isIncident: false }],
        relation: null,
        alternatives: [],
        unanswered: null,
      },
    };
    const [first] = [replyOrQuestion, doubtfulReply, questionToUs].flatMap(({ when, read }) =>
      when(doubted) ? (read(doubted, () => wholly(doubted, { type: 'why' })) ?? []) : [],
    );
    return first;
  };
  const [town, figure] = [diagnosis().memory, diagnosis().say('Taradel').memory];

  test.each([
    [0.9, 'show-target'],
    [0.5, 'show-target'],
    [0.49, 'choose-reading'],
    [0.35, 'choose-reading'],
    [0.3, 'answer-question'],
  ])('at %d it is %s', (score, type) => expect(readWith(town, score)?.intent.type).toBe(type));

  test.each([
    ['the town', town],
    ['whether its figure is right', figure],
  ])('asked about when %s is asked, each has a button', (_, memory) => {
    const intent = readWith(memory, 0.45)?.intent ?? { type: 'why' };
    const { replies } = respond(knowledge, memory, intent, '2026-10-12');
    const values = replies.flatMap((reply) => (reply.type === 'text' ? reply.buttons : [])).map(({ value }) => value);
    expect(values).toEqual([{ guide: 'diagnosi', question: 'poblacio', option: '08283' }, target]);
  });
});

describe('a reading', () => {
  test('has a name of its own', () => {
    const names = readings.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  });

  test('says how likely it is, and on which words it stands', () => {
    expect(read('asked which town', 'som de Tona')).toMatchObject({ probability: 1, span: { start: 0, end: 3 } });
    expect(read('after «T-CAT or idCAT?»', 'la T-CAT')).toMatchObject({ span: { start: 1, end: 3 } });
    expect(read('nothing said yet', 'quant costa el T-CAT?').probability).toBeGreaterThan(0.65);
  });

  test('is what was understood beside a request for a language, which stays', () => {
    const { intent, memory } = read('nothing said yet', 'què és EACAT? En castellà, si us plau');
    expect(intent).toMatchObject({ type: 'show-target', target: { service: 'eacat' } });
    expect(memory).toMatchObject({ locale: 'es', localeChosen: true });
  });
});
