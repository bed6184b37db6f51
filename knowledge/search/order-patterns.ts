import { words } from './normalise.ts';

/** A phrase found in a text, and where its words are. */
export interface OrderMatch<Id> {
  id: Id;
  /** Where in the text its words stand, in ascending order. */
  at: readonly number[];
  /** How many words of the text it takes; a word of glue hardly counts, and only tells equals apart. */
  size: number;
  /** How many of them say something by themselves: neither glue nor padding. */
  strength: number;
  /** It has one telling word («deixa-ho») or none («què fas»): it is meant only to the letter, where nothing else is said. */
  alone: boolean;
}

/** What a word is to an order: nothing («el»), an accompaniment («vull») or a word that matters. */
export type WordRole = 'glue' | 'padding' | 'word';

export interface OrderPatterns<Id> {
  /**
   * Every phrase in a row of words, other words of courtesy in between allowed.
   * @param breaks where a clause begins: words are only left out within a clause
   */
  find(keys: readonly string[], roles: readonly WordRole[], breaks: ReadonlySet<number>): OrderMatch<Id>[];
}

interface Ending<Id> {
  id: Id;
  alone: boolean;
}

interface Step<Id> {
  next: Map<string, { to: Step<Id>; size: number; strength: number }[]>;
  ends: Ending<Id>[];
}

/** One element of a phrase: a word, or a group of words of which any will do. */
type Element = { word: string } | { group: string };

const glueSize = 0.1;
const mostMatches = 400;

/**
 * Prepares the search of phrases such as «{esborrar} les meves dades», where a name in braces is a group of words.
 * @param entries the phrases of each id; a group that does not exist is taken as the word itself
 * @param groups name → words and short phrases that are used for the same thing
 * @param keyOf what the forms of a word share («esborra», «esborreu»)
 */
export function createOrderPatterns<Id>(
  entries: readonly { id: Id; phrases: readonly string[] }[],
  groups: Readonly<Record<string, readonly string[]>>,
  keyOf: (word: string) => string,
  roleOf: (word: string) => WordRole,
): OrderPatterns<Id> {
  const newStep = (): Step<Id> => ({ next: new Map(), ends: [] });
  const root = newStep();
  const members = new Map(Object.entries(groups).map(([name, list]) => [name, list.map(words)]));

  const link = (from: Step<Id>, word: string, to: Step<Id>, size: number, strength: number) => {
    const key = keyOf(word);
    const links = from.next.get(key);
    if (links) links.push({ to, size, strength });
    else from.next.set(key, [{ to, size, strength }]);
  };
  /** Leads from each step over a row of words; words of glue may be left out when `isGlueOptional`. */
  const lead = (from: readonly Step<Id>[], row: readonly string[], isGlueOptional: boolean): Step<Id>[] => {
    let current = [...from];
    for (const word of row) {
      const to = newStep();
      const role = roleOf(word);
      const size = role === 'glue' ? glueSize : 1;
      for (const step of current) link(step, word, to, size, role === 'word' ? 1 : 0);
      current = role === 'glue' && isGlueOptional ? [...current, to] : [to];
    }
    return current;
  };

  for (const { id, phrases } of entries) {
    for (const phrase of phrases) {
      const elements = elementsOf(phrase);
      const roles = elements.map((element) => ('group' in element ? 'word' : roleOf(element.word)));
      const isEnough = roles.includes('word') && roles.filter((role) => role !== 'glue').length > 1;
      const alone = elements.length > 1 && !isEnough;
      let current: Step<Id>[] = [root];
      for (const element of elements) {
        if ('word' in element) {
          current = lead(current, [element.word], !alone);
          continue;
        }
        const rows = members.get(element.group) ?? [words(element.group)];
        const to = newStep();
        for (const row of rows) {
          // The last word of every member of the group leads to the same step.
          const last = row.at(-1);
          if (last === undefined) continue;
          const before = row.length > 1 ? lead(current, row.slice(0, -1), true) : current;
          for (const step of before) link(step, last, to, 1, row.length > 1 && roleOf(last) !== 'word' ? 0 : 1);
        }
        current = [to];
      }
      for (const step of current) if (step !== root) step.ends.push({ id, alone });
    }
  }

  return {
    find(keys, roles, breaks) {
      const found: OrderMatch<Id>[] = [];
      const walk = (step: Step<Id>, from: number, at: readonly number[], size: number, strength: number) => {
        if (found.length >= mostMatches) return;
        for (const { id, alone } of step.ends) found.push({ id, at, size, strength: Math.max(1, strength), alone });
        for (let position = from; position < keys.length; position++) {
          if (position > from && (breaks.has(position) || breaks.has(from))) break;
          const links = step.next.get(keys[position] ?? '');
          for (const { to, size: more, strength: stronger } of links ?? []) {
            walk(to, position + 1, [...at, position], size + more, strength + stronger);
          }
          if (at.length === 0 || roles[position] === 'word') break;
        }
      };
      for (let start = 0; start < keys.length; start++) walk(root, start, [], 0, 0);
      return found;
    },
  };
}

function elementsOf(phrase: string): Element[] {
  return phrase
    .split(/(\{[^}]*\})/)
    .flatMap((part): Element[] =>
      part.startsWith('{') ? [{ group: part.slice(1, -1) }] : words(part).map((word) => ({ word })),
    );
}
