import type { Activity } from 'botbuilder';
import type { WebSocket } from 'ws';
import type { Logged } from '../../storage/store.ts';
import { activityGroup } from './activity-group.ts';

/** The open sockets of each conversation. */
export interface LiveStreams {
  /**
   * Adds a socket and sends it what it has missed, a page after another. What is published meanwhile waits its turn.
   * @param backlog a page of the activities after a sequence, and after the watermark the client asked for
   */
  add(conversationId: string, socket: WebSocket, backlog: (after: number) => Promise<Logged[]>): Promise<void>;
  /** Sends what is new to every socket of a conversation, each activity once and in order. */
  publish(conversationId: string, logged: readonly Logged[]): void;
  /** Sends something that is in no log to every socket of a conversation. */
  tell(conversationId: string, activity: Partial<Activity>): void;
  closeAll(): void;
}

const goingAway = 1001;
/** Milliseconds a client has to close its side: one that sleeps must not hold up a restart. */
const patience = 1000;
/** Bytes that may wait for a client to read them; one that reads nothing is let go, and finds it all when it comes back. */
const mostUnread = 1024 * 1024;
/** Frames that a client may send between two pings: it has nothing to say but that it is there. */
const mostFrames = 100;

interface Stream {
  socket: WebSocket;
  /** Sequence of the last activity sent; null until the backlog has been sent. */
  watermark: number | null;
  waiting: Logged[];
  /** Whether it has answered the last ping. */
  isThere: boolean;
  frames: number;
}

/**
 * Keeps the sockets of this process.
 * @param pingEvery milliseconds between two pings: whoever has not answered by the next one is gone
 */
export function createLiveStreams(pingEvery = 25_000): LiveStreams {
  const streams = new Map<string, Set<Stream>>();
  const everyStream = () => [...streams.values()].flatMap((all) => [...all]);

  const send = (stream: Stream, logged: readonly Logged[]) => {
    const fresh = logged.filter(({ sequence }) => sequence > (stream.watermark ?? 0));
    const last = fresh.at(-1);
    if (!last) return;
    stream.watermark = last.sequence;
    if (stream.socket.bufferedAmount > mostUnread) stream.socket.terminate();
    else stream.socket.send(JSON.stringify(activityGroup(fresh, last.sequence)));
  };

  const pinging = setInterval(() => {
    for (const stream of everyStream()) {
      const { socket, isThere, frames } = stream;
      if (!isThere || frames > mostFrames || socket.bufferedAmount > mostUnread) socket.terminate();
      stream.isThere = false;
      stream.frames = 0;
      socket.ping();
    }
  }, pingEvery).unref();

  const attend = (stream: Stream) => {
    const count = () => {
      stream.frames++;
    };
    stream.socket.on('message', count).on('ping', count);
    stream.socket.on('pong', () => {
      stream.isThere = true;
    });
  };

  return {
    async add(conversationId, socket, backlog) {
      const stream: Stream = { socket, watermark: null, waiting: [], isThere: true, frames: 0 };
      const all = streams.get(conversationId) ?? new Set();
      all.add(stream);
      streams.set(conversationId, all);
      attend(stream);
      socket.on('close', () => {
        all.delete(stream);
        if (all.size === 0 && streams.get(conversationId) === all) streams.delete(conversationId);
      });
      let sent = 0;
      for (;;) {
        const page = (await backlog(sent)).filter(({ sequence }) => sequence > sent);
        const last = page.at(-1);
        if (!last || !all.has(stream)) break;
        socket.send(JSON.stringify(activityGroup(page, last.sequence)));
        sent = last.sequence;
      }
      stream.watermark = sent;
      send(stream, stream.waiting.splice(0));
    },
    publish(conversationId, logged) {
      for (const stream of streams.get(conversationId) ?? []) {
        if (stream.watermark === null) stream.waiting.push(...logged);
        else send(stream, logged);
      }
    },
    tell(conversationId, activity) {
      for (const { socket, watermark } of streams.get(conversationId) ?? []) {
        const group = { activities: [activity], ...(watermark !== null && { watermark: String(watermark) }) };
        if (socket.bufferedAmount <= mostUnread) socket.send(JSON.stringify(group));
      }
    },
    closeAll() {
      clearInterval(pinging);
      for (const { socket } of everyStream()) {
        socket.close(goingAway);
        setTimeout(() => socket.terminate(), patience).unref();
      }
    },
  };
}
