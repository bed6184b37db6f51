import { appendFileSync, cpSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { catalanDictionary } from '../../bot/commands/kb/catalan-dictionary.ts';
import type { Findings } from '../../bot/commands/kb/findings.ts';
import { formatFindings } from '../../bot/commands/kb/format-findings.ts';
import { readLibrary } from '../../bot/commands/kb/read-library.ts';
import { lint, rules } from '../../knowledge/lint/lint.ts';
import { textOf } from '../../knowledge/load/text-of.ts';
import { copyContent } from '../knowledge/broken-content.ts';
import { rememberedCheck } from '../knowledge/load-again.ts';

const dictionary = await catalanDictionary();
const cases = join(import.meta.dirname, '../knowledge/cases');
const names = readdirSync(cases, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

describe.each(names)('%s', (name) => {
  test('what is wrong is told with its place and its cure', async () => {
    await expect(printed(name, 'wrong')).toMatchFileSnapshot(join(cases, name, 'printed.txt'));
  });

  test('and nothing is told of what is right', () => {
    expect(printed(name, 'right')).toBe('Cap error; cap avís.\n');
  });
});

test('every rule that advises has been tried', () => {
  const tried = names.filter((name) => readFileSync(join(cases, name, 'printed.txt'), 'utf8').includes(`[${name}]`));
  expect(tried.sort()).toEqual(rules.map(({ id }) => id).sort());
});

/** What `kb lint` prints of the files of a case, and of no others. */
function printed(name: string, side: 'wrong' | 'right'): string {
  const content = copyContent();
  const from = join(cases, name, side);
  const files = readdirSync(from, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(from.length + 1));
  for (const file of files) {
    if (file.endsWith('.added')) appendFileSync(inFolder(file), readFileSync(join(from, file)));
    else cpSync(join(from, file), inFolder(file), { recursive: true });
  }
  const ours = files.map((file) => `content/${file.replace(/\.added$/, '')}`);
  const ofOurs = <T extends { file: string }>(list: readonly T[]) => list.filter(({ file }) => ours.includes(file));
  const { library, errors } = readLibrary(content.folder, rememberedCheck);
  const advice = library ? lint(library, { today: '2026-10-12', dictionary }) : [];
  const findings: Findings = {
    errors: ofOurs(errors),
    advice: ofOurs(advice),
    isAdvised: library !== null,
    edited: [],
  };
  const text = `${formatFindings(findings, 'text', (file) => textOf(content.folder, file))}\n`;
  // Where the real content ends is no part of what a case says.
  return files.some((file) => file.endsWith('.added'))
    ? text.replace(/:\d+:\d+ /g, ':… ').replace(/^[> ] .*\n/gm, '')
    : text;

  function inFolder(file: string): string {
    return join(content.folder, file.replace(/\.added$/, ''));
  }
}
