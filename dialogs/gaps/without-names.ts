import { words } from '../../knowledge/understand/utterance/fold.ts';
import { announcesName, familyNames, givenNames, givenNamesThatAreWords, joinsNames } from './names-of-people.ts';
import { takenOut } from './without-figures.ts';

/** What is known of words that are nobody's name. */
export interface KnownWords {
  /** Whether a folded word is one that the content uses, or says nothing. */
  isWord(word: string): boolean;
  /** The names of towns in a text, as they are written in the table. */
  townsIn(text: string): readonly string[];
}

interface Word {
  folded: string;
  typed: string;
  start: number;
  end: number;
  isCapital: boolean;
  /** Whether a sentence begins with it. */
  isFirst: boolean;
}

const typedWord = /\p{L}(?:[\p{L}\p{M}]|[·•‧.](?=[lL]\p{L}))*/gu;
/** «PSCP», «SIR»: nobody's name. */
const acronym = /^\p{Lu}{2,5}$/u;
/** From so many words in capitals, somebody is shouting and a capital says nothing. */
const shouted = 3;

/**
 * A text without what may be somebody's name: the commonest names however they are written; what follows «em dic»; words with a capital
 * letter that the content does not use and are no town; and what is joined to any of these. What is in doubt goes.
 */
export function withoutNames(text: string, known: KnownWords): string {
  const all = wordsOf(text);
  const isShouting =
    all.filter(({ typed }) => typed.length > 2 && typed === typed.toUpperCase()).length >=
    Math.max(shouted, all.length / 2);
  const inTown = placesOfTowns(all, known.townsIn(text));
  let kept = '';
  let at = 0;
  /** Whether the word before was taken out, or joins to one that was; or announces that a name comes. */
  let after: 'name' | 'joiner' | null = null;
  let isAnnounced = false;
  const drop = ({ start, end }: Word) => {
    const between = text.slice(at, start);
    const isJoined = kept.endsWith(takenOut) && !/[\p{L}\p{Nd}]/u.test(between);
    if (!isJoined) kept += `${between}${takenOut}`;
    at = end;
  };
  all.forEach((word, place) => {
    const isJoiner = joinsNames.has(word.folded) && !word.isCapital;
    if (isName(word, { known, isShouting, after, isAnnounced, isTown: inTown.has(place) })) {
      drop(word);
      after = 'name';
      isAnnounced = false;
      return;
    }
    after = after && isJoiner ? 'joiner' : null;
    isAnnounced = isAnnouncement(all, place) || (isAnnounced && isJoiner);
  });
  return kept + text.slice(at);
}

interface Around {
  known: KnownWords;
  isShouting: boolean;
  after: 'name' | 'joiner' | null;
  isAnnounced: boolean;
  isTown: boolean;
}

function isName({ folded, typed, isCapital, isFirst }: Word, around: Around): boolean {
  const { known, isShouting, after, isAnnounced, isTown } = around;
  if (joinsNames.has(folded) && !(isCapital && after)) return false;
  const isExpected = after !== null || isAnnounced;
  const hasOwnCapital = isCapital && !isShouting;
  const isKnown = known.isWord(folded);
  const isGiven = givenNames.has(folded);
  const isFamily = familyNames.has(folded);
  const mayBeGiven = givenNamesThatAreWords.has(folded);
  const mayBeName = isGiven || isFamily || mayBeGiven || !isKnown;
  // «Anna Serra» and «anna garcia», which is a town too; but «anna de l'Ajuntament de Tona».
  if (after === 'name' && (hasOwnCapital || mayBeName)) return true;
  if (isTown && !isAnnounced) return false;
  if (isExpected && mayBeName) return true;
  if (isTown) return false;
  if (isGiven) return true;
  // «Costa molt?» begins with a word; «la Costa» names somebody.
  if (isFamily) return !isKnown || (hasOwnCapital && !isFirst);
  if (!hasOwnCapital) return false;
  return mayBeGiven || (!isKnown && !acronym.test(typed));
}

function wordsOf(text: string): Word[] {
  return Array.from(text.matchAll(typedWord), ({ 0: typed, index }) => ({
    folded: words(typed).join(''),
    typed,
    start: index,
    end: index + typed.length,
    isCapital: /^\p{Lu}/u.test(typed),
    isFirst: /(?:^|[.!?:\n])[^\p{L}\p{Nd}]*$/u.test(text.slice(Math.max(0, index - 5), index)),
  }));
}

/** Places of the words that are part of the name of a town, written whole. */
function placesOfTowns(all: readonly Word[], towns: readonly string[]): ReadonlySet<number> {
  const places = new Set<number>();
  for (const name of towns.map(words)) {
    all.forEach((_, start) => {
      if (name.every((part, at) => all[start + at]?.folded === part))
        for (const at of name.keys()) places.add(start + at);
    });
  }
  return places;
}

function isAnnouncement(all: readonly Word[], place: number): boolean {
  return announcesName.some((phrase) =>
    phrase.every((word, at) => all[place - phrase.length + 1 + at]?.folded === word),
  );
}
