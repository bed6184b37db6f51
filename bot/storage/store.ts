import type { Activity } from 'botbuilder';
import type { Memory } from '../../dialogs/memory.ts';

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

export interface SavedTurn {
  conversationId: string;
  kept: Kept;
  /** The version that was read, 0 for a new conversation. */
  version: number;
  activities: Partial<Activity>[];
  /** Deletes everything logged before: only the count goes on, so that open clients still see what is new. */
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

/** Where conversations live. Every implementation passes `test/storage/store-contract.ts`. */
export interface Store {
  /** What is kept of a conversation, or null when nothing is. */
  read(conversationId: string): Promise<Versioned | null>;
  /**
   * Saves a turn and appends its activities to the log, all or nothing.
   * @returns the activities as logged
   * @throws StaleVersionError when the stored version is not the one the turn was worked out from
   */
  save(turn: SavedTurn): Promise<Logged[]>;
  /** Activities after a watermark, in order. */
  activitiesAfter(conversationId: string, watermark: number): Promise<Logged[]>;
  /** Whether the store answers. */
  isReady(): Promise<boolean>;
  close(): Promise<void>;
}
