import type { Activity } from 'botbuilder';
import type { WebSocket } from 'ws';
import type { Logged } from '../../storage/store.ts';
import { activityGroup } from './activity-group.ts';

/** Reads a page of a log, after a sequence. */
type Backlog = (after: number) => Promise<Logged[]>;

/** The open sockets of each conversation. */
export interface LiveStreams {
  /**
   * Adds a socket and sends it what it has missed, a page after another. What is published meanwhile waits its turn.
   * @param backlog a page of the activities after a sequence, and after the watermark the client asked for
   * @param asked that watermark
   */
  add(conversationId: string, socket: WebSocket, backlog: Backlog, asked?: number): Promise<void>;
  /**
   * Sends what is new to every socket of a conversation, each activity once and in order. Where something is missing before it, which another
   * instance logged, that is read first. What is in no log has a sequence in between, and is always sent.
   */
  publish(conversationId: string, logged: readonly Logged[]): void;
  /** Sends every socket of a conversation what the log has and it has not been sent. */
  catchUp(conversationId: string): void;
  /** The conversations with a socket here, and up to which sequence all of them have been sent. */
  seen(): Map<string, number>;
  /** Sends something that is in no log to every socket of a conversation. */
  tell(conversationId: string, activity: Partial<Activity>): void;
  closeAll(): void;
}

const goingAway = 1001;
const tryAgain = 1011;
/** Milliseconds a client has to close its side: one that sleeps must not hold up a restart. */
const patience = 1000;
/** Bytes that may wait for a client to read them; one that reads nothing is let go, and finds it all when it comes back. */
const mostUnread = 1024 * 1024;
/** Frames that a client may send between two pings: it has nothing to say but that it is there. */
const mostFrames = 100;

interface Stream {
  socket: WebSocket;
  backlog: Backlog;
  /** What the client said that it had. */
  asked: number;
  /** Sequence of the last activity sent. */
  watermark: number;
  /** Whether the log is being read for it. */
  isReading: boolean;
  /** Whether the log may have more than what is being read. */
  again: boolean;
  /** What is published meanwhile. */
  waiting: Logged[];
  isClosed: boolean;
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
    const fresh = logged.filter(({ sequence }) => sequence > stream.watermark || isInNoLog(sequence));
    if (fresh.length === 0) return;
    stream.watermark = Math.max(stream.watermark, ...fresh.map(({ sequence }) => Math.floor(sequence)));
    if (stream.socket.bufferedAmount > mostUnread) stream.socket.terminate();
    else stream.socket.send(JSON.stringify(activityGroup(fresh, stream.watermark)));
  };

  /** Sends what the log has, and then what was published meanwhile. */
  const read = async (stream: Stream) => {
    stream.isReading = true;
    try {
      for (let isThereMore = true; isThereMore; ) {
        stream.again = false;
        const page = (await stream.backlog(stream.watermark)).filter(({ sequence }) => sequence > stream.watermark);
        if (stream.isClosed) return;
        send(stream, page);
        isThereMore = page.length > 0 || stream.again;
      }
      send(stream, stream.waiting.splice(0));
    } finally {
      stream.isReading = false;
    }
  };

  /** What cannot be read now is read when the client comes back. */
  const readAgain = (stream: Stream) => {
    read(stream).catch(() => stream.socket.close(tryAgain));
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
    async add(conversationId, socket, backlog, asked = 0) {
      const stream: Stream = {
        ...{ socket, backlog, asked, watermark: 0, isReading: false, again: false, waiting: [], isClosed: false },
        ...{ isThere: true, frames: 0 },
      };
      const all = streams.get(conversationId) ?? new Set();
      all.add(stream);
      streams.set(conversationId, all);
      attend(stream);
      socket.on('close', () => {
        stream.isClosed = true;
        all.delete(stream);
        if (all.size === 0 && streams.get(conversationId) === all) streams.delete(conversationId);
      });
      await read(stream);
    },
    publish(conversationId, logged) {
      const first = logged.find(({ sequence }) => !isInNoLog(sequence));
      for (const stream of streams.get(conversationId) ?? []) {
        const isMissing = first !== undefined && first.sequence > stream.watermark + 1;
        if (stream.isReading || isMissing) stream.waiting.push(...logged);
        else send(stream, logged);
        if (isMissing && !stream.isReading) readAgain(stream);
      }
    },
    catchUp(conversationId) {
      for (const stream of streams.get(conversationId) ?? []) {
        // What it is reading may be from before.
        if (stream.isReading) stream.again = true;
        else readAgain(stream);
      }
    },
    seen() {
      const lowest = (all: ReadonlySet<Stream>) =>
        Math.min(...[...all].map(({ watermark, asked }) => Math.max(watermark, asked)));
      return new Map([...streams].map(([conversationId, all]) => [conversationId, lowest(all)]));
    },
    tell(conversationId, activity) {
      for (const { socket, watermark, isReading } of streams.get(conversationId) ?? []) {
        const group = { activities: [activity], ...(!isReading && { watermark: String(watermark) }) };
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

/** Something that is said to who is there, and kept nowhere. */
function isInNoLog(sequence: number): boolean {
  return !Number.isInteger(sequence);
}
