import type { Library } from '../load/load-content.ts';
import type { Mistake } from '../load/mistake.ts';
import type { ReadText } from './texts-people-read.ts';

/** Something an editor should look at, that does not stop the bot. */
export interface Advice extends Mistake {
  rule: string;
}

/** What knows the words of a language. */
export interface Dictionary {
  /** As it is written: «Informacio» is none, and «informació» is. */
  has(word: string): boolean;
  /** The word that looks most like one that is not there. */
  suggest(word: string): string | undefined;
}

/** What rules look at. */
export interface Looked extends Library {
  /** Every text that people read in Catalan: of the content, and of the interface. */
  texts: readonly ReadText[];
  /** Those of them that are ours to mend, and not somebody else's words. */
  ownTexts: readonly ReadText[];
  /** Names and words of our own that no dictionary has: `known-words.txt`. */
  knownWords: readonly string[];
  /** Null where it is not installed: spelling is then not looked at. */
  dictionary: Dictionary | null;
  /** ISO date. */
  today: string;
}

/** One content rule. */
export interface Rule {
  id: string;
  check(looked: Looked): Mistake[];
}
