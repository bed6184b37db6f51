import type { Knowledge } from '../../../knowledge/create-knowledge.ts';
import { endsAsking } from '../../../knowledge/understand/utterance/ends-asking.ts';
import type { Utterance } from '../../../knowledge/understand/utterance.ts';
import type { Option } from '../question.ts';
import { namesSomebody } from './names-somebody.ts';
import { type Likeness, optionMeanings } from './option-meanings.ts';
import { sumSaid } from './sums-of-money.ts';

export interface ReadMeaning {
  /** The only option that fits, when one does. */
  option: Option | null;
  /** Whether the reply has a whole name of it. */
  isNamed: boolean;
  /** The longest whole name of it that the reply has, in words. */
  name: readonly string[];
  /** Whether the reply is a name of it, word for word, and of no other. */
  isName: boolean;
  /** Whether the reply tells hardly anything else. */
  isPlain: boolean;
  /** Whether it may be no answer. */
  isDoubtful: boolean;
  /** Whether it tells this option and clearly no other. */
  isClear: boolean;
  /** Those that it may have meant, to be proposed, the likeliest first. */
  near: readonly Option[];
}

const longestReply = 200;
/** «Cadascú amb el seu, menys jo»: not all that the option says. */
const exceptFor =
  /\b(?:excepte|excepto|llevat|tret|salvo|except) (?:de|del|dels|d|for|el|la|els|les|los|las|un|una|the)\b|\b(?:tots|totes|tothom|cadascu|todos|todas|everyone|everybody|all)\b.* (?:menys|menos|but) (?:jo|el|la|els|les|los|las|un|una|en|the|yo)\b/;
/** From this share of the reply, and this far from the next (log-odds), an option is meant. */
const enoughShare = 0.1;
const apart = 0;
/** This far from the next, less of the reply will do: «se lo tengo que mandar a un vecino». */
const leastShare = 0.05;
const clearlyApart = 1.2;
const farApart = 0.2;
/** From these on, it is surely meant. */
const surelyShare = 0.25;
const surelyApart = 0.8;
/** What sounds as much like no answer is the one that is this far from the next: «l'arquitecte municipal». */
const fromTheNext = 1;
const leastScore = -2.5;
/** From this share, whatever else it looks like is by chance: «hem refet els formularis» starts nothing again. */
const plainShare = 0.6;
/** What is worth proposing. */
const worthProposing = 0.15;
const mostProposed = 2;

/** What is read where nothing of the options is said. */
export const nothingMeant: ReadMeaning = {
  option: null,
  isNamed: false,
  name: [],
  isName: false,
  isPlain: false,
  isDoubtful: false,
  isClear: false,
  near: [],
};

/** The options that have something of what is said, the likeliest first. */
export function meaningsOf(
  knowledge: Knowledge,
  { text, words, clauses }: Pick<Utterance, 'text' | 'words' | 'clauses'>,
  options: readonly Option[],
): Likeness[] {
  return optionMeanings(knowledge, options).likest({
    words: words.map((word) => knowledge.optionWord(word) ?? word),
    namesSomebody: namesSomebody(text),
    sum: sumSaid(text),
    breaks: clauses,
  });
}

/** Reads a reply by what it says, when it is no label: «cadascú té la seva contrasenya», «ho porta la Maria». */
export function readMeaning(
  knowledge: Knowledge,
  utterance: Pick<Utterance, 'text' | 'folded' | 'words' | 'clauses'>,
  options: readonly Option[],
): ReadMeaning {
  const { text, folded } = utterance;
  if (text.length > longestReply || options.length === 0) return nothingMeant;
  const all = meaningsOf(knowledge, utterance, options);
  const likest = all.filter(({ isDenied }) => !isDenied);
  // A name of one option, word for word, is that option, whatever its words are likelier of.
  const [named, another] = likest.filter(({ isName }) => isName);
  const isOnlyName = named !== undefined && another === undefined;
  const first = isOnlyName ? named : likest[0];
  const second = likest.find((each) => each !== first);
  const insteadOf = all[0]?.isDenied ? options[options.indexOf(all[0].option) - 1] : undefined;
  const likely = likest.filter(({ share }) => share >= worthProposing).map(({ option }) => option);
  const near = [...new Set(insteadOf ? [insteadOf, ...likely] : likely)].slice(0, mostProposed);
  if (!first) return { ...nothingMeant, near };
  const distance = first.score - Math.max(second?.score ?? 0, 0);
  const isPlain = first.share >= plainShare;
  // «El botó que diu «sortir» no fa res» has somebody else's words.
  const enoughApart = /[«“"]/.test(text) ? clearlyApart : apart;
  const isTold =
    (first.share >= enoughShare && distance >= enoughApart) ||
    (first.share >= leastShare && distance >= Math.max(farApart, enoughApart));
  const mayBeTold =
    first.share >= leastShare &&
    first.score >= leastScore &&
    first.score - (second?.score ?? leastScore) >= fromTheNext;
  // «Tenim Gestiona»: a name of one option and of no other, and little else.
  const isOnlyNamed = isPlain && first.isNamed && likest.filter(({ isNamed }) => isNamed).length === 1;
  const isSure = isOnlyName || isOnlyNamed || (isTold && (first.share >= surelyShare || distance >= surelyApart));
  // «No tenim doble factor» says what there is not; what there is can be any of the others, unless it is named.
  const isOther = (all[0]?.isDenied === true && !first.isNamed) || (exceptFor.test(folded) && !isOnlyName);
  const fits = (isSure || isTold || mayBeTold) && !isOther && !endsAsking(text);
  return {
    option: fits ? first.option : null,
    isNamed: fits && first.isNamed,
    name: fits ? first.name : [],
    isName: fits && isOnlyName,
    isPlain: fits && isPlain,
    isDoubtful: fits && !isSure,
    isClear: fits && first.share >= leastShare && distance >= clearlyApart,
    near,
  };
}
