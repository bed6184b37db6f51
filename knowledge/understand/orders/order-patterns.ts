import { words } from '../utterance/fold.ts';

/** A phrase found in a text, and where its words are. */
export interface OrderMatch<Id> {
  id: Id;
  /** Where in the text its words stand, in ascending order; the glue of a longer phrase is not counted. */
  at: readonly number[];
  /** How many words of the text it takes; a word of glue hardly counts, and only tells equals apart. */
  size: number;
  /** How many of them say something by themselves: neither glue nor padding. */
  strength: number;
  /** It is meant only to the letter, where nothing else is said: no word of it tells anything («què fas»), or it says so. */
  alone: boolean;
}

/** What a word is to an order: nothing («el»), an accompaniment («vull») or a word that matters. */
export type WordRole = 'glue' | 'padding' | 'word';

/** One element of a phrase: a word, or a group of words of which any will do. */
export type Element = { word: string } | { group: string };

export interface OrderPatterns<Id> {
  /**
   * Every phrase in a row of words, other words of courtesy in between allowed.
   * @param breaks where a clause begins: words are only left out within a clause
   */
  find(keys: readonly string[], roles: readonly WordRole[], breaks: ReadonlySet<number>): OrderMatch<Id>[];
}

/** A row of words or groups, word by word, and what ends there. */
interface Step<End> {
  next: Map<string, Step<End>>;
  ends: End[];
}

interface PhraseEnd<Id> {
  id: Id;
  alone: boolean;
  /** The glue that it is written with and before which element, for telling «deixem-la» from «deixem-ho». */
  glue: readonly { key: string; before: number }[];
}

interface MemberEnd {
  group: string;
  strength: number;
}

/** A word or a member of a group found in a text. */
interface Span {
  symbol: string;
  at: readonly number[];
  size: number;
  strength: number;
}

const glueSize = 0.1;
const mostMatches = 400;

/** The elements of a phrase such as «{esborrar} les meves dades». */
export function elementsOf(phrase: string): Element[] {
  if (!phrase.includes('{')) return words(phrase).map((word) => ({ word }));
  return phrase
    .split(/(\{[^}]*\})/)
    .flatMap((part): Element[] =>
      part.startsWith('{') ? [{ group: part.slice(1, -1) }] : words(part).map((word) => ({ word })),
    );
}

/**
 * Prepares the search of phrases, whose words may be any of a group.
 * @param entries the phrases and the id of each; `alone` when nothing else may be said
 * @param groups name → words and short phrases that are used for the same thing, each as a row of words
 * @param keyOf what the forms of a word share («esborra», «esborreu»)
 */
export function createOrderPatterns<Id>(
  entries: readonly { id: Id; elements: readonly Element[]; alone: boolean }[],
  groups: ReadonlyMap<string, readonly (readonly string[])[]>,
  keyOf: (word: string) => string,
  roleOf: (word: string) => WordRole,
): OrderPatterns<Id> {
  const phrases = newStep<PhraseEnd<Id>>();
  const members = newStep<MemberEnd>();

  for (const [group, rows] of groups) {
    for (const row of rows) {
      const kept = row.filter((word, at) => roleOf(word) !== 'glue' || at === row.length - 1);
      const telling = kept.filter((word) => roleOf(word) === 'word').length;
      const strength = kept.length > 1 ? telling : 1;
      const { ends } = lead(members, kept.map(keyOf));
      // The forms of a word are the same word here.
      if (kept.length > 0 && !ends.some((end) => end.group === group)) ends.push({ group, strength });
    }
  }
  for (const { id, elements, alone: saysSo } of entries) {
    const roles = elements.map((element) => ('group' in element ? 'word' : roleOf(element.word)));
    const symbols = elements.map((element) => ('group' in element ? symbolOf(element.group) : keyOf(element.word)));
    const alone = saysSo || (elements.length > 1 && !roles.includes('word'));
    // «deixa-ho» is nothing without its glue; «esborra les dades» is the same.
    const isGlued = alone || roles.filter((role) => role !== 'glue').length < 2;
    const kept = isGlued ? symbols : symbols.filter((_, at) => roles[at] !== 'glue');
    const before = (end: number) => roles.slice(0, end).filter((role) => role !== 'glue').length;
    const glue = symbols.flatMap((key, at) =>
      kept !== symbols && roles[at] === 'glue' ? [{ key, before: before(at) }] : [],
    );
    if (kept.length > 0) lead(phrases, kept).ends.push({ id, alone, glue });
  }

  return {
    find(keys, roles, breaks) {
      /** Where the word after `last` may stand: right after it, or after words of courtesy in the same clause. */
      const places = (last: number): number[] => {
        const found: number[] = [];
        for (let at = last + 1; at < keys.length; at++) {
          if (at > last + 1 && (breaks.has(at) || breaks.has(last + 1))) break;
          found.push(at);
          if (roles[at] === 'word') break;
        }
        return found;
      };
      const sizeAt = (at: number) => (roles[at] === 'glue' ? glueSize : 1);

      const spans = keys.map((key, start): Span[] => {
        const word = { symbol: key, at: [start], size: sizeAt(start), strength: roles[start] === 'word' ? 1 : 0 };
        const found: Span[] = [word];
        const walk = (step: Step<MemberEnd>, at: readonly number[]) => {
          for (const { group, strength } of step.ends) {
            const size = at.length === 1 ? 1 : at.reduce((sum, position) => sum + sizeAt(position), 0);
            found.push({ symbol: symbolOf(group), at, size, strength });
          }
          if (step.next.size === 0) return;
          for (const position of places(at.at(-1) ?? start)) {
            const next = step.next.get(keys[position] ?? '');
            if (next) walk(next, [...at, position]);
          }
        };
        const first = members.next.get(key);
        if (first) walk(first, [start]);
        return found;
      });

      const found: OrderMatch<Id>[] = [];
      /** What the glue of a phrase adds, where it stands in the same order between the same elements. */
      const bonus = (glue: PhraseEnd<Id>['glue'], row: readonly Span[]): number => {
        let last = -1;
        let present = 0;
        for (const { key, before } of glue) {
          const from = row[before - 1]?.at.at(-1) ?? (row[0]?.at[0] ?? 0) - 1 - glue.length;
          const to = row[before]?.at[0] ?? keys.length;
          const at = keys.findIndex(
            (each, position) => each === key && position > Math.max(from, last) && position < to,
          );
          if (at === -1) continue;
          last = at;
          present++;
        }
        return present * glueSize;
      };
      const walk = (step: Step<PhraseEnd<Id>>, row: readonly Span[]) => {
        for (const { id, alone, glue } of step.ends) {
          if (found.length >= mostMatches) return;
          const at = row.flatMap((span) => span.at);
          const size = row.reduce((sum, span) => sum + span.size, 0) + bonus(glue, row);
          const strength = row.reduce((sum, span) => sum + span.strength, 0);
          found.push({ id, at, size, strength: Math.max(1, strength), alone });
        }
        if (step.next.size === 0) return;
        for (const position of places(row.at(-1)?.at.at(-1) ?? -1)) extend(step, row, position);
      };
      const extend = (step: Step<PhraseEnd<Id>>, row: readonly Span[], position: number) => {
        for (const span of spans[position] ?? []) {
          const next = step.next.get(span.symbol);
          if (next) walk(next, [...row, span]);
        }
      };
      keys.forEach((_, start) => {
        extend(phrases, [], start);
      });
      return found;
    },
  };
}

function symbolOf(group: string): string {
  return `{${group}}`;
}

function newStep<End>(): Step<End> {
  return { next: new Map(), ends: [] };
}

/** The step at the end of a row, made where there was none. */
function lead<End>(from: Step<End>, row: readonly string[]): Step<End> {
  let step = from;
  for (const symbol of row) {
    let next = step.next.get(symbol);
    if (!next) {
      next = newStep();
      step.next.set(symbol, next);
    }
    step = next;
  }
  return step;
}
