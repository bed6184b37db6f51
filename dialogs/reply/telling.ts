import type { Beside } from './tell-facts.ts';

/** What goes with an answer, and whether it answers the very question; see `tellFacts`. */
export interface Telling {
  besides: readonly Beside[];
  isItsQuestion: boolean;
  /** Whether something does not work, so that who can help is said too. */
  isIncident: boolean;
}
