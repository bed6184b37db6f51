import Fuse from 'fuse.js';
import { words } from '../utterance/fold.ts';
import type { Utterance as Whole } from '../utterance/utterance.ts';

export interface PhraseReader<Id extends string> {
  /** What an utterance says, in any of the known phrases or a misspelling of one, or null when it says something else. */
  read(utterance: Utterance): Id | null;
  /** The same, only when it is well spelt. */
  readExact(utterance: Utterance): Id | null;
}

/** What is looked at. */
type Utterance = Pick<Whole, 'text' | 'words' | 'compact'>;

/** Courtesy around an order: «va, torna enrere si us plau». */
const courtesy = new Set(
  'si us plau sisplau siusplau va doncs bueno be por favor please ara em pots podries vull voldria'.split(' '),
);
const longestPhrase = 10;
const longestUtterance = 200;
const shortestToFuzz = 5;
const longestToFuzz = 28;

/** Prepares the reading of short utterances that mean one thing: commands, and the names of guides. */
export function createPhraseReader<Id extends string>(
  entries: readonly { id: Id; phrases: readonly string[] }[],
): PhraseReader<Id> {
  const exact = new Map<string, Id>();
  for (const { id, phrases } of entries) {
    for (const each of phrases) {
      const tokens = words(each);
      for (const key of [tokens.join(''), withoutCourtesy(tokens).join('')]) {
        if (key && !exact.has(key)) exact.set(key, id);
      }
    }
  }
  const spelt = [...exact].filter(([key]) => key.length >= shortestToFuzz).map(([key, id]) => ({ key, id }));
  const fuse = new Fuse(spelt, { keys: ['key'], threshold: 0.2, includeScore: true, distance: 10 });

  const readExact = ({ text, words: tokens, compact }: Utterance): Id | null => {
    if (text.length > longestUtterance) return null;
    return exact.get(compact) ?? exact.get(withoutCourtesy(tokens).join('')) ?? null;
  };

  return {
    readExact,
    read(utterance) {
      const found = readExact(utterance);
      if (found) return found;
      const { text, words: tokens } = utterance;
      if (text.length > longestUtterance) return null;
      if (tokens.length === 0 || tokens.length > longestPhrase) return null;
      const bare = withoutCourtesy(tokens).join('');
      if (bare.length < shortestToFuzz || bare.length > longestToFuzz) return null;
      const [near] = fuse.search(bare, { limit: 1 });
      if (!near || Math.abs(near.item.key.length - bare.length) > 2) return null;
      return near.item.id;
    },
  };
}

function withoutCourtesy(tokens: readonly string[]): string[] {
  return tokens.filter((token) => !courtesy.has(token));
}
