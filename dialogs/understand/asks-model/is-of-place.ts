import { isNumberWord } from '../../../knowledge/understand/entities/read-number-words.ts';
import { words } from '../../../knowledge/understand/utterance/fold.ts';
import type { Utterance } from '../../../knowledge/understand/utterance.ts';

/** Whether a word is of the town that is named, or of how many people live there. */
export function isOfPlace({ plainTowns }: Utterance): (word: string) => boolean {
  const town = new Set(plainTowns.kind === 'one' ? words(plainTowns.town.name) : []);
  return (word) => town.has(word) || /\d/.test(word) || isNumberWord(word);
}
