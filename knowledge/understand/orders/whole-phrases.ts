import type { CutText } from '../utterance/cut-text.ts';
import { words } from '../utterance/fold.ts';
import { type Speller, tolerance } from '../utterance/speller.ts';

/** Phrases that are said whole, with nothing but courtesy around them. */
export interface WholePhrases<Id> {
  /** What an utterance says to the letter. */
  exact(utterance: Said): Id | null;
  /** What it says with a slip or two; `surely`, with one that leaves no doubt. */
  misspelt(utterance: Said, surely?: boolean): Id | null;
}

type Said = Pick<CutText, 'words' | 'compact'>;

const longestPhrase = 10;
const longestToCorrect = 28;
/** Letters that a phrase without its courtesy must have, to be a phrase still. */
const shortestBare = 5;
/** Errors over length of a phrase that is meant whatever else it could be: one letter in nine. */
const leavesNoDoubt = 0.12;
/** Letters more or less. */
const mostApart = 2;

/**
 * @param entries the first that has a phrase gets it
 * @param courtesy words that may stand around one: «va, torna enrere si us plau»
 */
export function createWholePhrases<Id>(
  entries: readonly { id: Id; phrases: readonly string[] }[],
  courtesy: ReadonlySet<string>,
  speller: Speller,
): WholePhrases<Id> {
  const withoutCourtesy = (said: readonly string[]) => said.filter((word) => !courtesy.has(word)).join('');
  const known = new Map<string, Id>();
  for (const { id, phrases } of entries) {
    for (const phrase of phrases) {
      const said = words(phrase);
      const bare = withoutCourtesy(said);
      // «Por qué» without its «por» is no longer that.
      const keys = bare.length < shortestBare ? [said.join('')] : [said.join(''), bare];
      for (const key of keys) if (!known.has(key)) known.set(key, id);
    }
  }
  speller.learn('whole phrase', known.keys());

  return {
    exact: ({ words: said, compact }) => known.get(compact) ?? known.get(withoutCourtesy(said)) ?? null,
    misspelt({ words: said }, surely = false) {
      if (said.length === 0 || said.length > longestPhrase) return null;
      const typed = withoutCourtesy(said);
      if (typed.length < tolerance['whole phrase'].shortest || typed.length > longestToCorrect) return null;
      const near = speller.nearest('whole phrase', typed);
      if (!near || (surely && near.score > leavesNoDoubt) || Math.abs(near.word.length - typed.length) > mostApart)
        return null;
      return known.get(near.word) ?? null;
    },
  };
}
