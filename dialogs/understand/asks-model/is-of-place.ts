import { isNumberWord } from '../../../knowledge/understand/entities/read-number-words.ts';
import { words } from '../../../knowledge/understand/utterance/fold.ts';
import type { Utterance } from '../../../knowledge/understand/utterance.ts';

/** Whether a word, by its place, is of the town that is named, or of how many people live there. */
export function isOfPlace({ plainTowns, words: said }: Utterance): (at: number) => boolean {
  const town = new Set(plainTowns.kind === 'one' ? words(plainTowns.town.name) : []);
  const figures = placesOfFigures(said);
  return (at) => town.has(said[at] ?? '') || figures.has(at);
}

/** «12.000», «12 mil», «tretze mil cinc-cents»; and neither «els 3 nivells» nor «un poble»: so few people are no council. */
function placesOfFigures(said: readonly string[]): Set<number> {
  const found = new Set<number>();
  for (let from = 0; from < said.length; from++) {
    let to = from;
    while (to < said.length && isOfFigure(said[to] ?? '')) to++;
    // «En teniu mil»: a word for many.
    const isOneWord = to - from === 1 && thousands.has(said[from] ?? '');
    if (!isOneWord && said.slice(from, to).some(isOfManyPeople)) for (let at = from; at < to; at++) found.add(at);
    from = Math.max(from, to - 1);
  }
  return found;
}

const isOfFigure = (word: string) => /\d/.test(word) || isNumberWord(word);
const isOfManyPeople = (word: string) => /\d{3}|\dk/.test(word) || thousands.has(word);
const thousands = new Set(words('mil milers miles thousand thousands'));
