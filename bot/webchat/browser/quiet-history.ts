import type { Activity } from './direct-line.ts';

/** What marks an activity that is not to be read out: Web Chat's live region is corrected to look for it. */
const mark = { 'guia-eadmin:old': true };

/** Milliseconds without another: what was there already comes one after the other without a pause. */
const pause = 80;

/**
 * Passes on the activities of a conversation found again: those that were there already come together, and of them only
 * the last is read out by a screen reader. The others are marked.
 * @param next where they are passed on to
 */
export function quietHistory(next: (activity: Activity) => void): (activity: Activity) => void {
  let old: Activity[] | null = [];
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const flush = () => {
    const found = old ?? [];
    old = null;
    for (const [index, activity] of found.entries()) {
      const isLast = index === found.length - 1;
      next(isLast ? activity : { ...activity, channelData: { ...activity.channelData, ...mark } });
    }
  };
  return (activity) => {
    if (!old) return next(activity);
    old.push(activity);
    clearTimeout(waiting);
    waiting = setTimeout(flush, pause);
  };
}
