import type { Activity } from 'botbuilder';

/** Characters that still are one message to read; and Teams takes no more than some 28 KB, cards and all. */
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
    const isJoinable =
      before !== undefined &&
      isOnlySaid(before) &&
      activity.text !== undefined &&
      !(before.entities && activity.entities);
    const text = isJoinable ? `${before.text}\n\n${activity.text}` : '';
    if (isJoinable && text.length <= mostCharacters) joined[joined.length - 1] = { ...before, ...activity, text };
    else joined.push(activity);
  }
  return joined;
}

function isOnlySaid({ text, attachments, suggestedActions }: Partial<Activity>): boolean {
  return text !== undefined && attachments === undefined && suggestedActions === undefined;
}
