import { describe, expect, test } from 'vitest';
import { dontKnow } from '../../dialogs/questions/question.ts';
import type { Question } from '../../dialogs/questions/question-types.ts';
import { readReply } from '../../dialogs/questions/read-reply.ts';
import { sentences } from '../../locales/sentences.ts';
import { knowledge } from './real-knowledge.ts';

const question: Question = {
  type: 'several',
  id: 'colors',
  text: 'Quins no teniu?',
  reason: '',
  title: 'Colors',
  names: [],
  optional: true,
  inPlace: false,
  all: undefined,
  none: 'Els tenim tots',
  options: [
    { id: 'roig', label: 'Color vermell' },
    { id: 'blau', label: 'Color blau' },
    { id: 'verd', label: 'Color verd (l’e-VERD)' },
  ],
};

function read(text: string): unknown {
  const reply = readReply(knowledge, sentences('ca'), question, knowledge.read(text));
  return reply.kind === 'answer' ? reply.answer : null;
}

describe('several options can be typed at once', () => {
  test.each([
    ['1, 3', ['roig', 'verd']],
    ['1 3', ['roig', 'verd']],
    ['3,1', ['roig', 'verd']],
    ['la 1 i la 2', ['roig', 'blau']],
    ['2', ['blau']],
    ['color vermell, color blau', ['roig', 'blau']],
    ['color vermel i color blau', ['roig', 'blau']],
    ['vermell i e-verd', ['roig', 'verd']],
    ['everd', ['verd']],
    ['cap', []],
    ['no', []],
    ['els tenim tots', []],
    ['totes', ['roig', 'blau', 'verd']],
    ['no ho sé', dontKnow],
    ['ni idea', dontKnow],
  ])('«%s»', (text, ids) => {
    expect(read(text)).toEqual(ids);
  });
});

describe('asks again rather than take the opposite of what was meant', () => {
  test.each([
    'no en tenim cap',
    'no els tenim tots',
    'tots menys el 2',
    'totes excepte el blau',
    '9',
    '1, 9',
    'color lila',
    'color',
    'vermell?',
    'no entenc res',
    'ajuda',
    '',
    ','.repeat(5000),
  ])('«%s»', (text) => {
    expect(read(text)).toBeNull();
  });
});
