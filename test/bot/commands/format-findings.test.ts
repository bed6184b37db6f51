import { expect, test } from 'vitest';
import type { Findings } from '../../../bot/commands/kb/findings.ts';
import { formatFindings } from '../../../bot/commands/kb/format-findings.ts';

const text = ['id: copia', 'name: Còpia', `summary: ${'molt '.repeat(60)}llarg`, ''].join('\n');
const findings: Findings = {
  errors: [{ file: 'content/services/copia.yaml', line: 2, column: 7, message: 'Un 50 % no:\nmira-ho.' }],
  advice: [{ file: 'content/services/copia.yaml', line: 3, column: 250, message: 'És llarg.', rule: 'long-answer' }],
  isAdvised: true,
  edited: [],
};
const printed = (format: Parameters<typeof formatFindings>[1]) => formatFindings(findings, format, () => text);
const lines = (changed: Partial<Findings>) =>
  formatFindings({ ...findings, ...changed }, 'text', () => null, false)
    .split('\n')
    .filter(Boolean);
const at = (file: string, line: number, message: string) => ({ file: `content/${file}`, line, column: 1, message });

test('a terminal is shown the line and a mark under the place, and the part of a long line where it is', () => {
  const lines = printed('text').split('\n');
  expect(lines).toContain('> 2 │ name: Còpia');
  expect(lines).toContain('    │       ^');
  const long = lines.find((line) => line.startsWith('> 3 │ ')) ?? '';
  const mark = lines[lines.indexOf(long) + 1] ?? '';
  expect(long.length).toBeLessThan(130);
  expect(mark.trimEnd().endsWith('^')).toBe(true);
  expect(long[mark.length - 1]).toBe(text.split('\n')[2]?.[249]);
  expect(lines.at(-1)).toBe('1 error; 1 avís.');
});

test('of content that cannot be read, it is said that advice comes later, and not that there is none', () => {
  expect(lines({ advice: [], isAdvised: false }).at(-1)).toMatch(/^1 error\. Quan no n’hi hagi cap, .*avisos\.$/);
});

test('what is advised of the files that were changed comes first, all of it, and is counted apart', () => {
  const own = [1, 2, 3, 4].map((line) => ({ ...at('services/b.yaml', line, 'Meu.'), rule: 'slip' }));
  const old = [1, 2, 3, 4].map((line) => ({ ...at('services/a.yaml', line, 'Vell.'), rule: 'old-source' }));
  const told = lines({ errors: [], advice: [...old, ...own], edited: ['content/services/b.yaml'] });
  expect(told.filter((line) => line.includes('Meu.'))).toHaveLength(4);
  expect(told.findLastIndex((line) => line.includes('Meu.'))).toBeLessThan(
    told.findIndex((line) => line.includes('Vell.')),
  );
  expect(told.filter((line) => line.includes('Vell.'))).toHaveLength(3);
  expect(told.at(-1)).toBe('Cap error; 4 avisos dels fitxers que has canviat, i 4 dels altres.');
});

test('one error in many places is told in three, and how many more there are in each file', () => {
  const same = [1, 2, 3, 4, 5].map((line) => at('a.yaml', line, 'No existeix «x».'));
  const told = lines({ errors: [...same, at('b.yaml', 9, 'No existeix «x».'), at('a.yaml', 7, 'Una altra cosa.')] });
  expect(told.filter((line) => line.startsWith('error'))).toEqual([
    'error content/a.yaml:1:1 No existeix «x».',
    'error content/a.yaml:2:1 No existeix «x».',
    'error content/a.yaml:3:1 No existeix «x».',
    'error content/a.yaml:7:1 Una altra cosa.',
  ]);
  expect(told.find((line) => line.startsWith('…'))).toContain('2 línies de content/a.yaml, content/b.yaml:9');
});

test('GitHub is given annotations, each in one line, on files of the repository', () => {
  expect(printed('github').split('\n')).toEqual([
    '::error file=knowledge/content/services/copia.yaml,line=2,col=7,title=Continguts::Un 50 %25 no:%0Amira-ho.',
    '::warning file=knowledge/content/services/copia.yaml,line=3,col=250,title=long-answer::És llarg.',
  ]);
});

test('a program is given all of it', () => {
  expect(JSON.parse(printed('json'))).toEqual(findings);
});
