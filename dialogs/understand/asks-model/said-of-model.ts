import { isNumberWord } from '../../../knowledge/understand/entities/read-number-words.ts';
import { words } from '../../../knowledge/understand/utterance/fold.ts';
import { placeWord } from '../../sounds/sound-of-model.ts';
import type { SaidText } from '../../sounds/sounds-once.ts';
import type { OpenTurn } from '../open-turn.ts';

/** What is said, with one word for the town, the band or how many people live there, whichever they are. */
export function saidOfModel({ utterance }: OpenTurn): SaidText {
  const { entities, plainTowns, terms, text, words: said } = utterance;
  const mended = terms.line.trim().split(' ');
  const town = new Set(plainTowns.kind === 'one' ? words(plainTowns.town.name) : []);
  const isOfABand = (at: number) => entities.some(({ kind, start, end }) => kind === 'band' && at >= start && at < end);
  const all = said.map((word, at) =>
    town.has(word) || /\d/.test(word) || isNumberWord(word) || isOfABand(at)
      ? placeWord
      : ((mended.length === said.length ? mended[at] : undefined) ?? word),
  );
  return { text, words: all.filter((word, at) => word !== placeWord || all[at - 1] !== placeWord) };
}
