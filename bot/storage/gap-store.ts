import type { CountedGap, CountedVotes, KeptGap, Vote } from '../../dialogs/gaps/kept-gap.ts';

/**
 * Where what was not well answered is kept for whoever writes the content. Nothing says of whom it is, nor in what order it came. Every
 * implementation passes `test/storage/gap-store-contract.ts`. Any method throws `StorageError`.
 */
export interface GapStore {
  /** Keeps a gap; the same on the same day is counted once more, with what was near it the first time. */
  add(gap: KeptGap): Promise<void>;
  /**
   * The gaps of a day and of those after it, by day and then by text.
   * @param day ISO date
   */
  since(day: string): Promise<CountedGap[]>;
  /** Counts a vote on a day. */
  addVote(vote: Vote, day: string): Promise<void>;
  /** The votes of a day and of those after it, by service, topic and question. */
  votesSince(day: string): Promise<CountedVotes[]>;
  /**
   * Deletes the gaps and the votes of the days before one.
   * @returns how many rows
   */
  deleteBefore(day: string): Promise<number>;
}
