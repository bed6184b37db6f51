import type { Content, ReplyLanguage } from '../../../knowledge/content.ts';
import { onceForEach } from '../../../knowledge/understand/once-for-each.ts';
import type { CutText } from '../../../knowledge/understand/utterance/cut-text.ts';
import { emptyWords } from '../../../knowledge/understand/utterance/empty-words.ts';
import { words } from '../../../knowledge/understand/utterance/fold.ts';
import { denials, isDenial } from './denied-places.ts';
import { isOneSlip } from './is-one-slip.ts';
import { after, before, namesAPlace, places, positionOf } from './position-of.ts';

/** What begins to say why. */
const reasons = new Set('que perque porque because since ja pues'.split(' '));
const joiners = new Set('i y o e and or entre between'.split(' '));

/** «la pimera», «la terecra»: so short a word, misspelt, is only told in so short a reply. */
const wordsOfAMisspelling = 4;
const shortestMisspelt = 5;
const longPlaces = [...places].filter(({ length }) => length >= shortestMisspelt);

/** «La curta» is not «la quarta». */
const noPlaces = new Set(['curta', 'corta']);

/** The words of a reply, with the misspelt names of places mended. */
function withPlacesMended(said: Said): Said {
  if (said.words.length > wordsOfAMisspelling || said.words.some(namesAPlace)) return said;
  const mended = said.words.map((word) => {
    if (word.length < shortestMisspelt) return word;
    if (noPlaces.has(word)) return word;
    const [only, another] = longPlaces.filter((place) => isOneSlip(word, place));
    return only !== undefined && another === undefined ? only : word;
  });
  return withWords(said, mended);
}

/** The same, said with other words: what is worked out when it is asked for is not copied by a spread. */
function withWords({ text, folded, clauses }: Said, words: string[]): Said {
  return { text, folded, words, clauses };
}

/** The words of `replies.yaml` that places need, cut once for each content. */
interface PlaceLanguage {
  corrections: readonly (readonly string[])[];
  contrasts: ReadonlySet<string>;
  between: ReadonlySet<string>;
}

const languageOf = onceForEach(
  (replies: ReplyLanguage): PlaceLanguage => ({
    corrections: replies.corrections.map(words),
    contrasts: new Set(replies.contrasts.flatMap(words)),
    between: new Set(replies.between.flatMap(words)),
  }),
);

/** How many options there are: those that are answers of their own, and with the ways out. */
export interface Counts {
  own: number;
  all: number;
}

/** Which options a reply names by their number or their order, from 0. */
export type PositionsSaid =
  | { kind: 'one'; at: number }
  /** More than one, none of them denied nor corrected. */
  | { kind: 'several'; at: readonly number[] }
  /** There are not so many. */
  | { kind: 'beyond' }
  /** Only which it is not, several being left: «treu la 3». */
  | { kind: 'denied' };

type Said = Pick<CutText, 'text' | 'folded' | 'words' | 'clauses'>;

const oneByOne =
  /\b(?:d'?un[ao]? en un[ao]?|de un[oa] en un[oa]|one by one|un per un|una per una|uno a uno|una a una)\b/;
const bareNumber = /^(?:la |el |opcio |l'opcio |opcion |option |num(?:ero)?\.? ?|n[o°º]?\.? ?)?(\d{1,2})[.)ªºa]?$/;

/**
 * The places of the options that a reply names by their number or order: «2», «la segona», «l'última», «no la 2, la 3»,
 * «la segona no, la tercera», «entre la 1 i la 2». The words around a position say nothing: «crec que seria la segona».
 * «L'última» is the last answer, and not «no ho sé».
 * @returns null when it names none, or says anything else
 */
export function readPositions(content: Content, typed: Said, { own, all }: Counts): PositionsSaid | null {
  const said = withPlacesMended(typed);
  const bare = bareNumber.exec(said.folded.trim());
  if (bare) return settle([Number(bare[1]) - 1], isOnlyANumber(said.text) ? all : own);
  // «De uno en uno» is how, and not which.
  if (oneByOne.test(said.folded)) return null;
  // «-1» and «1,5» are no positions.
  if (/[-−+]\s?\d|\d[.,]\d/.test(said.folded)) return null;
  if (!said.words.some(namesAPlace)) return null;
  const empty = emptyWords(content, 'positions');
  const { corrections, contrasts, between } = languageOf(content.replies);
  const clauses = clausesOf(withoutIdioms(said), contrasts, corrections);
  // «ni del tot la primera ni del tot la segona» is between them, and not the one that is left.
  if (/\bni del? to/.test(said.folded)) return null;

  const isCorrection = (word: string) => corrections.some(([only, more]) => more === undefined && only === word);
  const lastClause = clauses.at(-1)?.said;

  let meant: number[] = [];
  let isCorrected = false;
  let last: number | null = null;
  const denied = new Set<number>();
  for (const { said: clause, isContrast } of clauses) {
    const correction = corrections
      .filter((phrase) => phrase.every((word, at) => clause[at] === word))
      .sort((a, b) => b.length - a.length)[0];
    const rest = clause.slice(correction?.length ?? 0).filter((word) => !isCorrection(word));
    isCorrected ||= correction !== undefined || isContrast;
    const isCorrectedInside = rest.length < clause.length - (correction?.length ?? 0);
    // «4, bueno millor 3»; «la 2 millor» at the end, and «la 3 perdó, la 2» before the end.
    const isCorrectedAfter = isCorrectedInside && clause !== lastClause && isCorrection(clause.at(-1) ?? '');
    isCorrected ||= isCorrectedInside && !isCorrectedAfter;
    const read = readClause(rest, own, (word) => empty.has(word) || joiners.has(word) || between.has(word));
    // «l'última, que per això paguem»: what goes with a position and names none.
    if (read === 'something else') {
      const isAReason = reasons.has(rest[0] ?? '');
      // «un segon: com es demana la T-CAT?»
      if (clauses.length === 1 || said.text.includes('?') || (!isAReason && rest.some((word) => denials.has(word))))
        return null;
      continue;
    }
    if (read === 'something of it') return null;
    // «la 2, no, la 3»: a clause that only denies is about what went before.
    if (read.deniesOnly) {
      for (const at of meant) denied.add(at);
      continue;
    }
    // «l'última no, l'anterior»
    const beside = read.positive.length === 0 && read.negative.length === 0 ? besideOf(rest, last) : null;
    if (beside !== null) read.positive.push(beside);
    // «la quarta ai no la tercera»
    if (isCorrectedInside && read.positive.length > 1) read.positive.splice(0, read.positive.length - 1);
    last = [...read.negative, ...read.positive].at(-1) ?? last;
    for (const at of read.negative) denied.add(at);
    if (isCorrected && read.positive.length > 0) meant = [];
    if (read.positive.length > 0) isCorrected = isCorrectedAfter;
    meant.push(...read.positive);
  }
  const kept = [...new Set(meant)].filter((at) => !denied.has(at));
  if (kept.length > 0) return settle(kept, own);
  // «ni la primera ni la tercera», of three
  const left = Array.from({ length: own }, (_, at) => at).filter((at) => !denied.has(at));
  if (denied.size === 0) return null;
  return left.length === 1 ? settle(left, own) : { kind: 'denied' };
}

/** The place before or after the last one that was named. */
function besideOf(clause: readonly string[], last: number | null): number | null {
  if (last === null) return null;
  if (clause.some((word) => before.has(word))) return last - 1;
  return clause.some((word) => after.has(word)) ? last + 1 : null;
}

/** «6» is what is numbered so, a way out too; «la sisena» is an option. */
function isOnlyANumber(text: string): boolean {
  return /^\s*\d{1,2}\s*[.)]?\s*$/.test(text);
}

function settle(at: readonly number[], count: number): PositionsSaid {
  const [only = -1, another] = at;
  if (at.some((each) => each < 0 || each >= count)) return { kind: 'beyond' };
  return another === undefined ? { kind: 'one', at: only } : { kind: 'several', at };
}

interface Clause {
  said: string[];
  /** Whether it goes against the one before: «no la 2 sinó la 3». */
  isContrast: boolean;
}

/** The words of each clause, a contrast or a correction of several words parting two as a comma does. */
function clausesOf(
  { words: said, clauses: begins }: Said,
  contrasts: ReadonlySet<string>,
  corrections: PlaceLanguage['corrections'],
): Clause[] {
  const clauses: Clause[] = [{ said: [], isContrast: false }];
  // «la 3 no m'he equivocat és la 2»: said in one breath.
  const corrects = (at: number) =>
    corrections.some((phrase) => phrase.length > 1 && phrase.every((word, nth) => said[at + nth] === word));
  said.forEach((word, at) => {
    const isContrast = contrasts.has(word);
    if (begins.has(at) || isContrast || corrects(at)) clauses.push({ said: [], isContrast });
    if (!isContrast) clauses.at(-1)?.said.push(word);
  });
  return clauses.filter((clause) => clause.said.length > 0);
}

interface ReadClause {
  positive: number[];
  negative: number[];
  /** Whether it says «no» and nothing else. */
  deniesOnly: boolean;
}

/** What a clause says of positions; «something of it» when it names one among other words, that may mean anything. */
function readClause(
  clause: readonly string[],
  own: number,
  isEmpty: (word: string) => boolean,
): ReadClause | 'something else' | 'something of it' {
  const marks = clause.map((word, at) =>
    // «la segona i no la primera»
    isDenial(clause, at)
      ? word === 'no' && !joiners.has(clause[at - 1] ?? '')
        ? 'no'
        : 'ni'
      : positionOf(clause, at, own),
  );
  const named = marks.filter((mark) => typeof mark === 'number');
  const saysMore = clause.some(
    (word, at) => marks[at] === null && !isEmpty(word) && !before.has(word) && !after.has(word) && word !== 'second',
  );
  if (saysMore) return named.length === 0 ? 'something else' : 'something of it';
  if (named.length === 0)
    return { positive: [], negative: [], deniesOnly: marks.includes('no') || marks.includes('ni') };
  const order = marks.filter((mark) => mark !== null);
  const negative = new Set<number>();
  for (let at = 0; at < order.length; at++) {
    const denial = order[at];
    if (typeof denial === 'number') continue;
    const next = order[at + 1];
    const last = order[at - 1];
    // «la 2 no la 3», without a comma, may be either.
    if (typeof next === 'number' && typeof last === 'number' && denial === 'no') continue;
    if (typeof next === 'number') negative.add(next);
    else if (typeof last === 'number') negative.add(last);
  }
  return { positive: named.filter((at) => !negative.has(at)), negative: [...negative], deniesOnly: false };
}

/** «last but one» is the one before the last. */
function withoutIdioms(said: Said): Said {
  const at = said.words.findIndex(
    (word, nth) => word === 'last' && said.words[nth + 1] === 'but' && said.words[nth + 2] === 'one',
  );
  if (at < 0) return said;
  return withWords(said, [...said.words.slice(0, at), 'penultimate', ...said.words.slice(at + 3)]);
}
