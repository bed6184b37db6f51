import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { contentFolder } from '../../knowledge/load/load-content.ts';
import { copyContent, insertBelow, refusal, replace } from './broken-content.ts';
import { type EditorMistake, testMistakes } from './editor-mistake.ts';
import { loadAgain } from './load-again.ts';

const file = 'towns.csv';
const header = 'codi,nom,comarca,provincia,poblacio,any';
const inTheTable = (mistakes: Omit<EditorMistake, 'file'>[]) =>
  testMistakes(mistakes.map((mistake) => ({ file, ...mistake })));

describe('a bad row is refused at its line', () => {
  inTheTable([
    {
      what: 'a population that is not a number',
      edit: replace('Abrera,Baix Llobregat,Barcelona,13227', 'Abrera,Baix Llobregat,Barcelona,molta'),
      at: '08001,Abrera',
      says: /«molta»/,
    },
    {
      what: 'a population with a thousands separator',
      edit: replace('13227', '13.227'),
      at: '08001,Abrera',
      says: /«13\.227».*sense punts/,
    },
    { what: 'no population', edit: replace('13227', ''), at: '08001,Abrera', says: /població/ },
    { what: 'a code twice', edit: replace('08002,', '08001,'), at: '08001,Aguilar', says: /«08001».*dues vegades/ },
    { what: 'a code without its first zero', edit: replace('08003,', '8003,'), at: '8003,Alella', says: /«8003»/ },
    { what: 'no name', edit: replace('08003,Alella', '08003,'), at: '08003,,', says: /nom/ },
    {
      what: 'an unknown province',
      edit: replace('Bages,Barcelona', 'Bages,Manresa'),
      at: '08002,',
      says: /«Manresa»/,
    },
    {
      what: 'a year that is not one',
      edit: replace('13227,2025', '13227,25'),
      at: '08001,Abrera',
      says: /«25»/,
    },
    {
      what: 'a column too few',
      edit: replace('Abrera,Baix Llobregat,', 'Abrera,'),
      at: '08001,Abrera',
      says: /columnes/,
    },
    {
      what: 'a quote that is not closed, in the last row',
      edit: replace('43907,la', '43907,"la'),
      at: '43907,',
      says: /cometes/,
    },
  ]);
});

describe('a table without its columns is refused at its header', () => {
  inTheTable([
    {
      what: 'a column with another name',
      edit: replace(header, header.replace('poblacio', 'habitants')),
      at: 'codi,nom,comarca,provincia,habitants',
      says: /poblacio/,
    },
    {
      what: 'a table that a spreadsheet saved with semicolons',
      edit: (text) => text.replaceAll(',', ';'),
      at: header.replaceAll(',', ';'),
      says: /comes.*codi, nom/,
    },
    { what: 'an empty table', edit: () => '', at: '', says: /codi, nom/ },
  ]);
});

/** As a spreadsheet does that quotes all: what is a comment too. */
function quoted(text: string): string {
  const quote = (cell: string) => (cell.startsWith('"') ? cell : `"${cell}"`);
  return text.replace(/^.+$/gm, (line) =>
    line.startsWith('#') ? quote(line) : (line.match(/"[^"]*"|[^,]+/g) ?? []).map(quote).join(','),
  );
}

describe('a table that is not UTF-8 is refused, and how to save it is told', () => {
  test.each([
    ['ANSI', (text: string) => Buffer.from(text, 'latin1'), 1],
    ['UTF-16', (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le'), 1],
  ])('%s', (name, encode, line) => {
    const content = copyContent();
    writeFileSync(join(content.folder, file), encode(readFileSync(join(contentFolder, file), 'utf8')));
    expect(refusal(content.folder).mistakes).toEqual([
      {
        file: `content/${file}`,
        line,
        column: expect.any(Number),
        message: expect.stringMatching(new RegExp(`${name}.*CSV UTF-8`)),
      },
    ]);
  });
});

test.each([
  ['the mark that a spreadsheet puts first', (text: string) => `\uFEFF${text}`],
  ['the mark, and no comments below it', (text: string) => `\uFEFF${text.replace(/^#.*\n/gm, '')}`],
  ['the line ends of Windows', (text: string) => text.replaceAll('\n', '\r\n')],
  ['blank lines', insertBelow(header, '')],
  ['quotes around every cell', quoted],
  ['rows of empty cells', insertBelow(header, ',,,,,')],
])('a table with %s says the same', (_what, edit) => {
  const content = copyContent();
  content.edit(file, edit);
  expect(loadAgain(content.folder).towns).toEqual(loadAgain(contentFolder).towns);
});

test('only a whole line can be a comment', () => {
  const content = copyContent();
  content.edit(file, replace('Alella', 'Alella #2'));
  expect(loadAgain(content.folder).towns).toContainEqual(expect.objectContaining({ name: 'Alella #2', code: '08003' }));
});
