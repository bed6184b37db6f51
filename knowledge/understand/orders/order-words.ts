import { memo } from '../memo.ts';
import type { ShortForms } from '../utterance/short-forms.ts';
import { type Speller, tolerance } from '../utterance/speller.ts';
import { stem } from '../utterance/stem.ts';
import type { WordRole } from './order-patterns.ts';

/** Endings that a verb of an order may have and that are too rare elsewhere to be cut from any word. */
const verbEndings =
  'arem arien areu aras iras are ire ere issim issiu issis issin essim essiu essis essin assim assiu assis assin ariem arieu aries arien aria arem areu aran amos emos imos ando iendo eixin eixis eixi eixo iran irem ireu aren eren ant ent int eis ais in iu'.split(
    ' ',
  );
/** Pronouns that are written after the verb, as one word with it: «bórralo», «cancelaho». */
const enclitics = 'melo mela telo tela selo sela noslo me te se lo la los las le les nos os ho hi mho ne m ns'.split(
  ' ',
);
/** «mhe equivocat», «lanterior»: the apostrophe left out. */
const proclitic = /^([mtsldn])((?:h?[aeiou]).+|h[aeio])$/;

const shortWord = 4;

/** What the forms of a word share. A short word is whole: the town of Salt is not «salta». */
export function orderKey(word: string): string {
  return word.length <= shortWord ? `=${word}` : stem(word);
}

export interface MeantWord {
  word: string;
  /** What its forms share: see `orderKey`. */
  key: string;
  role: WordRole;
}

/** What of the content a word may be. */
export interface WordsOfContent {
  /** Whether a text says something about what the content answers: such a word is never corrected into one of an order. */
  isTelling(text: string): boolean;
  /** Whether a word is the name of a service: Representa is no form of «representant». */
  isName(word: string): boolean;
}

export interface OrderWords {
  /** Words as the orders have them: no letters dragged on, pronouns apart, spelling corrected. */
  read(typed: readonly string[]): MeantWord[];
  /** The same words, none of them changed. */
  readExactly(typed: readonly string[]): MeantWord[];
}

/**
 * Prepares the reading of words that may be part of an order.
 * @param vocabulary the words of the orders
 * @param roleOf what a word is to an order
 * @param short words that people shorten
 */
export function createOrderWords(
  vocabulary: ReadonlySet<string>,
  roleOf: (word: string) => WordRole,
  { isTelling, isName }: WordsOfContent,
  short: ShortForms,
  speller: Speller,
): OrderWords {
  speller.learn('word of an order', vocabulary);
  const keys = new Set([...vocabulary].map(orderKey));
  const isKnown = (key: string) => keys.has(key);
  const isOurs = (word: string) => isKnown(orderKey(word));

  const asWritten = (word: string): MeantWord => ({ word, key: orderKey(word), role: roleOf(word) });

  const meaning = (word: string): MeantWord[] => {
    const whole = short.get(word);
    if (whole) return whole.map(asWritten);
    if (isName(word) && !vocabulary.has(word)) return [{ word, key: `=${word}`, role: 'word' }];
    if (isOurs(word)) return [asWritten(word)];
    const shorter = shortened(word).find(isOurs);
    if (shorter) return [asWritten(shorter)];
    const [, pronoun, rest] = proclitic.exec(word) ?? [];
    if (pronoun && rest && isOurs(rest)) return [pronoun, rest].map(asWritten);
    if (word.length < tolerance['word of an order'].shortest || /\d/.test(word)) return [asWritten(word)];
    const plain = verbEndings.flatMap((ending) => withoutEnding(word, ending)).find(isKnown);
    if (plain) return [{ word, key: plain, role: roleOf(word) }];
    const bare = enclitics.flatMap((each) => (word.endsWith(each) ? [word.slice(0, -each.length)] : []));
    const verb = bare.find((each) => each.length >= shortWord && isOurs(each));
    if (verb) return [verb, word.slice(verb.length)].map(asWritten);
    if (isTelling(word)) return [asWritten(word)];
    return [asWritten(speller.nearest('word of an order', word)?.word ?? word)];
  };

  const meaningOf = memo(meaning);
  const writtenOf = memo(asWritten);

  return {
    read: (typed) => typed.flatMap(meaningOf),
    readExactly: (typed) => typed.map(writtenOf),
  };
}

/** The key of a verb without its ending: «volvamos» as «volver», «equivoquem» as «equivocar». */
function withoutEnding(word: string, ending: string): string[] {
  if (!word.endsWith(ending)) return [];
  const kept = word.slice(0, -ending.length);
  return kept.length < shortWord ? [] : [orderKey(`${kept}${/[qg]u$/.test(kept) ? 'er' : 'ar'}`)];
}

/** «siiii» is «sii» or «si»; «holaa», «hola». */
function shortened(word: string): string[] {
  if (!/(\p{L})\1/u.test(word)) return [];
  return [
    word.replace(/(\p{L})\1{2,}/gu, '$1$1'),
    word.replace(/(\p{L})\1+$/u, '$1'),
    word.replace(/(\p{L})\1+/gu, '$1'),
  ];
}
