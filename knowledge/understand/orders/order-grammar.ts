import type { Content } from '../../content.ts';
import type { CommandId } from '../../schema/ids.ts';
import type { CutText } from '../utterance/cut-text.ts';
import { emptyWords } from '../utterance/empty-words.ts';
import { words } from '../utterance/fold.ts';
import type { ShortForms } from '../utterance/short-forms.ts';
import type { Speller } from '../utterance/speller.ts';
import { createOrderPatterns, type Element, elementsOf, type OrderMatch, type WordRole } from './order-patterns.ts';
import { createOrderWords, type MeantWord, orderKey, type WordsOfContent } from './order-words.ts';

/** What a phrase of `commands.yaml` may be: an order, or something that only looks like one. */
export type Reading = CommandId | 'none' | 'denied';
type Match = OrderMatch<Reading>;
/** What was said, as words that orders may have, and where its clauses begin. */
export interface Said {
  meant: MeantWord[];
  breaks: ReadonlySet<number>;
  /** Whether it has a question mark. */
  asks: boolean;
}

export const mostWords = 22;
/** What is known to be no order is believed before an order about as long. */
const headStart = 0.5;
/** How many words besides an order an utterance may have, by how many telling words make the order. */
const mostLeftOver = [0, 1, 3];
const mostLeftOverAtAll = 5;
/** How many words other clauses may have beside one that is an order and nothing else. */
const mostBeside = 8;
/** «no, però ho volem fer» says more than no. */
const mostBesideBare = 3;
/** How many words a clause may have that introduces whoever speaks. */
const longestIntroduction = 8;
/** Which of several orders is meant: what is asked goes before good manners, and some are meant wherever they are said. */
const rankOf: Partial<Record<Reading, number>> = {
  greeting: 1,
  yes: 2,
  no: 3,
  thanks: 4,
  bye: 5,
  'delete-data': 200,
  human: 200,
  language: 200,
};
const usualRank = 100;
/** Orders about what is the person's own: their data, their answers, their conversation. */
const ofOneself: ReadonlySet<Reading> = new Set(['delete-data', 'restart', 'back', 'cancel']);
/** What is not done when it is said not to be done; «no parlo català» asks for another language all the same. */
const canBeNegated: ReadonlySet<Reading> = new Set([...ofOneself, 'human', 'help', 'summary', 'skip']);
/** Replies that mean nothing inside a longer sentence («si plou», «no ho trobo»). */
const bare: ReadonlySet<Reading> = new Set(['yes', 'no']);
/** The grammar of orders: phrases, groups of words, what may stand around them, what denies them. */
export interface OrderGrammar {
  /** The words of a text as orders have them: spelling corrected, pronouns apart. */
  correct(text: Typed): Said;
  /** The order that a text is, however it is put; what only looks like one is `none`. */
  read(text: Typed, said: Said): Reading | null;
  /** The same, only when it is a known phrase and nothing else, well spelt. */
  readExact(text: Typed): Reading | null;
}

/** What is looked at. */
type Typed = Pick<CutText, 'text' | 'words' | 'compact' | 'clauses'>;

/**
 * Prepares the grammar of `language/commands.yaml`.
 * @param ofContent what of the content words may be: an utterance that tells something of it besides the order is a question
 *   («com torno enrere una notificació?»), not a command
 * @param short words that people shorten
 */
export function createOrderGrammar(
  content: Pick<Content, 'commands' | 'emptyWords'>,
  ofContent: WordsOfContent,
  short: ShortForms,
  speller: Speller,
): OrderGrammar {
  const { isTelling } = ofContent;
  const language = content.commands;
  const glue = emptyWords(content, 'orders-between');
  const padding = emptyWords(content, 'orders-beside');
  const negations = new Set(language.negations.flatMap(words));
  const others = new Set(language.others.flatMap(words));
  const introductions = language.introductions.map(words);
  const roleOf = (word: string): WordRole => (glue.has(word) ? 'glue' : padding.has(word) ? 'padding' : 'word');
  const rolesOf = (meant: readonly MeantWord[]) => meant.map(({ role }) => role);
  const whole = new Map<string, Reading>();
  const signs = new Map<string, Reading>();
  const vocabulary = new Set<string>();
  const entries: { id: Reading; elements: Element[]; alone: boolean }[] = [];
  for (const { id, phrases } of [...language.commands, { id: 'none' as const, phrases: language.notCommands }]) {
    for (const phrase of phrases) {
      const elements = elementsOf(phrase);
      const own = elements.flatMap((element) => ('word' in element ? [element.word] : []));
      for (const word of own) vocabulary.add(word);
      if (elements.length === 0) signs.set(sign(phrase), id);
      else entries.push({ id, elements, alone: phrase.endsWith('.') });
      const said = own.join('');
      if (own.length === elements.length && !whole.has(said)) whole.set(said, id);
    }
  }
  const groups = new Map(Object.entries(language.groups).map(([name, list]) => [name, list.map(words)]));
  for (const word of [...groups.values()].flat(2)) vocabulary.add(word);
  const known = new Set([...vocabulary].map(orderKey));
  for (const word of [...glue, ...padding]) vocabulary.add(word);
  const patterns = createOrderPatterns<Reading>(entries, groups, orderKey, roleOf);
  const orderWords = createOrderWords(vocabulary, roleOf, ofContent, short, speller);

  /** The phrases in some clauses, the longest first, none over the words of another. */
  const matchesIn = ({ meant, breaks }: Said): Match[] => {
    const roles = rolesOf(meant);
    const keys = meant.map(({ key }) => key);
    const every = patterns.find(keys, roles, breaks);
    const polite = new Set(every.flatMap(({ id, alone, at }) => (isWeak(id) && !alone ? at : [])));
    const isWhole = ({ at }: Match) =>
      roles.every((role, position) => role !== 'word' || at.includes(position) || polite.has(position));
    const all = every.filter((match) => !match.alone || isWhole(match));
    const orders = all.filter(({ id }) => !isWeak(id));
    // «em sembla que no ho sé» is no «no»; «hola, hi ha algú?» is a greeting all the same.
    const isInside = (at: readonly number[], outer: readonly number[]) =>
      at.every((each) => roles[each] === 'glue' || outer.includes(each));
    const isCut = (match: Match) =>
      isWeak(match.id) && orders.some(({ at }) => overlap(match.at, at) && !isInside(at, match.at));
    const sizeOf = ({ id, size }: Match) => (id === 'none' ? size + headStart : size);
    const bySize = all
      .filter((match) => !isCut(match))
      .sort((a, b) => sizeOf(b) - sizeOf(a) || rank(a.id) - rank(b.id) || (a.at[0] ?? 0) - (b.at[0] ?? 0));
    const found: Match[] = [];
    const taken = new Set<number>();
    for (const match of bySize) {
      if (match.at.some((position) => taken.has(position))) continue;
      for (const position of match.at) taken.add(position);
      found.push(match);
    }
    return found;
  };

  /** Whether a word that is no part of an order says something about the content. */
  const tells = (meant: readonly MeantWord[], at: number, covered: ReadonlySet<number>): boolean => {
    const { word = '', key = '' } = meant[at] ?? {};
    if (isTelling(word)) return !known.has(key) && !vocabulary.has(word);
    // «e-FACT» is two words, and neither tells anything without the other.
    const before = covered.has(at - 1) ? '' : (meant[at - 1]?.word ?? '');
    return before.length === 1 && isTelling(`${before} ${word}`);
  };

  /** «no vull tornar enrere»: a negation goes before the order, with nothing in between that says anything. */
  const isNegated = ({ meant, breaks, asks }: Said, { at: own }: Match): boolean => {
    // «no puc parlar amb algú?» asks for it.
    if (asks) return false;
    for (let at = (own[0] ?? 0) - 1; at >= 0 && !breaks.has(at + 1); at--) {
      const { word = '', role } = meant[at] ?? {};
      if (negations.has(word)) return true;
      if (role === 'word') return false;
    }
    return false;
  };

  /** «donar de baixa un usuari»: after the order, in its clause, somebody else is named. */
  const isOfAnother = ({ meant, breaks }: Said, { id, at: own }: Match): boolean => {
    if (!ofOneself.has(id)) return false;
    for (let at = (own.at(-1) ?? 0) + 1; at < meant.length && !breaks.has(at); at++) {
      if (others.has(meant[at]?.word ?? '')) return true;
    }
    return false;
  };

  /** Whether, besides what orders may have, it says something about the content. */
  const saysMore = ({ meant }: Said, all: readonly Match[]): boolean => {
    const covered = new Set(all.flatMap(({ at }) => at));
    return meant.some(({ role }, at) => role === 'word' && !covered.has(at) && tells(meant, at, covered));
  };

  const readSaid = (said: Said): Reading | null => {
    const all = matchesIn(said);
    const negated = all.filter((match) => canBeNegated.has(match.id) && isNegated(said, match));
    const found = all.filter((match) => !negated.includes(match));
    const [main] = [...found].sort(byPrecedence);
    // «no vull tornar enrere» is neither going back nor a «no» to what was asked.
    if (negated.length > 0 && (!main || isWeak(main.id))) return saysMore(said, all) ? null : 'denied';
    if (!main || main.id === 'none') return null;
    const { meant, breaks, asks } = said;
    const roles = rolesOf(meant);
    const covered = new Set(all.flatMap(({ at }) => at));
    if (isOfAnother(said, main) || saysMore(said, all)) return null;
    const leftOver = meant.flatMap((_, at) => (roles[at] === 'word' && !covered.has(at) ? [at] : []));
    if (bare.has(main.id)) {
      const beside = meant.length - covered.size;
      return leftOver.length === 0 && beside <= mostBesideBare ? main.id : null;
    }
    // «gràcies, i el preu?»: manners before a question.
    if (asks && isWeak(main.id) && leftOver.length > 0) return null;
    const strength = found.reduce((sum, match) => sum + match.strength, 0);
    if (leftOver.length <= (mostLeftOver[strength] ?? mostLeftOverAtAll)) return main.id;
    // «em poses en un compromís, no ho sé»: a clause that is an order and nothing else.
    const clauseOf = (at: number) => [...breaks].filter((start) => start <= at).length;
    const own = clauseOf(main.at[0] ?? 0);
    const isPolite = main.id === 'thanks' || main.id === 'bye';
    const isPlain = (isPolite || (main.size >= 2 && !isWeak(main.id))) && leftOver.every((at) => clauseOf(at) !== own);
    return isPlain && leftOver.length <= mostBeside ? main.id : null;
  };

  const isIntroduction = (clause: readonly string[]) =>
    clause.length <= longestIntroduction &&
    introductions.some((start) => start.every((word, at) => word === clause[at]));

  return {
    correct: ({ text, words: typed, clauses }) =>
      inClauses(clausesOf(typed, clauses).map(orderWords.read), text.includes('?')),
    read({ text, words: typed, compact, clauses: begins }, said) {
      if (typed.length === 0) return signs.get(sign(text)) ?? null;
      const exact = whole.get(compact) ?? whole.get(said.meant.map(({ word }) => word).join(''));
      if (exact) return exact;
      const order = readSaid(said);
      if (order) return order;
      // «hola, soc la secretària de Tona»: who speaks changes nothing of a greeting.
      const clauses = clausesOf(typed, begins);
      const rest = clauses.filter((clause) => !isIntroduction(clause));
      if (rest.length === clauses.length || rest.flat().length === 0) return null;
      const greeted = readSaid(inClauses(rest.map(orderWords.read), said.asks));
      return greeted === 'greeting' ? greeted : null;
    },
    readExact({ text, words: typed, compact }) {
      if (typed.length === 0) return signs.get(sign(text)) ?? null;
      const exact = whole.get(compact);
      if (exact || typed.length > mostWords) return exact ?? null;
      // «Castellar» has the stem of «castellà», and is a town.
      if (!typed.every((word) => vocabulary.has(word))) return null;
      const said = inClauses([orderWords.readExactly(typed)], false);
      const covered = new Set(matchesIn(said).flatMap(({ at }) => at));
      const isAll = rolesOf(said.meant).every((role, at) => role !== 'word' || covered.has(at));
      return isAll ? readSaid(said) : null;
    },
  };
}

/** The words of each clause. */
function clausesOf(typed: readonly string[], begins: ReadonlySet<number>): string[][] {
  const clauses: string[][] = [[]];
  typed.forEach((word, at) => {
    if (begins.has(at)) clauses.push([]);
    clauses.at(-1)?.push(word);
  });
  return clauses;
}

/** The words of some clauses, and where each clause begins. */
function inClauses(clauses: readonly (readonly MeantWord[])[], asks: boolean): Said {
  const breaks = new Set<number>();
  let length = 0;
  for (const clause of clauses) {
    if (length > 0) breaks.add(length);
    length += clause.length;
  }
  return { meant: clauses.flat(), breaks, asks };
}

/** Of several orders in one utterance, first the one that is asked. */
function byPrecedence(a: Match, b: Match): number {
  return rank(b.id) - rank(a.id) || b.strength - a.strength || b.size - a.size;
}

function rank(id: Reading): number {
  return rankOf[id] ?? usualRank;
}

function isWeak(id: Reading): boolean {
  return rank(id) < usualRank;
}

function overlap(a: readonly number[], b: readonly number[]): boolean {
  return a.some((each) => b.includes(each));
}

/** «👍🏽!!» as «👍»: signs without letters, whatever their colour. */
function sign(text: string): string {
  return [...new Set(text.replace(/[\s!.,;\p{M}\p{Emoji_Modifier}\u200d]/gu, ''))].join('');
}
