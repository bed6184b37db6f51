import type { Activity } from 'botbuilder';
import type { Answers, Memory } from '../../dialogs/memory.ts';
import type { Locale } from '../../locales/sentences.ts';

/** What is kept of a conversation. */
export interface Kept {
  memory: Memory;
  /** Ids of the last activities answered, so that a repeated one is not answered twice. */
  answered: string[];
}

export interface Versioned {
  kept: Kept;
  version: number;
}

/** What the picture and the documents of a plan are made from, each time that somebody asks for them. */
export interface DocumentInput {
  guide: string;
  answers: Answers;
  locale: Locale;
  /** ISO date of the plan. */
  date: string;
  /** ISO date on which the person wants to look at it again, when they said it. */
  again?: string;
}

export interface KeptDocument {
  /** Cannot be guessed: whoever has it may read the plan. */
  id: string;
  input: DocumentInput;
  /** Moment from which it is not given any more, in milliseconds since 1970. */
  expires: number;
}

/** That a person wants to be written to on a day. */
export interface Reminder {
  /** ISO date. */
  day: string;
  /** Where they are written to, as the channel says it. */
  reference: object;
}

export interface DueReminder extends Reminder {
  conversationId: string;
}

export interface SavedTurn {
  conversationId: string;
  kept: Kept;
  /** The version that was read, 0 for a new conversation. */
  version: number;
  activities: Partial<Activity>[];
  /** A plan that the turn publishes. */
  document?: KeptDocument | null;
  /** A reminder that the turn sets, in place of any before; null when there is to be none; nothing when it says nothing of it. */
  reminder?: Reminder | null | undefined;
  /** Deletes the documents and the reminder of the conversation and everything logged before: only the count goes on, so that open clients still see what is new. */
  forget: boolean;
}

/** An activity in the log of a conversation; `sequence` grows by one and is the Direct Line watermark after it. */
export interface Logged {
  sequence: number;
  activity: Partial<Activity>;
}

/** A save found that another turn had saved first: work the turn out again on the fresh memory. */
export class StaleVersionError extends Error {
  constructor(conversationId: string) {
    super(`conversation ${conversationId} changed while the turn was being worked out`);
    this.name = 'StaleVersionError';
  }
}

/** How much of a log is read at once; what is longer than the bytes by itself is read all the same, alone. */
export interface Page {
  activities: number;
  /** Of the activities as they are kept. */
  bytes: number;
}

/** What a client is given at once: a long conversation is read in pages, and whoever does not read them holds little. */
export const clientPage: Page = { activities: 200, bytes: 256 * 1024 };

/** Where conversations live. It stamps each save with its own clock. Every implementation passes `test/storage/store-contract.ts`. */
export interface Store {
  /** What is kept of a conversation, or null when nothing is. */
  read(conversationId: string): Promise<Versioned | null>;
  /**
   * Saves a turn with its document and appends its activities to the log, all or nothing.
   * @returns the activities as logged
   * @throws StaleVersionError when the stored version is not the one the turn was worked out from
   */
  save(turn: SavedTurn): Promise<Logged[]>;
  /**
   * Activities after a watermark, in order.
   * @param page the first ones that fit in it; all when it is not said
   */
  activitiesAfter(conversationId: string, watermark: number, page?: Page): Promise<Logged[]>;
  /** A document that was saved, also when it has expired and has not been deleted yet; or null. */
  readDocument(id: string): Promise<KeptDocument | null>;
  /**
   * Deletes the documents that have expired.
   * @param now in milliseconds since 1970
   */
  deleteExpiredDocuments(now: number): Promise<void>;
  /**
   * The reminders of a day and of the days before it, the oldest first.
   * @param day ISO date
   */
  dueReminders(day: string): Promise<DueReminder[]>;
  /** Deletes a reminder, unless there is another one in its place by now. */
  deleteReminder(reminder: DueReminder): Promise<void>;
  /**
   * Deletes every conversation that nobody has touched since then, its log and its documents too, but for those that have a reminder
   * for a later day.
   * @returns how many
   */
  deleteUntouchedSince(then: Date): Promise<number>;
  /** Whether the store answers. */
  isReady(): Promise<boolean>;
  close(): Promise<void>;
}
