import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { blameEdits } from '../../bot/commands/kb/blame-edits.ts';
import { brokenExamples } from '../../bot/commands/kb/broken-examples.ts';
import { playExamples } from '../../bot/commands/kb/play-examples.ts';
import { saysWhole } from '../../bot/commands/kb/says-whole.ts';
import { examplesOf } from '../../knowledge/load/examples-of.ts';
import { type Library, loadLibrary } from '../../knowledge/load/load-content.ts';
import { copyContent, insertBelow, lineOf, refusal, replace } from './broken-content.ts';
import { rememberedCheck } from './load-again.ts';

const today = '2026-10-12';
const broken = (library: Library) => brokenExamples(library, playExamples(library, today));
const read = (folder?: string): Library => loadLibrary(folder, rememberedCheck);

test('the examples of the content go as they say', () => {
  expect(broken(read())).toEqual([]);
});

test('every service and every guide has some', () => {
  const { files } = read();
  const withSome = new Set(examplesOf(files).map(({ file }) => file.name));
  const lacking = [...files.services, ...files.guides].filter(({ name }) => !withSome.has(name));
  expect(lacking.map(({ name }) => name)).toEqual([]);
});

test('an edit that breaks an example is told: what is answered now, where that is written, and which edit it was', () => {
  const content = copyContent();
  const git = (...words: string[]) => execFileSync('git', words, { cwd: content.folder, stdio: 'ignore' });
  git('init', '--quiet');
  git('add', '.');
  git('-c', 'user.name=Prova', '-c', 'user.email=prova@exemple.cat', 'commit', '--quiet', '--message=Abans');
  const service = content.edit('services/fue.yaml', replace("no té cost per a l'ens", "té una tarifa per a l'ens"));
  const other = content.edit('services/dogc.yaml', replace('té una taxa', 'té una tarifa'));

  const found = broken(read(content.folder));

  expect(found.map(({ file, line }) => `${file}:${line}`)).toEqual([
    `content/services/dogc.yaml:${lineOf(other, '- q: Quant costa publicar al DOGC?')}`,
    `content/services/fue.yaml:${lineOf(service, '- q: Quant costa la FUE Local')}`,
  ]);
  const [ofDogc, ofFue] = found;
  expect(ofFue?.message).toMatch(/no diu «no té cost per a l'ens».*Ara diu: .*tarifa per a l'ens/);
  expect(ofFue?.message).toContain(`content/services/fue.yaml:${lineOf(service, 'té una tarifa per a l')}:`);
  const blamed = blameEdits(content.folder, found, today);
  expect(blamed.get(ofFue?.key ?? '')).toEqual(['services/fue.yaml']);
  expect(blamed.get(ofDogc?.key ?? '')).toEqual(['services/dogc.yaml']);
}, 60_000);

test('what an example says is said in whole words: «0 €» is not said by «150 €»', () => {
  const content = copyContent();
  const text = content.edit(
    'services/fue.yaml',
    insertBelow('examples:', ['  - q: Quant costa la FUE Local?', '    says: ["é cost", "no té cost"]'].join('\n')),
  );
  const [wrong] = broken(read(content.folder));
  expect(wrong?.line).toBe(lineOf(text, '- q: Quant costa la FUE Local?'));
  expect(wrong?.message).toContain('no diu «é cost». Ara diu');
}, 60_000);

test.each([
  ['en total, 150 €', '0 €', false],
  ['en total, 150 €', '150 €', true],
  ['són 1.500 a l’any', '500', false],
  ['són 1.500, i prou', '1.500', true],
  ['davant de notari', 'nota', false],
  ['amb e-notum.', 'e-notum', true],
])('«%s» says «%s»: %s', (text, words, says) => {
  expect(saysWhole(text, words)).toBe(says);
});

test('an example of a guide that ends elsewhere is told with where it ends', () => {
  const content = copyContent();
  content.edit('guides/quin-servei.yaml', replace('outcome: notificar', 'outcome: convocar'));
  expect(broken(read(content.folder)).map(({ message }) => message)).toEqual([
    expect.stringMatching(/havia d’arribar al resultat «convocar» i arriba a «notificar»/),
  ]);
});

test('and one of an outcome that does not exist is refused', () => {
  const content = copyContent();
  content.edit('guides/quin-servei.yaml', replace('outcome: notificar', 'outcome: notifica'));
  expect(refusal(content.folder).mistakes.map(({ message }) => message)).toEqual([
    expect.stringMatching(/«notifica».*«notificar»/),
  ]);
});
