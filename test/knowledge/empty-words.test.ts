import { describe, expect, test } from 'vitest';
import type { EmptyWords } from '../../knowledge/content.ts';
import { loadContent } from '../../knowledge/load/load-content.ts';
import { emptyWordReaderIds } from '../../knowledge/schema/ids.ts';
import { emptyPhrases, emptyWords } from '../../knowledge/understand/utterance/empty-words.ts';
import { insertBelow, replace } from './broken-content.ts';
import { testMistakes } from './editor-mistake.ts';

const table: EmptyWords = [
  { name: 'enllaços', rows: [{ words: ['Això', 'és'], in: ['search', 'moves'] }] },
  {
    name: 'altres',
    rows: [
      { words: ['àmbit'], in: ['moves'] },
      { words: ['per poder', 'saber'], in: ['search'] },
    ],
  },
];

describe('each reader has the words that say nothing to it', () => {
  test('of every group, without capitals nor accents', () => {
    expect([...emptyWords({ emptyWords: table }, 'moves')]).toEqual(['aixo', 'es', 'ambit']);
    expect([...emptyWords({ emptyWords: table }, 'towns')]).toEqual([]);
  });

  test('and the search has expressions, that are no word', () => {
    expect([...emptyWords({ emptyWords: table }, 'search')]).toEqual(['aixo', 'es', 'saber']);
    expect(emptyPhrases({ emptyWords: table })).toEqual(['per poder']);
  });

  test('made once for each content', () => {
    const again = structuredClone(table);
    expect(emptyWords({ emptyWords: table }, 'moves')).toBe(emptyWords({ emptyWords: table }, 'moves'));
    expect(emptyWords({ emptyWords: again }, 'moves')).not.toBe(emptyWords({ emptyWords: table }, 'moves'));
  });

  test('and none is without any', () => {
    const content = loadContent();
    expect(emptyWordReaderIds.filter((reader) => emptyWords(content, reader).size === 0)).toEqual([]);
  });
});

const file = 'language/empty-words.yaml';
const firstRow = '    - words: [el, la, l, les]';

describe('mistakes in the table are told at their place', () => {
  testMistakes([
    {
      what: 'a word twice for the same reader, with and without its accent',
      file,
      edit: insertBelow('  rows:', '    - words: [mai, LÀ]\n      in: [comparisons]'),
      at: firstRow,
      says: /«la» ja hi és per a «comparisons», a «articles»/,
    },
    {
      what: 'a word twice in the same row',
      file,
      edit: replace(firstRow, '    - words: [el, la, l, les, el]'),
      at: 'les, el]',
      says: /«el» ja hi és/,
      notAlone: true,
    },
    {
      what: 'a reader that does not exist',
      file,
      edit: replace('in: [search]', 'in: [cerca]'),
      at: 'in: [cerca]',
      says: /un d’aquests valors: search, orders-between/,
    },
    {
      what: 'an expression for a reader of words',
      file,
      edit: replace(firstRow, '    - words: [el, la, l, les, si us plau]'),
      at: 'si us plau]',
      says: /«si us plau» és més d’una paraula/,
    },
    {
      what: 'signs that are no word',
      file,
      edit: replace(firstRow, '    - words: [el, la, l, les, "…"]'),
      at: '"…"]',
      says: /«…» no és cap paraula/,
    },
  ]);
});
