import type { GapReason, GapTarget } from '../../dialogs/gaps/gap.ts';
import type { LackId } from '../../dialogs/lack.ts';

/** Where a question was asked. */
export type GapChannel = 'webchat' | 'teams';

/** A question that was not well answered, with nobody in it: neither who asked, nor in which conversation, nor at what time. */
export interface KeptGap {
  /** ISO date. */
  day: string;
  channel: GapChannel;
  why: GapReason;
  /** What was asked, as `withoutPeople` leaves it; null when it was not typed, or nothing was left. */
  text: string | null;
  /** What was answered instead, if anything was. */
  answered: GapTarget | null;
  /** What else it may have been, the likeliest first. */
  near: GapTarget[];
  /** What the answer lacked, when it was said: what was tapped, or the line that was written, without people too. */
  lacked: { id: LackId } | { line: string } | null;
}

export interface CountedGap extends KeptGap {
  /** How many times on that day. */
  count: number;
}

/** 👍 or 👎. */
export interface Vote extends GapTarget {
  useful: boolean;
}

/** What an answer was said to be, on any of some days. */
export interface CountedVotes extends GapTarget {
  up: number;
  down: number;
}

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
