import type { Activity } from 'botbuilder';

/** Bytes of a message: Teams takes many more, counted in its own way, and what the SDK adds to ours counts too. */
const mostBytes = 24_000;

/** Whether a message is one that Teams takes. */
export function fitsInAMessage(activity: Partial<Activity>): boolean {
  return Buffer.byteLength(JSON.stringify(activity)) <= mostBytes;
}
