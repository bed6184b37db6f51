import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ReadText } from '../../../knowledge/lint/texts-people-read.ts';
import { eachText } from '../../../knowledge/load/each-text.ts';
import { placeAt } from '../../../knowledge/load/place-at.ts';

/** Keys whose text is in no language, or in its own. */
const other = new Set(['languageTag', 'ca', 'es', 'en']);

/** The Catalan sentences of the interface and of its pages, which people read as much as the content. */
export function interfaceTexts(): ReadText[] {
  const folder = join(import.meta.dirname, '../../../locales');
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => name.replaceAll('\\', '/'));
  return names
    .filter((name) => /(^|[./])ca\.(json|md)$/.test(name))
    .sort()
    .flatMap((name) => {
      const whole = readFileSync(join(folder, name), 'utf8');
      const texts = name.endsWith('.json')
        ? eachText(JSON.parse(whole)).flatMap(({ path, text }) => (other.has(String(path.at(-1))) ? [] : [text]))
        : whole.split(/\n{2,}/);
      return texts.map((text) => readText(`locales/${name}`, whole, text));
    });
}

function readText(file: string, whole: string, text: string): ReadText {
  const written = whole.includes(text) ? text : JSON.stringify(text).slice(1, -1);
  return {
    text: text.replace(/\{\{[^}]*\}\}/g, '_'),
    isQuoted: false,
    isSaid: false,
    mistake(message, words = '') {
      const start = Math.max(whole.indexOf(written), 0);
      const inside = written.indexOf(JSON.stringify(words).slice(1, -1));
      return { file, ...placeAt(whole, start + Math.max(inside, 0)), message };
    },
  };
}
