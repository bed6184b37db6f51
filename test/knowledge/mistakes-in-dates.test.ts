import { describe, expect, test } from 'vitest';
import { lint } from '../../knowledge/lint/lint.ts';
import { dateMeantBy } from '../../knowledge/load/explain-date.ts';
import { loadLibrary } from '../../knowledge/load/load-content.ts';
import { formatMistake } from '../../knowledge/load/mistake.ts';
import { copyContent, insertBelow, refusal, replace } from './broken-content.ts';
import { type EditorMistake, testMistakes } from './editor-mistake.ts';
import { rememberedCheck } from './load-again.ts';

/** Where a date goes: below the address of a source, and of a duty and a tool, since when it is asked. */
const places: readonly { place: string; with(date: string): Pick<EditorMistake, 'file' | 'edit'> }[] = [
  {
    place: 'the day of a source',
    with: (date) => ({
      file: 'services/copia.yaml',
      edit: insertBelow('    title: Còpia, pàgina', `    checked: ${date}`),
    }),
  },
  {
    place: 'since when a duty is asked',
    with: (date) => ({ file: 'model/duties.yaml', edit: replace('day: 2021-04-02', `day: ${date}`) }),
  },
  {
    place: 'since when a tool is asked',
    with: (date) => ({ file: 'model/mandatory.yaml', edit: replace('day: 2021-04-02', `day: ${date}`) }),
  },
];

/** What is advised of dates, on a day. */
function oddDates(folder: string): string[] {
  const advice = lint(loadLibrary(folder, rememberedCheck), { today: '2026-11-29', dictionary: null });
  return advice.filter(({ rule }) => rule === 'odd-date').map(formatMistake);
}

const key = (file: string) => (file.startsWith('services') ? 'checked' : 'day');

describe.each(places)('$place', ({ with: withDate }) => {
  const written = (date: string, says: RegExp): EditorMistake => {
    const { file, edit } = withDate(date);
    const at = `${key(file)}: ${date}`.trimEnd();
    return { what: date || 'nothing', file, edit, at, says: new RegExp(`«${key(file)}» ${says.source}`) };
  };
  testMistakes([
    written('28/11/2026', /ha de ser una data .*: escriu «2026-11-28»/),
    written('28-11-2026', /ha de ser una data .*: escriu «2026-11-28»/),
    written('28 de novembre de 2026', /ha de ser una data .*: escriu «2026-11-28»/),
    written('20261128', /ha de ser una data .*: escriu «2026-11-28»/),
    written('2026-2-5', /ha de ser una data .*: escriu «2026-02-05»/),
    written('2026-13-01', /ha de ser una data que sigui al calendari .*: «2026-13-01» no hi és/),
    written('2026-02-30', /ha de ser una data que sigui al calendari .*: «2026-02-30» no hi és/),
    written('2026-2-30', /ha de ser una data que sigui al calendari .*: «2026-2-30» no hi és/),
    written('31/11/2026', /ha de ser una data que sigui al calendari .*: «31\/11\/2026» no hi és/),
    written('novembre 2026', /li falta el dia: hi va una data sencera .*2026-01-31/),
    written('2026', /li falta el dia/),
    written('ahir', /ha de ser una data \(any, mes i dia, com 2026-01-31\)/),
    written('', /és buit: hi va una data .*2026-01-31/),
  ]);

  test('a day that has not come yet is told', () => {
    const content = copyContent();
    const { file, edit } = withDate('2031-05-01');
    content.edit(file, edit);
    expect(oddDates(content.folder)).toEqual([
      expect.stringMatching(new RegExp(`content/${file}:\\d+:\\d+ El 2031-05-01 encara no ha arribat`)),
    ]);
  });
});

test('the year of the towns has four figures, and has passed', () => {
  const year = (written: string) => replace('Barcelona,13227,2025', `Barcelona,13227,${written}`);
  const [wrong, later] = [copyContent(), copyContent()];
  wrong.edit('towns.csv', year('28/11/2026'));
  expect(refusal(wrong.folder).mistakes.map(formatMistake)).toEqual([
    'content/towns.csv:6:1 L’any «28/11/2026» ha de tenir quatre xifres, com 2025.',
  ]);
  later.edit('towns.csv', year('2031'));
  expect(oddDates(later.folder)).toEqual([
    'content/towns.csv:6:1 L’any 2031 encara no ha arribat: hi va el de les xifres.',
  ]);
});

test.each([
  ['1/3/26', '2026-03-01'],
  ['1.3.2026', '2026-03-01'],
  ["15 d'agost de 2025", '2025-08-15'],
  ['1 abril 2024', '2024-04-01'],
  ['2026/11/28', '2026-11-28'],
  ['2026-11-28T10:00', '2026-11-28'],
  ['30/2/2026', null],
  ['2015-16', null],
  ['2015-2016', null],
  ['novembre de 2026', null],
  ['', null],
])('«%s» is taken for %s', (written, meant) => {
  expect(dateMeantBy(written)).toBe(meant);
});
