import type { AskedOfModelSentence, Content } from '../../../knowledge/content.ts';
import { isNumberWord } from '../../../knowledge/understand/entities/read-number-words.ts';
import { onceForEach } from '../../../knowledge/understand/once-for-each.ts';
import { words } from '../../../knowledge/understand/utterance/fold.ts';
import type { Utterance } from '../../../knowledge/understand/utterance.ts';
import { placeWord, placeWritten } from '../../sounds/sound-of-model.ts';
import type { SaidText } from '../../sounds/sounds-once.ts';
import type { OpenTurn } from '../open-turn.ts';

/** What is said, well spelt, with one word for the town, the band or how many people live there, whichever they are. */
export function saidOfModel({ utterance }: OpenTurn): SaidText {
  const { terms, text, words: said } = utterance;
  const mended = terms.line.trim().split(' ');
  return { text, words: withPlace(utterance, mended.length === said.length ? mended : said) };
}

/** The sentence of the content (`language/asked-of-model.yaml`) that is said, word for word, wherever it is said of. */
export function writtenOfModel({ knowledge, utterance }: OpenTurn): AskedOfModelSentence | undefined {
  return writtenIn(knowledge.content.askedOfModel).get(withPlace(utterance, utterance.words).join(' '));
}

const writtenIn = onceForEach(
  (sentences: Content['askedOfModel']) =>
    new Map(sentences.map((each) => [words(each.q.replaceAll(placeWritten, placeWord)).join(' '), each])),
);

function withPlace({ entities, plainTowns, words: said }: Utterance, all: readonly string[]): string[] {
  const town = new Set(plainTowns.kind === 'one' ? words(plainTowns.town.name) : []);
  const isOfABand = (at: number) => entities.some(({ kind, start, end }) => kind === 'band' && at >= start && at < end);
  const isOfPlace = (word: string, at: number) =>
    town.has(word) || /\d/.test(word) || isNumberWord(word) || isOfABand(at);
  return said
    .map((word, at) => (isOfPlace(word, at) ? placeWord : (all[at] ?? word)))
    .filter((word, at, placed) => word !== placeWord || placed[at - 1] !== placeWord);
}
