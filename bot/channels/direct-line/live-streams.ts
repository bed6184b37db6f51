import type { WebSocket } from 'ws';
import type { Logged } from '../../storage/store.ts';
import { activityGroup } from './activity-group.ts';

/** The open sockets of each conversation. */
export interface LiveStreams {
  /**
   * Adds a socket and sends it what it has missed. What is published meanwhile waits its turn.
   * @param backlog activities after the watermark the client asked for
   */
  add(conversationId: string, socket: WebSocket, backlog: () => Promise<Logged[]>): Promise<void>;
  /** Sends what is new to every socket of a conversation, each activity once and in order. */
  publish(conversationId: string, logged: readonly Logged[]): void;
  closeAll(): void;
}

const goingAway = 1001;
/** Milliseconds a client has to close its side: one that sleeps must not hold up a restart. */
const patience = 1000;

interface Stream {
  socket: WebSocket;
  /** Sequence of the last activity sent; null until the backlog has been sent. */
  watermark: number | null;
  waiting: Logged[];
}

/** Keeps the sockets of this process. */
export function createLiveStreams(): LiveStreams {
  const streams = new Map<string, Set<Stream>>();

  const send = (stream: Stream, logged: readonly Logged[]) => {
    const fresh = logged.filter(({ sequence }) => sequence > (stream.watermark ?? 0));
    const last = fresh.at(-1);
    if (!last) return;
    stream.watermark = last.sequence;
    stream.socket.send(JSON.stringify(activityGroup(fresh, last.sequence)));
  };

  return {
    async add(conversationId, socket, backlog) {
      const stream: Stream = { socket, watermark: null, waiting: [] };
      const all = streams.get(conversationId) ?? new Set();
      all.add(stream);
      streams.set(conversationId, all);
      socket.on('close', () => {
        all.delete(stream);
        if (all.size === 0 && streams.get(conversationId) === all) streams.delete(conversationId);
      });
      const missed = await backlog();
      stream.watermark = 0;
      send(stream, missed);
      send(stream, stream.waiting.splice(0));
    },
    publish(conversationId, logged) {
      for (const stream of streams.get(conversationId) ?? []) {
        if (stream.watermark === null) stream.waiting.push(...logged);
        else send(stream, logged);
      }
    },
    closeAll() {
      for (const { socket } of [...streams.values()].flatMap((all) => [...all])) {
        socket.close(goingAway);
        setTimeout(() => socket.terminate(), patience).unref();
      }
    },
  };
}
