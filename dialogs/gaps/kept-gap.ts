import type { LackId } from '../lack.ts';
import type { GapReason, GapTarget } from './gap.ts';

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
