import type { Content } from '../knowledge.ts';
import { words } from './normalise.ts';

export interface DimensionNames {
  /** The dimension that a text names and says nothing else of («què és l'ENS?», «metadades»), by id, or null. */
  find(text: string): string | null;
}

const longestText = 80;

/** Prepares the recognition of texts that only name a dimension of the model, by its title or its `names`. */
export function createDimensionNames({ dimensions, words: language }: Content): DimensionNames {
  const empty = new Set(language.stopWords.flatMap(words));
  const named = new Map<string, string>();
  for (const { id, title, names } of dimensions) {
    for (const name of [title, ...names]) if (!named.has(words(name).join(' '))) named.set(words(name).join(' '), id);
  }
  return {
    find(text) {
      if (text.length > longestText) return null;
      const tokens = words(text);
      // What goes before the name must say nothing: «què hem de fer de les metadades».
      for (let start = 0; start < tokens.length; start++) {
        const found = named.get(tokens.slice(start).join(' '));
        if (found !== undefined) return found;
        if (!empty.has(tokens[start] ?? '')) return null;
      }
      return null;
    },
  };
}
