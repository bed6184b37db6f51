import { randomUUID } from 'node:crypto';
import type { Activity } from 'botbuilder';
import type { Log } from '../log.ts';
import type { Metrics } from '../metrics/metrics.ts';
import { type Holder, type Outgoing, StorageError, type Store } from '../storage/store.ts';
import { createOrder } from './bot-framework/in-order.ts';
import {
  askedPause,
  isRefusal,
  realWaiting,
  type SendError,
  type Waiting,
  withRetries,
} from './bot-framework/with-retries.ts';

/** Sends one activity to its channel, once. */
export type Send = (activity: Partial<Activity>) => Promise<void>;

/** What waits to be sent to channels, until each has taken it: in order within a conversation, and again after a restart. */
export interface Outbox {
  /** Who sends, for a turn that saves what it says. */
  holder(): Holder;
  /**
   * Sends what waits in a conversation: tries a few times, and leaves for later what the channel does not take.
   * @param held what the turn that was just saved may send; what is kept, when it is not said
   */
  deliver(conversationId: string, held?: readonly Outgoing[]): Promise<void>;
  /** Begins to look for what waits, now and every second. */
  start(): void;
  /** Tries nothing again, and waits for what is being sent. Turns that are being taken still send what they say. */
  stop(): Promise<void>;
}

export interface OutboxParts {
  store: Store;
  send: Send;
  log: Log;
  metrics: Pick<Metrics, 'outboxSent' | 'outboxFailed' | 'outboxGivenUp'>;
  now?: () => number;
  waiting?: Waiting;
}

const lookEvery = 1000;
/** Conversations sent to at once, of those that wait. */
const atOnce = 16;
/** Milliseconds that nobody else sends what one holds, and after which, while it is being sent, it is held anew: whoever falls is waited for no longer. */
const lease = 60_000;
const renewal = 20_000;
/** After this, what somebody asked is no longer what they wait for, unless the activity says until when it is of use. */
const longestWait = 24 * 3600_000;
const firstPause = 5000;
const longestPause = 10 * 60_000;

export function createOutbox({
  store,
  send,
  log,
  metrics,
  now = Date.now,
  waiting = realWaiting,
}: OutboxParts): Outbox {
  const id = randomUUID();
  const holder = () => ({ id, until: now() + lease });
  const inOrder = createOrder();
  const active = new Set<Promise<unknown>>();
  /** What was sent while that could not be written down: it is not sent again when it can. */
  const done = new Set<string>();
  const stopped = new AbortController();
  let looking: NodeJS.Timeout | undefined;

  const giveUp = (why: object) => {
    metrics.outboxGivenUp.add({});
    log.error('reply given up', { channel: 'bot-framework', ...why });
  };

  /** What is kept is sent when the storage is back; whoever asks whether it is well is told of it, and so is the log. */
  const whenItCan = (error: unknown) => {
    if (!(error instanceof StorageError)) log.error('outbox failed', { error: (error as Error).message });
  };

  /** @returns how long to wait before it is tried again, in milliseconds; null when there is nothing more to do about it */
  const sendOne = async ({ activity, since, attempts }: Outgoing): Promise<number | null> => {
    if (now() > endOf(activity, since)) {
      giveUp({ reason: 'too old', attempts });
      return null;
    }
    try {
      await withRetries(() => send(activity), untilStopped(waiting, stopped.signal));
      metrics.outboxSent.add({});
      return null;
    } catch (error) {
      const { statusCode: status, code, name } = error as SendError & Error;
      // What a channel answers may repeat what was sent: of that, only its code; of what has none, its class.
      if (isRefusal(error as SendError)) {
        giveUp({ status, code });
        return null;
      }
      metrics.outboxFailed.add({});
      const why = status === undefined && code === undefined ? { error: name } : { status, code };
      log.error('reply waits', { channel: 'bot-framework', ...why, attempts: attempts + 1 });
      return Math.max(askedPause(error as SendError), Math.min(firstPause * 2 ** attempts, longestPause));
    }
  };

  /** Sends what waits, and holds it anew while it does: what holds it ends when it has not been heard of for too long. */
  const sendAll = async (conversationId: string, held: readonly Outgoing[] | undefined) => {
    const waits = held ?? (await store.hold(conversationId, holder(), now()));
    let renewing: Promise<unknown> = Promise.resolve();
    const timer = setInterval(() => {
      renewing = store.hold(conversationId, holder(), now()).catch(whenItCan);
    }, renewal).unref();
    const pause = await sendEach(conversationId, waits, held !== undefined).finally(() => clearInterval(timer));
    if (pause === null) return;
    // Held anew after it is let go, nobody would take it when it is due.
    await renewing;
    await store.postpone(conversationId, id, now() + pause);
  };

  /** @returns how long to wait before what is left is tried again, in milliseconds; null when nothing is, or nobody waits for it now */
  const sendEach = async (conversationId: string, waiting: readonly Outgoing[], isOfTurn: boolean) => {
    let waits = waiting;
    for (let next = waits[0]; next; next = waits[0]) {
      // Turns in progress say what they have to; what waited already waits for the next start.
      if (stopped.signal.aborted && !isOfTurn) return null;
      const key = `${conversationId} ${next.id}`;
      const pause = done.has(key) ? null : await sendOne(next);
      if (pause !== null) return pause;
      done.add(key);
      await store.removeOutgoing(conversationId, next.id);
      done.delete(key);
      waits = isOfTurn ? waits.slice(1) : await store.hold(conversationId, holder(), now());
    }
    return null;
  };

  const deliver = (conversationId: string, held?: readonly Outgoing[]): Promise<void> => {
    const isHeld = held !== undefined && held.length > 0;
    const sending = inOrder(conversationId, () => sendAll(conversationId, isHeld ? held : undefined)).catch(whenItCan);
    active.add(sending);
    const end = () => active.delete(sending);
    sending.then(end, end);
    return sending;
  };

  const look = async () => {
    const due = await store.conversationsDue(now(), atOnce).catch(whenItCan);
    await Promise.all((due ?? []).map((conversationId) => deliver(conversationId)));
    if (!stopped.signal.aborted) looking = setTimeout(look, lookEvery).unref();
  };

  return {
    holder,
    deliver,
    start: () => void look(),
    async stop() {
      stopped.abort();
      clearTimeout(looking);
      await Promise.allSettled(active);
    },
  };
}

/** Moment after which nobody wants an activity, in milliseconds since 1970; what waited on the disk has its dates as text. */
function endOf({ expiration }: Partial<Activity>, since: number): number {
  return expiration ? new Date(expiration).valueOf() : since + longestWait;
}

/** Pauses end at once when it is told to stop: what was to be tried again is tried at the next start. */
function untilStopped({ pause, random }: Waiting, signal: AbortSignal): Waiting {
  return {
    random,
    async pause(milliseconds) {
      const stopped = new Promise<'stopped'>((resolve) => {
        if (signal.aborted) resolve('stopped');
        signal.addEventListener('abort', () => resolve('stopped'), { once: true });
      });
      const paused = await Promise.race([pause(milliseconds), stopped]);
      if (paused === 'stopped') throw Object.assign(new Error('stopping'), { code: 'ECONNRESET' });
    },
  };
}
