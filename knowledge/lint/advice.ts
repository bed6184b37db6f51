import type { Library } from '../load/load-content.ts';
import type { Mistake } from '../load/mistake.ts';

/** Something an editor should look at, that does not stop the bot. */
export interface Advice extends Mistake {
  rule: string;
}

/** One content rule. */
export interface Rule {
  id: string;
  check(library: Library): Mistake[];
}
