import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { askAt } from '../../bot/commands/ask-at.ts';
import { askOnce } from '../../bot/commands/ask-once.ts';
import { learnInSteps, learnToTell, scoresOf } from '../../dialogs/sounds/learn-to-tell.ts';
import { hashOf, numberMarks, numberOf } from '../../dialogs/sounds/number-marks.ts';
import { soundOfLevel } from '../../dialogs/sounds/sound-of-model.ts';
import { soundOfSaying, soundOfTelling } from '../../dialogs/sounds/sounds-like.ts';
import { saidIn } from '../../dialogs/sounds/sounds-once.ts';
import { createKnowledge } from '../../knowledge/create-knowledge.ts';
import { knowledge } from './real-knowledge.ts';

describe('what is said while a question waits, and is no answer to it, whatever its words', () => {
  test.each([
    ['diagnosi/grup-gestor', 'm’he despistat, què em deies?', undefined],
    ['diagnosi/grup-gestor', 'torna a dir-me les opcions', undefined],
    ['diagnosi/seguretat', 'quines opcions tinc?', undefined],
    ['diagnosi/seguretat', 'i això a tu què t’importa', undefined],
    ['diagnosi/metadades', 'no entenc la pregunta', undefined],
    ['diagnosi/metadades', 'ensenya’m les respostes que he anat donant', 'summary'],
    ['diagnosi/processos', 'la d’abans l’he posat malament', 'back'],
    ['integracio/eacat', 'ja no puc més, pleguem', 'cancel'],
    ['integracio/eacat', 'puc parlar amb algú de carn i ossos?', 'human'],
  ])('%s: «%s»', (at, text, command) => {
    const said = askAt(knowledge, at, text);
    expect(said.value).toBeNull();
    expect(said.command).toBe(command);
  });

  test('and where none waits and nothing answers it', () => {
    expect(askOnce(knowledge, 'tens un telèfon on pugui trucar i que m’atengui algú?').command).toBe('human');
  });
});

describe('a sentence of the content is understood as whoever wrote it says', () => {
  const someOf = (sentences: readonly string[]) => sentences.filter((_, nth) => nth % 40 === 0);

  test.each(
    knowledge.content.said.filter(({ id }) => id !== 'other').map(({ id, sentences }) => [id, sentences] as const),
  )('%s', (id, sentences) => {
    for (const sentence of someOf(sentences))
      expect.soft([sentence, soundOfSaying(knowledge, knowledge.read(sentence)).id]).toEqual([sentence, id]);
  });

  test.each(knowledge.content.told.map(({ id, sentences }) => [id, sentences] as const))('%s', (id, sentences) => {
    for (const sentence of someOf(sentences))
      expect.soft([sentence, soundOfTelling(knowledge, knowledge.read(sentence)).id]).toEqual([sentence, id]);
  });
});

describe('what only tells is a reply, or none that can be read, and never a question about a service', () => {
  test.each([
    ['diagnosi/organitzacio', 'qui enxampen; si la Núria està de baixa no surt ni una notificació'],
    ['diagnosi/seguretat', 'quan va plegar la Laia li vaig tancar el compte; tots amb T-CAT'],
    ['quin-servei/qui-signa', 'que surti sol de nit, sense que ningú piqui, amb el segell'],
  ])('%s: «%s»', (at, text) => {
    expect(askAt(knowledge, at, text).kind).toBe('guide');
  });

  test.each(['quant costa el T-CAT', 'explica’m què és el MUX', 'digue’m què costa el T-CAT'])(
    '«%s» asks, without the mark of a question',
    (text) => {
      expect(askAt(knowledge, 'diagnosi/seguretat', text).kind).not.toBe('guide');
    },
  );
});

describe('with nothing open, orders in a word or two, and beside a language', () => {
  test.each([
    ['bona vesprada', 'greeting'],
    ['D’acord, agraït', 'thanks'],
    ['¿Hablas español? Prefiero que sigamos así', 'language'],
    ['marxo corrents, adéu, que vagi bé', 'bye'],
  ])('«%s»', (text, command) => {
    expect(askOnce(knowledge, text).command).toBe(command);
  });

  test.each(['e-NOTUM', 'Tona', 'seu electrònica', 'cost T-CAT'])('«%s» is none', (text) => {
    expect(askOnce(knowledge, text).command).toBeUndefined();
  });
});

describe('a yes or a no that is told', () => {
  test.each([
    ['integracio/alta', 'fa quatre dies que ens l’han donada', 'si'],
    ['integracio/eacat', 'des de fa vint anys', 'si'],
    ['integracio/peticio', 'enviada dimarts passat', 'si'],
    ['integracio/missatgeria', 'encara no hem migrat, és el pròxim pas', 'no'],
    ['integracio/gestio-documental', 'ni una cosa ni l’altra', 'no'],
    ['integracio/conveni-marc', 'va al proper ple', 'no'],
    ['integracio/comptabilitat', 'hi entren sense problema', 'si'],
    // What is half done is not done; and what is not known is said in many ways.
    ['integracio/segell', 'el segell sí, cedir-lo encara no', 'no'],
    ['integracio/gestio-documental', 'el quadre sí, els calendaris falten', 'no'],
    ['integracio/cda', 'un certificat? no en tinc ni idea, porto dos dies aquí', 'no-ho-se'],
    ['diagnosi/processos', 'soc nova i d’això no en sé res', 'no-ho-se'],
    ['integracio/segell', 'quin tipus de segell ha de ser?', null],
  ])('%s: «%s» is %s', (at, text, value) => {
    expect(askAt(knowledge, at, text).value).toBe(value);
  });
});

test('what was only told is said as it was understood, and a plain yes is not', () => {
  expect(askAt(knowledge, 'integracio/cda', 'el va fer en Joan').text).toMatch(/^Entès: Sí/);
  expect(askAt(knowledge, 'integracio/cda', 'va al proper ple').text).toMatch(/^Entès: No/);
  expect(askAt(knowledge, 'integracio/cda', 'sí, ja fa anys').text).not.toContain('Entès');
});

const marks = (text: string) => new Map(text.split(' ').map((word) => [word, 1]));

test('what tells some things apart is learnt from texts of each, and the same texts teach the same', () => {
  const written = [
    ...['bon dia', 'bona tarda', 'hola'].map((text) => ({ of: 0, marks: marks(text) })),
    ...['bona nit', 'fins demà'].map((text) => ({ of: 1, marks: marks(text) })),
    ...['quant costa', 'quin dia'].map((text) => ({ of: 2, marks: marks(text) })),
  ];
  const learnt = learnToTell(written, 3);
  const likest = (text: string) => {
    const scores = [...scoresOf(learnt, marks(text))];
    return scores.indexOf(Math.max(...scores));
  };
  expect(['bon dia', 'fins demà doncs', 'quin dia'].map(likest)).toEqual([0, 1, 2]);
  expect(scoresOf(learnToTell(written, 3), marks('bona'))).toEqual(scoresOf(learnt, marks('bona')));
});

test.each([7000, 7919, 7920, 7921, 15838])(
  'of %s texts, what both things have tells neither, however many there are',
  (many) => {
    const written = Array.from({ length: many }, (_, nth) => {
      const of = nth < many / 2 ? 0 : 1;
      return { of, marks: marks(`both ${nth % 3 === 0 ? `rare${nth % 50}` : `only${of}`}`) };
    });
    const [one = 0, other = 0] = scoresOf(learnToTell(written, 2), marks('both'));
    expect(Math.abs(one - other)).toBeLessThan(1);
  },
);

test('it is learnt a little at a time, and what comes is the same', () => {
  const written = Array.from({ length: 2500 }, (_, at) => ({ of: at % 3, marks: marks(`w${at % 7} w${at % 31}`) }));
  const learning = learnInSteps(written, 3);
  let steps = 0;
  let step = learning.next();
  for (; !step.done; step = learning.next()) steps++;
  expect(steps).toBeGreaterThan(10);
  expect(scoresOf(step.value, marks('w3 w5'))).toEqual(scoresOf(learnToTell(written, 3), marks('w3 w5')));
});

describe('marks are numbered as they come, each once', () => {
  const hashes = (text: string) => text.split(' ').map(hashOf);

  test('those that enough texts have', () => {
    const numbers = numberMarks(Uint32Array.from(hashes('bon dia bona tarda bon vespre bona nit')), 2);
    expect(hashes('bon bona dia').map((hash) => numberOf(numbers, hash))).toEqual([0, 1, -1]);
    expect([...numbers.having]).toEqual([2, 2]);
  });

  test('however many, and with none', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string(), { maxLength: 300 }), (marks) => {
        const keys = [...new Set(marks.map(hashOf))];
        const numbers = numberMarks(Uint32Array.from(keys), 1);
        expect(keys.map((key) => numberOf(numbers, key))).toEqual(keys.map((_, at) => at));
      }),
    );
    expect(numberOf(numberMarks(new Uint32Array(), 1), hashOf('hola'))).toBe(-1);
  });
});

test('content that changes in one of its lists is learnt again, though the others are the same', () => {
  const askedOfModel = knowledge.content.askedOfModel.filter(({ level }) => level !== 'avancat');
  const said = saidIn(knowledge.read('fins on es pot arribar, posats a somiar?'));
  expect(soundOfLevel(knowledge, said).id).toBe('avancat');
  expect(soundOfLevel(createKnowledge({ ...knowledge.content, askedOfModel }), said).id).not.toBe('avancat');
});

test('a word of the sentences is heard as it is typed, though it looks like another of the content', () => {
  for (const text of [
    '¿cuál es el techo en indicadores para 12.000 habitantes?',
    'la plataforma ideal d’un poble de 7.000 habitants',
  ])
    expect(askOnce(knowledge, text).model?.level, text).toBe('avancat');
});
