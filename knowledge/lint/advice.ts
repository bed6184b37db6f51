import type { Content } from '../content.ts';

/** Something an editor should look at, that does not stop the bot. */
export interface Advice {
  rule: string;
  /** What it is about, as an editor would look for it. */
  where: string;
  message: string;
}

/** One content rule. */
export interface Rule {
  id: string;
  check(content: Content): Omit<Advice, 'rule'>[];
}
