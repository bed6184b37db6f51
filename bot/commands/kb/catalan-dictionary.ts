import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Dictionary } from '../../../knowledge/lint/advice.ts';

/**
 * The Catalan dictionary that cspell uses, asked word by word: cspell itself cuts l·l in two, and takes «informacio» for right. It is
 * there where the tools of development are installed.
 * @returns null where it is not installed
 */
export async function catalanDictionary(): Promise<Dictionary | null> {
  try {
    const { decodeTrie } = await import('cspell-trie-lib');
    const { resolve } = createRequire(import.meta.url);
    const words = readFileSync(join(resolve('@cspell/dict-ca/cspell-ext.json'), '../ca.trie.gz'));
    const trie = decodeTrie(gunzipSync(words));
    const looked = new Map<string, boolean>();
    const has = (word: string) => {
      const before = looked.get(word) ?? trie.has(word);
      looked.set(word, before);
      return before;
    };
    return {
      has,
      suggest: (word) => trie.suggest(word, { numSuggestions: 5 }).find((each) => each !== word && has(each)),
    };
  } catch {
    return null;
  }
}
