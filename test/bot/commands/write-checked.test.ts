import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { withChecked, writeChecked } from '../../../bot/commands/kb/write-checked.ts';
import { copyContent } from '../../knowledge/broken-content.ts';
import { loadAgain } from '../../knowledge/load-again.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const day = '2026-10-12';
const text = `# Un comentari.
id: prova
sources:
  vella:
    title: Vella
    url: https://exemple.cat/vella # va bé
    checked: 2020-01-01
  nova:
    title: "Nova: la pàgina"
    url: "https://exemple.cat/nova"
    readAt: https://exemple.cat/es/nova

  curta: { title: Curta, url: "https://exemple.cat/curta" }
  morta:
    title: Morta
    url: https://exemple.cat/morta
questions: []
`;
const answered = new Set(['https://exemple.cat/vella', 'https://exemple.cat/nova', 'https://exemple.cat/curta']);

test('the day is put in the sources that answered, and nothing else changes', () => {
  expect(withChecked(text, answered, day)).toEqual({
    dated: 3,
    text: text
      .replace('2020-01-01', day)
      .replace('es/nova', `es/nova\n    checked: ${day}`)
      .replace('curta" }', `curta", checked: ${day} }`),
  });
});

test('a file without sources is left as it is', () => {
  expect(withChecked('- id: a\n', answered, day)).toEqual({ text: '- id: a\n', dated: 0 });
});

test('files that programs leave are not touched', () => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'services'));
  writeFileSync(join(folder, 'services/._prova.yaml'), text);
  expect(writeChecked(folder, answered, day)).toBe(0);
  expect(readFileSync(join(folder, 'services/._prova.yaml'), 'utf8')).toBe(text);
});

test('all the content can be dated, and says the same', () => {
  const content = copyContent();
  const path = join(content.folder, 'services/efact.yaml');
  const before = parse(readFileSync(path, 'utf8'));
  const urls = new Set(Object.values<{ url: string }>(before.sources).map(({ url }) => url));
  writeChecked(content.folder, urls, day);
  const after = parse(readFileSync(path, 'utf8'));
  for (const source of Object.values<{ checked?: string }>(after.sources)) {
    expect(source.checked).toBe(day);
    delete source.checked;
  }
  expect(after).toEqual(before);
  expect(loadAgain(content.folder).services.size).toBe(25);
});
