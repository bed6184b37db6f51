import { randomUUID } from 'node:crypto';
import pg from 'pg';
import type { Log } from '../../log.ts';
import type { News } from '../instances.ts';
import { connectionTo } from './database.ts';
import { createOutage } from './outage.ts';

/** The connection on which the instances tell each other what is new. */
export interface Line {
  tell(news: News): void;
  listen(hear: (news: News | null) => void): void;
  close(): Promise<void>;
}

const channel = 'guia_eadmin';
/** Bytes: PostgreSQL refuses a notification of 8,000. */
const largest = 7500;
/** Milliseconds between two tries to connect, at first and at most; and between two looks at whether the other side is there. */
const firstPause = 100;
const longestPause = 5000;
const lookEvery = 15_000;

/** What travels: who tells it, and of each conversation its id and, when it was forgotten, from where its log begins. */
interface Told {
  from: string;
  news: [conversationId: string, forgottenAt?: number][];
}

/**
 * Listens and tells on a connection of its own, that is made again when it is lost: `pg` does not do it by itself.
 *
 * What is told is not told within the transaction that saves it: each commit that notifies holds a lock of the whole server while it waits for
 * the disk, and so no two turns would be saved at once. It is told right after, for many turns at once, and waits for no disk. Whatever a fall in
 * between leaves untold is found by whoever has it open (`behind`).
 */
export function createLine(url: string, log: Log): Line {
  const self = randomUUID();
  const waiting = new Map<string, News>();
  let hear: (news: News | null) => void = () => {};
  let client: pg.Client | null = null;
  let telling = false;
  let closed = false;
  let timer: NodeJS.Timeout | undefined;
  let pause = firstPause;
  const outage = createOutage('the line between instances', log);

  /** Whoever hears it may fail, and the next notification has to be heard. */
  const safely = (news: News | null) => {
    try {
      hear(news);
    } catch (error) {
      log.error('what another instance told failed', { error: (error as Error).message });
    }
  };

  const onNotification = ({ payload }: pg.Notification) => {
    const told = read(payload);
    if (!told || told.from === self) return;
    for (const [conversationId, forgottenAt] of told.news) {
      safely({ conversationId, ...(forgottenAt !== undefined && { forgottenAt }) });
    }
  };

  const lose = (lost: pg.Client, error?: Error) => {
    if (client !== lost) return;
    client = null;
    clearTimeout(timer);
    lost.end().catch(() => {});
    if (closed) return;
    outage.lost(error);
    timer = setTimeout(connect, pause).unref();
  };

  const connect = async () => {
    const opened = new pg.Client({
      ...connectionTo(url),
      application_name: 'guia-eadmin-line',
      options: '-c synchronous_commit=off',
    });
    client = opened;
    opened.on('error', (error) => lose(opened, error));
    opened.on('end', () => lose(opened));
    opened.on('notification', onNotification);
    try {
      await opened.connect();
      await opened.query(`listen ${channel}`);
    } catch (error) {
      pause = Math.min(pause * 2, longestPause);
      return lose(opened, error as Error);
    }
    pause = firstPause;
    outage.back();
    // While nobody listened, anything may have been told.
    safely(null);
    look(opened);
    void flush();
  };

  /** A connection may be gone without a word. */
  const look = (opened: pg.Client) => {
    timer = setTimeout(async () => {
      try {
        await opened.query('select 1');
        if (client === opened) look(opened);
      } catch (error) {
        lose(opened, error as Error);
      }
    }, lookEvery).unref();
  };

  const flush = async () => {
    if (telling || !client) return;
    telling = true;
    try {
      while (client && waiting.size > 0) await client.query('select pg_notify($1, $2)', [channel, takeSome()]);
    } catch {
      // Who was not told finds out; the connection says by itself when it is lost.
    } finally {
      telling = false;
    }
  };

  const takeSome = (): string => {
    const told: Told = { from: self, news: [] };
    let bytes = 100;
    for (const [id, { forgottenAt }] of waiting) {
      const one: Told['news'][number] = forgottenAt === undefined ? [id] : [id, forgottenAt];
      bytes += Buffer.byteLength(JSON.stringify(one)) + 1;
      if (bytes > largest && told.news.length > 0) break;
      waiting.delete(id);
      // One that would not fit by itself is found by who looks for it.
      if (bytes <= largest) told.news.push(one);
    }
    return JSON.stringify(told);
  };

  return {
    tell(news) {
      // With nobody to tell it to, it would only grow.
      if (!client || closed) return;
      const before = waiting.get(news.conversationId);
      waiting.set(news.conversationId, { ...before, ...news });
      void flush();
    },
    listen(listener) {
      hear = listener;
      void connect();
    },
    async close() {
      closed = true;
      clearTimeout(timer);
      await client?.end().catch(() => {});
    },
  };
}

function read(payload: string | undefined): Told | null {
  try {
    const told = JSON.parse(payload ?? '') as Told;
    return typeof told.from === 'string' && Array.isArray(told.news) ? told : null;
  } catch {
    return null;
  }
}
