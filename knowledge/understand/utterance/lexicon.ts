import type { Content } from '../../content.ts';
import { emptyPhrases, emptyWords } from './empty-words.ts';
import { words } from './fold.ts';
import { createPhraseFinder, type PhraseFinder } from './phrase-finder.ts';
import { stem } from './stem.ts';

/** A word as it is looked up. */
export interface Word {
  /** Its stem, and the stem of what it is the same as. */
  bare: string;
  stem: string;
  /** Number of that stem; see `Lexicon.numberOf`. */
  number: number;
  isStop: boolean;
  /** As it is written, folded. */
  written: string;
}

/** The words of some content and the numbers of their stems, for a lexicon of the same language: both never change. */
export interface KnownWords {
  words: ReadonlyMap<string, Word>;
  numbers: ReadonlyMap<string, number>;
}

/** The words of the content, each looked up once, and a number for each of their stems. */
export interface Lexicon {
  /** A word of the content, that becomes known. */
  learn(word: string): Word;
  /** A word of another lexicon of the same language, that becomes known in this one. */
  adopt(word: Word): void;
  /** Any word, known or not. */
  look(word: string): Word;
  has(word: string): boolean;
  words(): Iterable<string>;
  /** Number of a stem, from 2 up: what counts by stem counts by number. 0 for a stem that no known word has. */
  numberOf(stem: string): number;
  /** One more than the highest number of a stem. */
  readonly stems: number;
  /** Phrases that say nothing: «per poder», that has nothing to do with «un poder». */
  hushed: PhraseFinder<true>;
  known(): KnownWords;
}

/** What has no number; and the number of a name, whichever it is. */
export const noNumber = 0;
export const nameNumber = 1;

/**
 * Prepares the lexicon, with the stop words and the synonyms already in it.
 * @param before another of the same language: its words keep their numbers, though none is known until it is learnt or adopted
 */
export function createLexicon(content: Pick<Content, 'words' | 'emptyWords'>, before?: KnownWords): Lexicon {
  const language = content.words;
  const stop = emptyWords(content, 'search');
  const hushed = createPhraseFinder<true>([{ id: true, phrases: emptyPhrases(content) }]);
  const canonical = new Map<string, string>();
  for (const group of language.synonyms) {
    const [first, ...others] = group.flatMap(words);
    for (const word of others) if (first) canonical.set(word, first);
  }
  /** «entrada» is no form of «entrar»: its stem is none that cutting could give. */
  const unlike = new Map<string, string>();
  for (const group of language.unlike) {
    const [first, ...others] = group.flatMap(words);
    for (const word of [first, ...others]) if (word) unlike.set(word, `=${first}`);
  }
  const known = new Map<string, Word>();
  const numbers = new Map(before?.numbers);

  const numberOf = (stem: string) => numbers.get(stem) ?? noNumber;
  const make = (word: string): Word => {
    const bare = unlike.get(word) ?? stem(word);
    const meant = canonical.get(word);
    const own = meant === undefined ? bare : (unlike.get(meant) ?? stem(meant));
    return {
      bare,
      stem: own,
      number: numberOf(own),
      isStop: stop.has(word),
      written: word,
    };
  };
  const learn = (word: string): Word => {
    const one = known.get(word);
    if (one) return one;
    const made = before?.words.get(word) ?? make(word);
    if (made.number === noNumber) {
      made.number = nameNumber + 1 + numbers.size;
      numbers.set(made.stem, made.number);
    }
    known.set(word, made);
    return made;
  };
  for (const word of [...stop, ...canonical.keys(), ...canonical.values()]) learn(word);

  return {
    learn,
    adopt(word) {
      if (!known.has(word.written)) known.set(word.written, word);
    },
    known: () => ({ words: known, numbers }),
    look: (word) => known.get(word) ?? make(word),
    has: (word) => known.has(word),
    words: () => known.keys(),
    numberOf,
    get stems() {
      return nameNumber + 1 + numbers.size;
    },
    hushed,
  };
}
