import type { MakeCounter } from '../http/limit.ts';

/** What one instance tells the others. Ids only: what was said is in the database, for whoever has to know. */
export interface News {
  /** Its log has something more. */
  conversationId: string;
  /** The sequence that its log begins from, when all that was in it before has been deleted. */
  forgottenAt?: number;
}

/** What the instances of a service that share a database share besides. */
export interface Instances {
  /** Tells the others, as soon as it can. Whom it does not reach finds out by itself, a little later (`behind`). */
  tell(news: News): void;
  /**
   * Begins to hear the others.
   * @param hear called with what another has told; with null when something may have been missed
   */
  listen(hear: (news: News | null) => void): void;
  /**
   * Which conversations have more in their logs than has been seen of them.
   * @param seen the last sequence that was seen of each
   */
  behind(seen: ReadonlyMap<string, number>): Promise<string[]>;
  /** Counts together with the others how much has been asked for; by itself while the database is away. */
  counter(name: string): MakeCounter;
  close(): Promise<void>;
}
