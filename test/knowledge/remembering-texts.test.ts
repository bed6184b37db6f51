import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readContentFile } from '../../knowledge/load/content-file.ts';
import { contentFolder, loadContent } from '../../knowledge/load/load-content.ts';
import { ContentError } from '../../knowledge/load/mistake.ts';
import { rememberingTexts } from '../../knowledge/load/remembering-texts.ts';
import { levelsFile } from '../../knowledge/schema/model.ts';
import { serviceFile } from '../../knowledge/schema/service.ts';
import { copyContent, replace } from './broken-content.ts';

const copia = readFileSync(join(contentFolder, 'services/copia.yaml'), 'utf8');

describe('content whose texts are remembered is as content read anew', () => {
  const check = rememberingTexts();

  test('after a change, and once it is undone', () => {
    const { folder, edit } = copyContent();
    const before = loadContent(folder, check);
    const summary = /^summary: .*$/m.exec(copia)?.[0] ?? '';
    edit('services/copia.yaml', replace(summary, 'summary: una altra cosa'));
    const after = loadContent(folder, check);
    expect(after.services.get('copia')?.summary).toBe('una altra cosa');
    expect(after).toEqual(loadContent(folder));
    edit('services/copia.yaml', replace('summary: una altra cosa', summary));
    expect(loadContent(folder, check)).toEqual(before);
  });

  test('and so are its mistakes, when it is made twice and when it is in another file', () => {
    const { folder, edit } = copyContent();
    const broken = edit('services/copia.yaml', replace('summary:', 'resum:'));
    const mistakes = () => mistakesOf(() => loadContent(folder, check));
    const first = mistakes();
    expect(first).toHaveLength(1);
    expect(mistakes()).toEqual(first);
    edit('services/enotum.yaml', () => broken);
    expect(mistakes()).toEqual(mistakesOf(() => loadContent(folder)));
  });
});

test('a text is parsed once, and only while it is not forgotten', () => {
  const check = rememberingTexts();
  const first = check(copia, serviceFile);
  expect(check(`${copia}`, serviceFile)).toBe(first);
  for (let at = 0; at < 100; at++) check(`# ${at}`, serviceFile);
  expect(check(copia, serviceFile)).not.toBe(first);
});

test('the same text is not the same thing where something else is expected', () => {
  const check = rememberingTexts();
  expect(check(copia, serviceFile).ok).toBe(true);
  expect(check(copia, levelsFile)).toMatchObject({ ok: false });
  expect(check(copia, serviceFile).ok).toBe(true);
});

test('a mistake in a remembered text is told of the file that was read', () => {
  const { folder, edit } = copyContent();
  edit('services/copia.yaml', replace('summary:', 'resum:'));
  const check = rememberingTexts();
  const read = (name: string) => readContentFile(join(folder, 'services/copia.yaml'), name, serviceFile, check);
  expect(read('un.yaml')).toMatchObject({ ok: false, mistakes: [{ file: 'un.yaml' }] });
  expect(read('un-altre.yaml')).toMatchObject({ mistakes: [{ file: 'un-altre.yaml' }] });
});

function mistakesOf(load: () => unknown): ContentError['mistakes'] {
  try {
    load();
  } catch (error) {
    if (error instanceof ContentError) return error.mistakes;
    throw error;
  }
  return [];
}
