import type { Activity } from 'botbuilder';
import { fitsInAMessage } from './message-size.ts';

/** Characters that still are one message to read. */
const mostCharacters = 6000;

/**
 * What is only said goes in one message with what comes after it: «the answer», and the question that was waiting. A channel
 * is then posted to once, and who listens is told once.
 * @param activities of one turn, in their order
 */
export function inOneActivity(activities: readonly Partial<Activity>[]): Partial<Activity>[] {
  const joined: Partial<Activity>[] = [];
  for (const activity of activities) {
    const before = joined.at(-1);
    const both = before && { ...before, ...activity, text: `${before.text}\n\n${activity.text}` };
    const isJoinable = before && isOnlySaid(before) && activity.text && !(before.entities && activity.entities);
    if (both && isJoinable && both.text.length <= mostCharacters && fitsInAMessage(both)) joined.splice(-1, 1, both);
    else joined.push(activity);
  }
  return joined;
}

function isOnlySaid({ text, attachments, suggestedActions }: Partial<Activity>): boolean {
  return text !== undefined && attachments === undefined && suggestedActions === undefined;
}
