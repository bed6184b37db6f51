import type { Content } from '../../content.ts';
import { emptyWords } from '../utterance/empty-words.ts';
import type { Speller } from '../utterance/speller.ts';

/**
 * Prepares the reading of words that say nothing more to who asks something of the model, well spelt or not: «quin nivel
 * toca per 16.000 habitans».
 */
export function createAroundModel(content: Content, speller: Speller): (word: string) => boolean {
  const known = emptyWords(content, 'model');
  speller.learn('word around the model', known);
  return (word) => known.has(word) || speller.nearest('word around the model', word) !== null;
}
