import { expect, test } from 'vitest';
import type { Findings } from '../../../bot/commands/kb/findings.ts';
import { formatFindings } from '../../../bot/commands/kb/format-findings.ts';

const text = ['id: copia', 'name: Còpia', `summary: ${'molt '.repeat(60)}llarg`, ''].join('\n');
const findings: Findings = {
  errors: [{ file: 'content/services/copia.yaml', line: 2, column: 7, message: 'Un 50 % no:\nmira-ho.' }],
  advice: [{ file: 'content/services/copia.yaml', line: 3, column: 250, message: 'És llarg.', rule: 'long-answer' }],
};
const printed = (format: Parameters<typeof formatFindings>[1]) => formatFindings(findings, format, () => text);

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

test('GitHub is given annotations, each in one line, on files of the repository', () => {
  expect(printed('github').split('\n')).toEqual([
    '::error file=knowledge/content/services/copia.yaml,line=2,col=7,title=Continguts::Un 50 %25 no:%0Amira-ho.',
    '::warning file=knowledge/content/services/copia.yaml,line=3,col=250,title=long-answer::És llarg.',
  ]);
});

test('a program is given all of it', () => {
  expect(JSON.parse(printed('json'))).toEqual(findings);
});
