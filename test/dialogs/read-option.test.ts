import { describe, expect, test } from 'vitest';
import { readOption } from '../../dialogs/questions/readers/read-option.ts';
import { knowledge } from './real-knowledge.ts';

const options = [
  { id: 'ningu', label: 'Ningú en concret' },
  { id: 'una-persona', label: 'Una persona, amb hores' },
  { id: 'partida', label: 'Una persona i partida' },
  { id: 'comissio', label: 'Tenim comissió' },
];

function read(text: string) {
  const found = readOption(knowledge.content, knowledge.read(text), options);
  return found.kind === 'option' ? found.option.id : null;
}

describe('an option can be typed', () => {
  test.each([
    // Its number.
    ['1', 'ningu'],
    ['2', 'una-persona'],
    ['4.', 'comissio'],
    ['la 3', 'partida'],
    ['opció 2', 'una-persona'],
    ["l'opció 4", 'comissio'],
    ['número 1', 'ningu'],
    // Its place.
    ['la primera', 'ningu'],
    ['el segon', 'una-persona'],
    ['trio la tercera', 'partida'],
    ['la cuarta', 'comissio'],
    ["l'última", 'comissio'],
    ['crec que seria la 2', 'una-persona'],
    ['em quedo amb la segona', 'una-persona'],
    ['la dos', 'una-persona'],
    ['la de dalt', 'ningu'],
    ['the second one', 'una-persona'],
    // Its label, in any spelling.
    ['Ningú en concret', 'ningu'],
    ['NINGU EN CONCRET', 'ningu'],
    ['una persona amb hores', 'una-persona'],
    ['tenim comisio', 'comissio'],
    ['una persona amb ores', 'una-persona'],
    // The beginning of its label, when no other begins so.
    ['ningú', 'ningu'],
    ['una persona i', 'partida'],
  ])('«%s» is %s', (text, id) => {
    expect(read(text)).toBe(id);
  });

  test.each([
    '',
    ' ',
    '0',
    '5',
    '99',
    'la cinquena',
    '-1',
    '1.5',
    'una persona',
    'si',
    'el poble',
    '🤷',
    'a'.repeat(5000),
  ])('«%s» is none of them', (text) => {
    expect(read(text)).toBeNull();
  });

  test('nothing can be read when nothing is offered', () => {
    expect(readOption(knowledge.content, knowledge.read('1'), [])).toEqual({ kind: 'none' });
  });
});

describe('how sure the reading is', () => {
  const sure = (text: string) => {
    const found = readOption(knowledge.content, knowledge.read(text), options);
    return found.kind === 'option' ? { sure: found.sure, guessed: found.guessed } : null;
  };

  test('a number or the label itself leaves no doubt', () => {
    expect(sure('2')).toEqual({ sure: true, guessed: false });
    expect(sure('ningu en concret')).toEqual({ sure: true, guessed: false });
  });

  test('a misspelt label is sure, and was guessed', () => {
    expect(sure('ningu en concert')).toEqual({ sure: true, guessed: true });
  });

  test('a piece of a label could be something else', () => {
    expect(sure('ningú')).toEqual({ sure: false, guessed: true });
  });
});
