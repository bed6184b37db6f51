import type { Activity, ConversationReference } from 'botbuilder';
import type { KnowledgeSource } from '../../knowledge-source.ts';
import { localDay } from '../../local-day.ts';
import type { Log } from '../../log.ts';
import { inOneActivity } from '../../render/in-one-activity.ts';
import { toActivities } from '../../render/to-activities.ts';
import type { DueReminder, Store } from '../../storage/store.ts';
import type { Outbox } from '../outbox.ts';
import type { TakeTurn, TurnRequest } from '../take-turn.ts';
import { addressed } from './addressed.ts';

/** Writes first to whoever asked to be reminded of their plan, when the day comes. */
export interface Reminders {
  /** Begins to look for those whose day has come, now and every ten minutes. */
  start(): void;
  /** Looks no more, and waits for those that are being said. */
  stop(): Promise<void>;
}

const hour = 3600_000;
const betweenLooks = 10 * 60_000;
/** Nobody is written to before this hour of their morning. */
const firstHour = 9;
/** A channel that does not take it is tried for so long. */
const longestDelay = 7 * 24 * hour;

/** @param outbox sends what is said, as it does with any turn: until the channel takes it, or says that it will not */
export function createReminders(
  knowledge: KnowledgeSource,
  store: Store,
  outbox: Outbox,
  log: Log,
  now: () => Date,
  takeTurn: TakeTurn,
): Reminders {
  let timer: NodeJS.Timeout | undefined;
  let looking: Promise<void> | null = null;
  let isStopped = false;

  const remind = async (due: DueReminder) => {
    const { conversationId, day } = due;
    const known = knowledge.current();
    const request: TurnRequest = {
      conversationId,
      activityId: `reminder ${day}`,
      input: { type: 'reminder' },
      now: now(),
      toSend: {
        holder: outbox.holder(),
        activities: ({ replies, locale }) => {
          const content = known.localised[locale];
          const expiration = new Date(now().valueOf() + longestDelay);
          return inOneActivity(toActivities('teams', content, locale, replies)).map((reply) => ({
            ...addressed(reply, writtenIn(due.reference)),
            expiration,
          }));
        },
      },
    };
    const result = await takeTurn('teams', known, request);
    await store.deleteReminder(due);
    log.info('reminder said', {});
    await outbox.deliver(conversationId, result.repeated ? [] : result.held);
  };

  const lookOnce = async () => {
    try {
      for (const due of await store.dueReminders(localDay(new Date(now().valueOf() - firstHour * hour)))) {
        if (isStopped) return;
        await remind(due).catch((error: Error) => log.error('a reminder could not be said', { error: error.message }));
      }
    } catch (error) {
      log.error('reminders could not be read', { error: (error as Error).message });
    }
  };

  const look = () => {
    looking ??= lookOnce().finally(() => {
      looking = null;
    });
  };

  return {
    start() {
      look();
      timer = setInterval(look, betweenLooks).unref();
    },
    async stop() {
      isStopped = true;
      clearInterval(timer);
      await looking;
    },
  };
}

/** What the person wrote where they asked for it, as far as it is kept. */
function writtenIn(reference: object): Activity {
  const { user, bot, ...where } = reference as ConversationReference;
  return { ...where, from: user, recipient: bot } as Activity;
}
