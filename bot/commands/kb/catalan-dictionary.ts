import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Dictionary } from '../../../knowledge/lint/advice.ts';

/** The words that were asked before, and whether they are there: to read the dictionary takes longer than all the rest of the spelling. */
const askedBefore = join(import.meta.dirname, '../../../node_modules/.cache/guia-eadmin/spelt.json');

/**
 * The Catalan dictionary that cspell uses, asked word by word: cspell itself cuts l·l in two, and takes «informacio» for right. It is
 * there where the tools of development are installed, and is read when a word is asked that was never asked before.
 * @returns null where it is not installed; `keep` remembers what was asked, for the next time
 */
export async function catalanDictionary(): Promise<(Dictionary & { keep(): void }) | null> {
  try {
    const { decodeTrie } = await import('cspell-trie-lib');
    const { resolve } = createRequire(import.meta.url);
    const folder = dirname(resolve('@cspell/dict-ca/cspell-ext.json'));
    const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    let trie: ReturnType<typeof decodeTrie> | null = null;
    const words = () => {
      trie ??= decodeTrie(gunzipSync(readFileSync(join(folder, 'ca.trie.gz'))));
      return trie;
    };
    const asked = new Map(readAsked(version));
    const has = (word: string) => {
      const isThere = asked.get(word) ?? words().has(word);
      asked.set(word, isThere);
      return isThere;
    };
    const suggest = (word: string) =>
      words()
        .suggest(word, { numSuggestions: 5 })
        .find((each) => each !== word && has(each));
    return { has, suggest, keep: () => trie && writeAsked(version, asked) };
  } catch {
    return null;
  }
}

function readAsked(version: string): [string, boolean][] {
  try {
    const kept: { version: string; asked: [string, boolean][] } = JSON.parse(readFileSync(askedBefore, 'utf8'));
    return kept.version === version ? kept.asked : [];
  } catch {
    return [];
  }
}

/** Where nothing can be written, the dictionary is read again the next time. */
function writeAsked(version: string, asked: ReadonlyMap<string, boolean>): void {
  try {
    mkdirSync(dirname(askedBefore), { recursive: true });
    writeFileSync(askedBefore, JSON.stringify({ version, asked: [...asked] }));
  } catch {}
}
