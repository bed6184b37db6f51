import type { AskedOfModelSentence, Content } from '../../../knowledge/content.ts';
import { onceForEach } from '../../../knowledge/understand/once-for-each.ts';
import { words } from '../../../knowledge/understand/utterance/fold.ts';
import type { Utterance } from '../../../knowledge/understand/utterance.ts';
import { placeWord, placeWritten } from '../../sounds/sound-of-model.ts';
import { type SaidText, saidIn } from '../../sounds/sounds-once.ts';
import type { OpenTurn } from '../open-turn.ts';
import { isOfPlace } from './is-of-place.ts';

/** What is said, well spelt, with one word for the town, the band or how many people live there, whichever they are. */
export function saidOfModel({ utterance }: OpenTurn): SaidText {
  const { text, words: spelt, typed } = saidIn(utterance);
  return {
    text,
    words: withPlace(utterance, spelt.length === typed.length ? spelt : typed),
    typed: withPlace(utterance, typed),
  };
}

/** The sentence of the content (`language/asked-of-model.yaml`) that is said, word for word, wherever it is said of. */
export function writtenOfModel({ knowledge, utterance }: OpenTurn): AskedOfModelSentence | undefined {
  return writtenIn(knowledge.content.askedOfModel).get(withPlace(utterance, utterance.words).join(' '));
}

const writtenIn = onceForEach(
  (sentences: Content['askedOfModel']) =>
    new Map(sentences.map((each) => [words(each.q.replaceAll(placeWritten, placeWord)).join(' '), each])),
);

function withPlace(utterance: Utterance, all: readonly string[]): string[] {
  const { entities, words: said } = utterance;
  const isPlace = isOfPlace(utterance);
  const isOfABand = (at: number) => entities.some(({ kind, start, end }) => kind === 'band' && at >= start && at < end);
  return said
    .map((word, at) => (isPlace(at) || isOfABand(at) ? placeWord : (all[at] ?? word)))
    .filter((word, at, placed) => word !== placeWord || placed[at - 1] !== placeWord);
}
