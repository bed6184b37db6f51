import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ask } from '../../dialogs/understand/ask/ask.ts';
import { knowledge } from '../dialogs/real-knowledge.ts';
import { anything } from './anything.ts';
import { labelled } from './labelled.ts';

const letters = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '');
const pieces = (text: string) => knowledge.read(text).pieces.map(({ utterance }) => utterance.text);
const asking = (text: string) =>
  knowledge
    .read(text)
    .pieces.filter((piece) => piece.asks)
    .map(({ utterance }) => utterance.text);

describe('a message is cut', () => {
  test.each([
    ['Què és EACAT? Quant costa?', ['Què és EACAT?', 'Quant costa?']],
    ['què és e-NOTUM i quant costa el T-CAT?', ['què és e-NOTUM', 'i quant costa el T-CAT?']],
    ['què és, quant costa i com es demana?', ['què és,', 'quant costa', 'i com es demana?']],
    ['¿Qué es EACAT y cómo se pide?', ['¿Qué es EACAT', 'y cómo se pide?']],
    ['what is EACAT and how do we request it', ['what is EACAT', 'and how do we request it']],
    ['Com va\nQuant costa', ['Com va', 'Quant costa']],
  ])('«%s»', (text, expected) => expect(pieces(text)).toEqual(expected));

  test.each([
    'Com enviem factures a e.FACT des del programa?',
    'Segons l’art. 9 de la llei, què cal?',
    'Som 12.345 habitants',
    'A la Seu-e, quins textos he de redactar jo?',
    'Quin lector i quin programa necessito per a la T-CAT 2.0?'.replace(' i quin', ' i el'),
  ])('and «%s» is not', (text) => expect(pieces(text)).toEqual([text]));

  test('what only tells is told from what asks', () => {
    const text = 'Bon dia. Soc la secretària. Fins ara ho fèiem en paper. Com es demana l’e-NOTUM? Gràcies!';
    expect(asking(text)).toEqual(['Com es demana l’e-NOTUM?']);
  });
});

describe('whatever is typed', () => {
  test('no word is lost, and none is made up, up to where a message is read', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const split = pieces(text);
        expect(split.join('').length).toBeLessThanOrEqual(2000);
        if (text.length <= 1000) expect(letters(split.join(' '))).toBe(letters(text));
      }),
    );
  });

  test('at most three answers come of it', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const asked = ask(knowledge, knowledge.read(text), { service: 'enotum', topic: 'cost' });
        expect(asked.kind === 'answers' ? asked.answers.length : 1).toBeLessThanOrEqual(3);
      }),
    );
  });
});

test('a single question is answered as if nothing were ever split', () => {
  const { questions } = labelled('tuning');
  const changed = questions.flatMap(({ q }) => {
    const found = knowledge.read(q).find(null);
    const asked = ask(knowledge, knowledge.read(q), null);
    const [before, after] = [
      found.kind === 'answer' ? found.target : null,
      asked.kind === 'answers' ? asked.answers[0].target : null,
    ];
    const isSame = found.kind !== 'answer' || (before?.service === after?.service && before?.topic === after?.topic);
    const isOne = asked.kind !== 'answers' || asked.answers.length === 1;
    return isSame && isOne ? [] : [q];
  });
  expect(changed.length / questions.length).toBeLessThan(0.01);
});
