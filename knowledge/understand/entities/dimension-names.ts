import type { Content } from '../../content.ts';
import type { CutText } from '../utterance/cut-text.ts';
import { emptyPhrases, emptyWords } from '../utterance/empty-words.ts';
import { words } from '../utterance/fold.ts';
import { type ShortForms, unshortened } from '../utterance/short-forms.ts';
import { type Speller, tolerance } from '../utterance/speller.ts';

export interface DimensionNames {
  /** The dimension that a text names and says nothing else of («què és l'ENS?», «metadadas»), by id, or null. */
  find(said: Pick<CutText, 'text' | 'words'>): string | null;
}

const longestText = 80;
/** «Què puc fer a “El meu ens”?»: the body of whoever asks, and not the «ENS». */
const ownBody = / (?:meu|teu|seu|nostre|vostre) ens$/;

/**
 * Prepares the recognition of texts that only name a dimension of the model, by its title or its `names`.
 * @param short words that people shorten
 */
export function createDimensionNames(
  content: Pick<Content, 'dimensions' | 'emptyWords'>,
  short: ShortForms,
  speller: Speller,
): DimensionNames {
  const empty = emptyWords(content, 'search')
    .union(new Set(emptyPhrases(content).flatMap(words)))
    .union(emptyWords(content, 'model'));
  const named = new Map<string, string>();
  for (const { id, title, names } of content.dimensions) {
    for (const name of [title, ...names]) if (!named.has(words(name).join(''))) named.set(words(name).join(''), id);
  }
  speller.learn('dimension', named.keys());
  const nameOf = (typed: string): string | undefined =>
    named.get(typed) ??
    // «lens», «lesquema nacional»: the apostrophe left out.
    (/^[ld]/.test(typed) ? named.get(typed.slice(1)) : undefined) ??
    (typed.length >= tolerance.dimension.shortest
      ? named.get(speller.nearest('dimension', typed)?.word ?? '')
      : undefined);

  return {
    find({ text, words: said }) {
      if (text.length > longestText || ownBody.test(said.join(' '))) return null;
      const tokens = unshortened(said, short);
      // What goes before the name must say nothing: «què hem de fer de les metadades».
      for (let start = 0; start < tokens.length; start++) {
        const found = nameOf(tokens.slice(start).join(''));
        if (found !== undefined) return found;
        if (!empty.has(tokens[start] ?? '')) return null;
      }
      return null;
    },
  };
}
