import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkText, readContentFile } from '../../knowledge/content-file.ts';
import { contentFolder, loadContent } from '../../knowledge/load.ts';
import { ContentError } from '../../knowledge/mistake.ts';
import { rememberingTexts } from '../../knowledge/remembering-texts.ts';
import { levelsFile, serviceFile } from '../../knowledge/schema.ts';
import { copyContent, replace } from './broken-content.ts';

const copia = readFileSync(join(contentFolder, 'services/copia.yaml'), 'utf8');

describe('content whose texts are remembered is as content read anew', () => {
  test('before a change, after it, and once it is undone', () => {
    const check = rememberingTexts();
    const { folder, edit } = copyContent();
    const asAnew = () => expect(loadContent(folder, check)).toEqual(loadContent(folder));
    asAnew();
    const summary = /^summary: .*$/m;
    const before = summary.exec(copia)?.[0] ?? '';
    edit('services/copia.yaml', replace(before, 'summary: una altra cosa'));
    expect(loadContent(folder, check).services.get('copia')?.summary).toBe('una altra cosa');
    asAnew();
    edit('services/copia.yaml', replace('summary: una altra cosa', before));
    expect(loadContent(folder, check).services.get('copia')?.summary).toBe(before.replace('summary: ', ''));
    asAnew();
  });

  test('and so are its mistakes, when it is made twice and when it is in another file', () => {
    const check = rememberingTexts();
    const { folder, edit } = copyContent();
    const broken = edit('services/copia.yaml', replace('summary:', 'resum:'));
    const mistakes = () => mistakesOf(() => loadContent(folder, check));
    const first = mistakes();
    expect(first).toEqual(mistakesOf(() => loadContent(folder)));
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
  const read = (name: string) => readContentFile(join(folder, 'services/copia.yaml'), name, serviceFile, check);
  const check = rememberingTexts();
  expect(read('un.yaml')).toMatchObject({ ok: false, mistakes: [{ file: 'un.yaml' }, { file: 'un.yaml' }] });
  expect(read('un-altre.yaml')).toMatchObject({ mistakes: [{ file: 'un-altre.yaml' }, { file: 'un-altre.yaml' }] });
  expect(checkText(copia, serviceFile).ok).toBe(true);
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
