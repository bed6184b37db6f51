import { saysScheme, schemeWord, words } from './fold.ts';

/** A word of a text. */
export interface Token {
  /** Folded: see `fold.ts`. */
  readonly word: string;
  /** Where it stands in the text as it was typed, in characters. */
  readonly start: number;
  readonly end: number;
}

const foldedWord = /[\p{L}\p{N}]+/gu;
/** A word as it is typed, l·l in all its spellings and marks of their own included. */
const typedWord = /(?:[lL]\s?[·•‧∙⋅]\s?(?=[lL])|[lL]\.(?=[lL]\p{L})|[\p{L}\p{N}\p{M}])+/gu;

/**
 * Cuts a text into words. They are those of `words`, with the place of each.
 * @param folded the same text, folded
 */
export function tokenise(text: string, folded: string): Token[] {
  // Folding nearly always changes letters one by one: a word then stands where it stood.
  if (folded.length === text.length) {
    const isScheme = saysScheme(text)
      ? (word: string, at: number) => word === 'ens' && text.startsWith('ENS', at)
      : null;
    return Array.from(folded.matchAll(foldedWord), ({ 0: word, index }) => ({
      word: isScheme?.(word, index) ? schemeWord : word,
      start: index,
      end: index + word.length,
    }));
  }
  return Array.from(text.matchAll(typedWord)).flatMap(({ 0: typed, index }) =>
    words(typed).map((word) => ({ word, start: index, end: index + typed.length })),
  );
}
