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
  /** The same, of words already cut into stems. */
  findStems(stems: readonly string[], mayBegin?: (at: number) => boolean): FoundPhrase<Id>[];
  /** Whether a phrase may begin with a stem: for who knows it beforehand, and spares `findStems` the question. */
  mayBegin(stem: string): boolean;
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
  const mayBegin = (stem: string) => beginnings.has(stem);
  const findStems = (stems: readonly string[], begins = (at: number) => mayBegin(stems[at] ?? '')) => {
    const found: FoundPhrase<Id>[] = [];
    for (let start = 0; start < stems.length; start++) {
      if (!begins(start)) continue;
      let row = stems[start] ?? '';
      for (let end = start + 1; end <= stems.length && beginnings.has(row); end++) {
        const ids = known.get(row);
        if (ids) found.push({ ids, start, end });
        row += ` ${stems[end]}`;
      }
    }
    return longestApart(found);
  };
  return { findStems, mayBegin, find: (tokens) => findStems(tokens.map(stem)) };
}
