import type { Activity, DirectLine } from 'botframework-directlinejs';

type Activities = Pick<DirectLine['activity$'], 'subscribe'>;

/** What marks an activity that is not to be read out: Web Chat's live region is corrected to look for it. */
const mark = { 'guia-eadmin:old': true };

/** Milliseconds without another: what was there already comes one after the other without a pause. */
const pause = 80;

/**
 * The activities of a conversation found again: those that were there already come together, and of them only the last is
 * read out by a screen reader. The others are marked.
 */
export function quietHistory(activities: Activities): Activities {
  return {
    subscribe(observer: { next: (activity: Activity) => void }) {
      let old: Activity[] | null = [];
      let waiting: ReturnType<typeof setTimeout> | undefined;
      const flush = () => {
        const found = old ?? [];
        old = null;
        for (const [index, activity] of found.entries()) {
          const isLast = index === found.length - 1;
          observer.next(isLast ? activity : { ...activity, channelData: { ...activity.channelData, ...mark } });
        }
      };
      return activities.subscribe({
        ...observer,
        next(activity: Activity) {
          if (!old) return observer.next(activity);
          old.push(activity);
          clearTimeout(waiting);
          waiting = setTimeout(flush, pause);
        },
      });
    },
  } as Activities;
}
