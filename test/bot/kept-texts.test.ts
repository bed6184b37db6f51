import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { expect, test } from 'vitest';
import { keptTexts } from '../../bot/prepare/kept-texts.ts';
import { checkText } from '../../knowledge/load/content-file.ts';
import { contentFolder } from '../../knowledge/load/content-folder.ts';
import { levelsFile } from '../../knowledge/schema/model.ts';
import { serviceFile } from '../../knowledge/schema/service.ts';
import { temporaryFolder } from './temporary-folder.ts';

const copia = readFileSync(join(contentFolder, 'services/copia.yaml'), 'utf8');
const wrong = copia.replace('summary:', 'resum:');

/** A file where the text of a service is kept. */
function keeping(code = ''): string {
  const file = join(temporaryFolder(), 'not/there/yet', 'texts');
  const { check, keep } = keptTexts(file, code);
  check(copia, serviceFile);
  keep();
  return file;
}

/**
 * Changes what a kept text says: who believes it is found out.
 * @param isSummed whether the sum of the file says so too
 */
function forge(file: string, isSummed: boolean): void {
  const kept = readFileSync(file);
  kept.write('X', kept.indexOf('summary') + 'summary'.length + 4);
  if (isSummed) kept.writeUInt32LE(crc32(kept.subarray(4)));
  writeFileSync(file, kept);
}

const fresh = checkText(copia, serviceFile);

test('what is kept is what the text says, and a mistake in it has the same place, to the word', () => {
  const again = keptTexts(keeping()).check(copia, serviceFile);
  if (!again.ok || !fresh.ok) throw new Error('The service was refused.');
  expect(again.data).toEqual(fresh.data);
  expect(again.spots()).toEqual(fresh.spots());
  const word = /^summary: \S+ (\S+)/m.exec(copia)?.[1] ?? '';
  for (const path of [['summary'], ['sources'], ['topics', 'description', 0], ['nohies']]) {
    for (const words of [undefined, word, 'nohies'])
      expect(again.mistake(path, 'Error', words)).toEqual(fresh.mistake(path, 'Error', words));
  }
});

test('a text that has changed, and one where something else is expected, are checked', () => {
  const { check } = keptTexts(keeping());
  expect(check(wrong, serviceFile)).toEqual(checkText(wrong, serviceFile));
  expect(check(copia, levelsFile)).toMatchObject({ ok: false });
});

test('a text with mistakes is not kept: they are found each time', () => {
  const file = keeping();
  for (let times = 0; times < 2; times++) {
    const { check, keep } = keptTexts(file);
    expect(check(wrong, serviceFile)).toEqual(checkText(wrong, serviceFile));
    keep();
  }
});

test('what other code kept is not believed', () => {
  const file = keeping('before');
  forge(file, true);
  const before = keptTexts(file, 'before').check(copia, serviceFile);
  const now = keptTexts(file, 'now').check(copia, serviceFile);
  expect(before.ok && before.data).not.toEqual(fresh.ok && fresh.data);
  expect(now.ok && now.data).toEqual(fresh.ok && fresh.data);
});

test('what is kept and was damaged is not believed', () => {
  const file = keeping();
  forge(file, false);
  const checked = keptTexts(file).check(copia, serviceFile);
  expect(checked.ok && checked.data).toEqual(fresh.ok && fresh.data);
  for (const rest of ['', 'abc', readFileSync(file).subarray(0, 1000)]) {
    writeFileSync(file, rest);
    expect(keptTexts(file).check(copia, serviceFile)).toMatchObject({ ok: true });
  }
});
