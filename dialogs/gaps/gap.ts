import type { AnswerTopicId } from '../../knowledge/schema/ids.ts';
import type { LackId } from '../lack.ts';

/** Why a question was not well answered. */
export const gapReasons = [
  /** Nothing of ours answers it, or not all of it. */
  'unanswered',
  /** Refused: told to be of somebody else. */
  'refused',
  /** Answered, saying that it may not be what was asked. */
  'doubtful',
  /** Not answered: two or three answers were offered. */
  'offered',
  /** «Cap d'aquestes», of what was offered. */
  'none-of-these',
  /** «No és això», of what was answered. */
  'not-that',
  /** 👎, of what was answered. */
  'not-useful',
] as const;
export type GapReason = (typeof gapReasons)[number];

/** What was answered or may have been: ids of the content, so that its labels may change. */
export interface GapTarget {
  service: string;
  topic: AnswerTopicId;
  question: string | null;
}

/** A question that was not well answered, in the words of whoever asked: it goes nowhere before `withoutPeople`. */
export interface Gap {
  /** Null when nobody typed it: the answer was reached by its button. */
  asked: string | null;
  why: GapReason;
  /** What was answered instead, if anything was. */
  answered: GapTarget | null;
  /** What else it may have been, the likeliest first. */
  near: GapTarget[];
  /** What the answer lacked, when it was said: what was tapped, or the line that was written. */
  lacked: { id: LackId } | { line: string } | null;
}

/** Whether two targets are the same answer. */
export function isSameTarget(one: GapTarget, other: GapTarget): boolean {
  return one.service === other.service && one.topic === other.topic && one.question === other.question;
}
