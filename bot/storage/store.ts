import type { Activity } from 'botbuilder';
import type { Answers, Memory } from '../../dialogs/memory.ts';
import type { SharedPlan } from '../../dialogs/plan/shared-plan.ts';
import type { Locale } from '../../locales/sentences.ts';
import type { CouncilStore } from './council-store.ts';
import type { GapStore } from './gap-store.ts';

/** What is kept of a conversation. */
export interface Kept {
  memory: Memory;
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

/** Who sends what waits, and until when nobody else may, in milliseconds since 1970: whoever stops without a word is waited for no longer. */
export interface Holder {
  id: string;
  until: number;
}

/** Something to be sent to a channel, which waits until the channel has taken it. */
export interface Outgoing {
  /** In a conversation, it grows with each one. */
  id: number;
  /** With the address that it goes to; after its `expiration`, when it has one, nobody wants it any more. */
  activity: Partial<Activity>;
  /** When it was kept, or when it was to be sent if that was later; in milliseconds since 1970. */
  since: number;
  /** Times that it could not be sent. */
  attempts: number;
}

export interface SavedTurn {
  conversationId: string;
  kept: Kept;
  /** The version that was read, 0 for a new conversation. */
  version: number;
  /** The channel's id of the activity that the turn answers: it is known as long as the conversation lives. */
  activityId?: string | undefined;
  activities: Partial<Activity>[];
  /** A plan that the turn publishes. */
  document?: KeptDocument | null;
  /** A reminder that the turn sets, in place of any before; null when there is to be none; nothing when it says nothing of it. */
  reminder?: Reminder | null | undefined;
  /**
   * A diagnosis that the turn lets be seen, beside those of other days and towns; null when all that the conversation let be seen is
   * taken back; nothing when it says nothing of it.
   */
  shared?: SharedPlan | null | undefined;
  /** What is to be sent, in order, and who is about to send it. */
  outgoing?: { activities: Partial<Activity>[]; holder: Holder } | undefined;
  /**
   * Deletes all that there is of the conversation: its documents, its reminder, what it shared, what was logged, what waits to be sent, the ids of
   * what was answered and the keys that resume it. Only the count of the log goes on, so that open clients still see what is new.
   */
  forget: boolean;
}

export interface Saved {
  logged: Logged[];
  /** What the holder may send now; nothing while something else of the conversation waits before it. */
  held: Outgoing[];
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

/** What may be wrong with where conversations live. */
export type StorageTrouble = 'full' | 'read-only' | 'gone' | 'busy' | 'corrupt' | 'failed';

/** Nothing can be read or saved now, or not this. What was being done has not been done, and may be tried again later. */
export class StorageError extends Error {
  readonly trouble: StorageTrouble;

  /** @param detail what the system or the database says, for whoever runs the service */
  constructor(trouble: StorageTrouble, detail: string) {
    super(`storage ${trouble}: ${detail}`);
    this.name = 'StorageError';
    this.trouble = trouble;
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

/**
 * Where conversations live. It stamps each save with its own clock. Every implementation passes `test/storage/store-contract.ts`.
 * What a method says is saved survives the machine losing its power. Any of them throws `StorageError`.
 */
export interface Store {
  /** What is kept of a conversation, or null when nothing is. */
  read(conversationId: string): Promise<Versioned | null>;
  /** Whether a turn that was saved answered the activity. */
  hasAnswered(conversationId: string, activityId: string): Promise<boolean>;
  /**
   * Saves a turn with its document and what is to be sent, and appends its activities to the log, all or nothing.
   * @throws StaleVersionError when the stored version is not the one the turn was worked out from
   */
  save(turn: SavedTurn): Promise<Saved>;
  /**
   * Waits until what was deleted before is nowhere on the disk, for some seconds at most.
   * @returns whether it is so; when not, it will be as soon as nobody reads what was there, with no need to ask again
   */
  isErased(): Promise<boolean>;
  /**
   * Activities after a watermark, in order.
   * @param page the first ones that fit in it; all when it is not said
   */
  activitiesAfter(conversationId: string, watermark: number, page?: Page): Promise<Logged[]>;

  /**
   * Keeps something to be sent from a moment on, which no turn says.
   * @param due in milliseconds since 1970
   */
  enqueue(conversationId: string, activity: Partial<Activity>, due: number): Promise<void>;
  /**
   * Takes what waits to be sent in a conversation, in order: what is due, and what could not be sent before.
   * @returns nothing when somebody else holds it
   */
  hold(conversationId: string, holder: Holder, now: number): Promise<Outgoing[]>;
  /** It was sent, or given up. */
  removeOutgoing(conversationId: string, id: number): Promise<void>;
  /** What somebody holds could not be sent: it is free to be taken again, and due then. */
  postpone(conversationId: string, holder: string, due: number): Promise<void>;
  /** Conversations where something is due that nobody holds, the longest waiting first. */
  conversationsDue(now: number, most: number): Promise<string[]>;
  /** How many wait to be sent. */
  countOutgoing(): Promise<number>;

  /**
   * Changes the key that resumes a conversation for the next one: the one shown has to be the last that was given, or the one before,
   * for whoever was not told of the last.
   * @param shown the number of the key that is shown; null for the first, which is given once
   * @returns the number of the key to give; null when the conversation is not there, or the key shown resumes it no more
   */
  rotateKey(conversationId: string, shown: number | null): Promise<number | null>;

  /** A document that was saved, also when it has expired and has not been deleted yet; or null. */
  readDocument(id: string): Promise<KeptDocument | null>;
  /**
   * Deletes the documents that have expired, a few at a time.
   * @param now in milliseconds since 1970
   * @returns how many
   */
  deleteExpiredDocuments(now: number): Promise<number>;
  /**
   * The reminders of a day and of the days before it, the oldest first.
   * @param day ISO date
   */
  dueReminders(day: string): Promise<DueReminder[]>;
  /** Deletes a reminder, unless there is another one in its place by now. */
  deleteReminder(reminder: DueReminder): Promise<void>;
  /** What councils shared. */
  councils: CouncilStore;
  /**
   * Deletes every conversation that nobody has touched since then, with all that there is of it, a little at a time; but for those
   * that have a reminder for a later day.
   * @returns how many
   */
  deleteUntouchedSince(then: Date): Promise<number>;
  /** What was not well answered, which belongs to no conversation. */
  readonly gaps: GapStore;
  /**
   * Proves that a write lasts.
   * @throws StorageError that says why it does not
   */
  prove(): Promise<void>;
  close(): Promise<void>;
}
