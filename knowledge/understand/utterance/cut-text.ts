import type { Token } from './tokenise.ts';

/** A text cut into words: what every reader works on. */
export interface CutText {
  /** As it was typed. */
  readonly text: string;
  /** Lower case, without accents: see `fold.ts`. */
  readonly folded: string;
  /** Its words, folded, and with their places. */
  readonly words: readonly string[];
  readonly tokens: readonly Token[];
  /** The words that begin a clause, but for the first: after a comma, a full stop, a line… */
  readonly clauses: ReadonlySet<number>;
  /** Its words without anything in between. */
  readonly compact: string;
}
