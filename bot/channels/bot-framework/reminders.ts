import { randomUUID } from 'node:crypto';
import type { Activity } from 'botbuilder';
import type { Knowledge } from '../../../knowledge/create-knowledge.ts';
import { localDay } from '../../local-day.ts';
import type { Log } from '../../log.ts';
import { inOneActivity } from '../../render/in-one-activity.ts';
import { toActivities } from '../../render/to-activities.ts';
import type { DueReminder, Store } from '../../storage/store.ts';
import { takeTurn } from '../take-turn.ts';
import type { SendError } from './with-retries.ts';

/** Posts activities where a reference says, one after another; throws what the channel answers. */
export type SendFirst = (reference: object, activities: readonly Partial<Activity>[]) => Promise<void>;

const hour = 3600_000;
const day = 24 * hour;
const betweenLooks = 10 * 60_000;
/** Nobody is written to before this hour of their morning. */
const firstHour = 9;
/** A channel that does not answer is tried for so many days. */
const longestDelay = 7;
/** The person has removed the bot, or blocked it: there is nobody to remind any more. */
const gone = new Set([403, 404]);

/**
 * Writes to whoever asked to be reminded of their plan, when the day comes: now, and every ten minutes from now on.
 * @returns stops doing it
 */
export function remindWhenDue(
  knowledge: Knowledge,
  store: Store,
  send: SendFirst,
  log: Log,
  now: () => Date,
): () => void {
  let isLooking = false;
  const look = async () => {
    if (isLooking) return;
    isLooking = true;
    try {
      for (const due of await store.dueReminders(localDay(new Date(now().valueOf() - firstHour * hour)))) {
        await remind(due);
      }
    } catch (error) {
      log.error('reminders could not be read', { error: (error as Error).message });
    } finally {
      isLooking = false;
    }
  };

  const remind = async (due: DueReminder) => {
    const isLate = localDay(new Date(now().valueOf() - longestDelay * day)) > due.day;
    try {
      // A try of its own each time: what counts as answered is what has been sent.
      const result = await takeTurn(knowledge, store, {
        conversationId: due.conversationId,
        activityId: `reminder ${randomUUID()}`,
        input: { type: 'reminder' },
        now: now(),
        toLog: () => [],
      });
      if (result.repeated) return;
      const content = knowledge.localised[result.locale];
      await send(due.reference, inOneActivity(toActivities('teams', content, result.locale, result.replies)));
      await store.deleteReminder(due);
      log.info('reminder sent', {});
    } catch (error) {
      const { statusCode: status, name, code } = error as SendError & Error;
      const isOver = isLate || (status !== undefined && gone.has(status));
      log.error('a reminder could not be sent', { status, error: code ?? name, givenUp: isOver });
      if (isOver) await store.deleteReminder(due);
    }
  };

  void look();
  const timer = setInterval(look, betweenLooks).unref();
  return () => clearInterval(timer);
}
