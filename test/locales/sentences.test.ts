import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkLetters } from '../../knowledge/load/text-checks/check-letters.ts';
import { formatNumber, locales, sentences } from '../../locales/sentences.ts';

type Node = string | { [key: string]: Node };

const plural = /_(zero|one|two|few|many|other)$/;

/** Every sentence of a language, by its key. */
function sentencesOf(locale: string): Map<string, string> {
  const path = join(import.meta.dirname, '../../locales', `${locale}.json`);
  const walk = (node: Node, key: string): [string, string][] =>
    typeof node === 'string'
      ? [[key, node]]
      : Object.entries(node).flatMap(([name, value]) => walk(value, key === '' ? name : `${key}.${name}`));
  return new Map(walk(JSON.parse(readFileSync(path, 'utf8')) as Node, ''));
}

const placeholders = (sentence: string) => [...sentence.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).sort();
const emphasis = (sentence: string) => sentence.split('**').length;
const catalan = sentencesOf('ca');

describe.each(locales.filter((locale) => locale !== 'ca'))('the sentences in %s', (locale) => {
  const translated = sentencesOf(locale);

  test('are the same as in Catalan', () => {
    expect([...translated.keys()].sort()).toEqual([...catalan.keys()].sort());
  });

  test('take the same values, and mark as much', () => {
    const shape = (sentence: string) => `${placeholders(sentence)} ${emphasis(sentence)}`;
    const differing = [...catalan].filter(([key, sentence]) => shape(translated.get(key) ?? '') !== shape(sentence));
    expect(differing.map(([key]) => key)).toEqual([]);
  });

  test('are translated', () => {
    const long = [...catalan].filter(([, sentence]) => sentence.replace(/\{\{\w+\}\}/g, '').length > 20);
    expect(long.filter(([key, sentence]) => translated.get(key) === sentence).map(([key]) => key)).toEqual([]);
  });
});

test('every sentence that the program asks for is there', () => {
  const root = join(import.meta.dirname, '../..');
  const known = new Set([...catalan.keys()].map((key) => key.replace(plural, '')));
  const isThere = (key: string) => {
    // Of a name that is made up while it runs, what goes before.
    const [start = '', ...more] = key.split('${');
    return more.length === 0 ? known.has(key) : [...known].some((each) => each.startsWith(start));
  };
  const asked = globSync('{bot,dialogs}/**/*.ts', { cwd: root }).flatMap((file) =>
    [...readFileSync(join(root, file), 'utf8').matchAll(/\bt\(\s*['`]([^'`]+)['`]/g)].map(([, key = '']) => ({
      file,
      key,
    })),
  );
  expect(asked.length).toBeGreaterThan(100);
  expect(asked.filter(({ key }) => !isThere(key))).toEqual([]);
});

describe.each(locales)('in %s', (locale) => {
  const own = sentencesOf(locale);

  test('every plural has the forms that the language asks for with whole numbers', () => {
    const stems = new Set([...own.keys()].filter((key) => plural.test(key)).map((key) => key.replace(plural, '')));
    const rules = new Intl.PluralRules(locale);
    expect(stems.size).toBeGreaterThan(0);
    for (const key of stems) {
      for (const count of [0, 1, 2, 5, 17]) {
        expect(own.has(`${key}_${rules.select(count)}`)).toBe(true);
        expect(sentences(locale)(key, { count })).toContain(String(count));
      }
    }
  });

  test('no sentence has a letter that nobody sees: in a PDF, one soft hyphen erases every hyphen after it', () => {
    const invisible = [...own].filter(([, sentence]) => checkLetters(sentence).length > 0);
    expect(invisible.map(([key]) => key)).toEqual([]);
  });

  test('what counts something has a plural', () => {
    const counting = [...own].filter(([, sentence]) => sentence.includes('{{count}}'));
    expect(counting.filter(([key]) => !plural.test(key)).map(([key]) => key)).toEqual([]);
  });
});

test('numbers are written as each reader writes them', () => {
  expect(locales.map((locale) => formatNumber(locale, 8527))).toEqual(['8.527', '8.527', '8,527']);
});
