import { longestApart } from './longest-apart.ts';
import { words } from './normalise.ts';
import { stem } from './stem.ts';

/** A phrase found in a text, with the ids it belongs to. */
export interface FoundPhrase<Id> {
  ids: readonly Id[];
  start: number;
  end: number;
}

export interface PhraseFinder<Id> {
  /** The phrases in a text, longest first, none inside another. */
  find(tokens: readonly string[]): FoundPhrase<Id>[];
}

/** Prepares the search of phrases in a text, whatever the form of their words («entrar», «entrem»). */
export function createPhraseFinder<Id>(entries: readonly { id: Id; phrases: readonly string[] }[]): PhraseFinder<Id> {
  const known = new Map<string, Id[]>();
  /** How every phrase begins, so that a row of words that leads to none is left at once. */
  const beginnings = new Set<string>();
  for (const { id, phrases } of entries) {
    for (const phrase of phrases) {
      const stems = words(phrase).map(stem);
      stems.forEach((_, at) => {
        beginnings.add(stems.slice(0, at + 1).join(' '));
      });
      const ids = known.get(stems.join(' ')) ?? [];
      if (!ids.includes(id)) known.set(stems.join(' '), [...ids, id]);
    }
  }
  return {
    find(tokens) {
      const stems = tokens.map(stem);
      const found: FoundPhrase<Id>[] = [];
      stems.forEach((_, start) => {
        let row = '';
        for (let end = start + 1; end <= stems.length; end++) {
          row = row === '' ? (stems[end - 1] ?? '') : `${row} ${stems[end - 1]}`;
          if (!beginnings.has(row)) break;
          const ids = known.get(row);
          if (ids) found.push({ ids, start, end });
        }
      });
      return longestApart(found);
    },
  };
}
