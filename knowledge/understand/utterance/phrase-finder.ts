import { words } from './fold.ts';
import { longestApart } from './longest-apart.ts';
import { stem } from './stem.ts';

/** A phrase found in a text, with the ids it belongs to. */
export interface FoundPhrase<Id> {
  ids: readonly Id[];
  start: number;
  end: number;
}

export interface PhraseFinder<Id> {
  /** The phrases in a text, longest first, none inside another. */
  find(tokens: readonly string[]): readonly FoundPhrase<Id>[];
  /** The same, of words already cut into stems. */
  findStems(stems: readonly string[]): readonly FoundPhrase<Id>[];
}

/** Where a row of stems leads: the phrases that end there, and how it may go on. */
interface Step<Id> {
  next: Map<string, Step<Id>>;
  ids: Id[];
}

/** Prepares the search of phrases in a text, whatever the form of their words («entrar», «entrem»). */
export function createPhraseFinder<Id>(entries: readonly { id: Id; phrases: readonly string[] }[]): PhraseFinder<Id> {
  const first: Step<Id> = { next: new Map(), ids: [] };
  for (const { id, phrases } of entries) {
    for (const phrase of phrases) {
      const last = words(phrase).map(stem).reduce(stepTo, first);
      if (last !== first && !last.ids.includes(id)) last.ids.push(id);
    }
  }
  const findStems = (stems: readonly string[]) => {
    const found: FoundPhrase<Id>[] = [];
    for (let start = 0; start < stems.length; start++) {
      let step = first.next.get(stems[start] ?? '');
      for (let end = start + 1; step && end <= stems.length; end++) {
        if (step.ids.length > 0) found.push({ ids: step.ids, start, end });
        step = step.next.get(stems[end] ?? '');
      }
    }
    return longestApart(found);
  };
  return { findStems, find: (tokens) => findStems(tokens.map(stem)) };
}

/** The step after another by a stem, made where there was none. */
function stepTo<Id>(from: Step<Id>, stem: string): Step<Id> {
  const known = from.next.get(stem);
  if (known) return known;
  const made: Step<Id> = { next: new Map(), ids: [] };
  from.next.set(stem, made);
  return made;
}
