import { describe, expect, test } from 'vitest';
import { parseDocument } from 'yaml';
import { mistakesIn } from '../../knowledge/load/content-file.ts';
import { type Spot, spotsOf } from '../../knowledge/load/spots.ts';

const text = `name: e-NOTUM
topics:
  cost:
    - text: De franc
      sources: [fitxa, "tarifes"]
    - text: >-
        Una cosa
        i una altra
empty:
2: dos
`;

/** The line and column of each place, from what is kept of it as JSON. */
function placeOf(path: readonly PropertyKey[], words?: string): string {
  const spots = JSON.parse(JSON.stringify(spotsOf(parseDocument(text)))) as Spot | null;
  const { line, column } = mistakesIn(text, () => spots)(path, '', words);
  return `${line}:${column}`;
}

describe('a mistake is placed', () => {
  test.each([
    ['at the value', ['name'], undefined, '1:7'],
    ['at the key of a block', ['topics', 'cost'], undefined, '3:3'],
    ['at an element of a list', ['topics', 'cost', 1], undefined, '6:7'],
    ['at a list that begins beside its key', ['topics', 'cost', 0, 'sources'], undefined, '5:16'],
    ['at an element of that', ['topics', 'cost', 0, 'sources', 1], undefined, '5:24'],
    ['at the words in it', ['topics', 'cost', 1, 'text'], 'altra', '8:15'],
    ['at its beginning, when they are not there', ['topics', 'cost', 0, 'text'], 'altra', '4:13'],
    ['where the value would be', ['empty'], undefined, '9:7'],
    ['at the nearest parent of what is not there', ['topics', 'cost', 0, 'dated', 'by'], undefined, '4:7'],
    ['at a text, for what would be in it', ['name', 'nohies'], undefined, '1:7'],
    ['at the whole, when nothing is there', ['nohies'], undefined, '1:1'],
    ['at the whole, for a key that is no text', ['2'], undefined, '1:1'],
  ] as const)('%s', (_where, path, words, place) => {
    expect(placeOf(path, words)).toBe(place);
  });
});

test('a text with nothing in it has no places', () => {
  expect(spotsOf(parseDocument('# res\n'))).toBe(null);
  expect(mistakesIn('# res\n', () => null)(['name'], 'Hi falta')).toEqual({ line: 1, column: 1, message: 'Hi falta' });
});
