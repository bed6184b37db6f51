import { EventEmitter } from 'node:events';
import fc from 'fast-check';
import { afterEach, expect, test, vi } from 'vitest';
import type { WebSocket } from 'ws';
import { createLiveStreams } from '../../../bot/channels/direct-line/live-streams.ts';
import type { Logged } from '../../../bot/storage/store.ts';

const logged = (...sequences: number[]): Logged[] =>
  sequences.map((sequence) => ({ sequence, activity: { type: 'message', text: String(sequence) } }));

/** A socket that keeps what it is sent. */
class FakeSocket extends EventEmitter {
  readonly frames: { activities: { text: string }[]; watermark: string }[] = [];
  send(frame: string): void {
    this.frames.push(JSON.parse(frame));
  }
  close(): void {
    this.emit('close');
  }
  /** Bytes that the client has not read. */
  bufferedAmount = 0;
  terminated = false;
  terminate(): void {
    this.terminated = true;
    this.close();
  }
  pings = 0;
  ping(): void {
    this.pings += 1;
  }
  get heard(): number[] {
    return this.frames.flatMap(({ activities }) => activities.map(({ text }) => Number(text)));
  }
  asSocket(): WebSocket {
    return this as unknown as WebSocket;
  }
}

/** A stream whose backlog is slow to come: the test says when. */
function openSlowly(streams = createLiveStreams(), conversationId = 'a') {
  const socket = new FakeSocket();
  let give: (backlog: Logged[]) => void = () => {};
  const backlog = new Promise<Logged[]>((resolve) => {
    give = resolve;
  });
  const added = streams.add(conversationId, socket.asSocket(), () => backlog);
  return { streams, socket, added, give };
}

test('what is said while the backlog is being read comes after it', async () => {
  const { streams, socket, added, give } = openSlowly();
  streams.publish('a', logged(3, 4));
  expect(socket.heard).toEqual([]);
  give(logged(1, 2));
  await added;
  expect(socket.heard).toEqual([1, 2, 3, 4]);
});

test('what the backlog has already is not repeated', async () => {
  const { streams, socket, added, give } = openSlowly();
  streams.publish('a', logged(2, 3));
  give(logged(1, 2, 3));
  await added;
  streams.publish('a', logged(4));
  expect(socket.heard).toEqual([1, 2, 3, 4]);
});

test('however the log is cut between backlog and news, each activity comes once and in order', async () => {
  const cuts = fc.record({
    length: fc.integer({ min: 1, max: 12 }),
    backlogUpTo: fc.nat({ max: 12 }),
    publishedFrom: fc.nat({ max: 12 }),
    givenAfter: fc.nat({ max: 12 }),
  });
  await fc.assert(
    fc.asyncProperty(cuts, async ({ length, backlogUpTo, publishedFrom, givenAfter }) => {
      const all = Array.from({ length }, (_, index) => index + 1);
      const inBacklog = all.filter((sequence) => sequence <= backlogUpTo);
      const published = all.filter((sequence) => sequence > Math.min(publishedFrom, backlogUpTo));
      const { streams, socket, added, give } = openSlowly();
      for (const [index, sequence] of published.entries()) {
        if (index === givenAfter) {
          give(logged(...inBacklog));
          await added;
        }
        streams.publish('a', logged(sequence));
      }
      give(logged(...inBacklog));
      await added;
      expect(socket.heard).toEqual(all);
      expect(socket.frames.at(-1)?.watermark).toBe(String(length));
    }),
  );
});

test('a conversation is not heard in another, nor after its socket closes', async () => {
  const mine = openSlowly();
  const theirs = openSlowly(mine.streams, 'b');
  mine.give([]);
  theirs.give([]);
  await Promise.all([mine.added, theirs.added]);
  mine.streams.publish('a', logged(1));
  mine.socket.close();
  mine.streams.publish('a', logged(2));
  expect(mine.socket.heard).toEqual([1]);
  expect(theirs.socket.heard).toEqual([]);
});

test('a store that cannot be read is told to whoever opens the stream', async () => {
  const failing = createLiveStreams().add('a', new FakeSocket().asSocket(), () => Promise.reject(new Error('no disk')));
  await expect(failing).rejects.toThrow('no disk');
});

test('a long backlog is given in pages, in order, with what is said meanwhile after it', async () => {
  const log = logged(...Array.from({ length: 25 }, (_, index) => index + 1));
  const streams = createLiveStreams();
  const socket = new FakeSocket();
  await streams.add('a', socket.asSocket(), async (after) => {
    const page = log.filter(({ sequence }) => sequence > after).slice(0, 10);
    const next = logged(log.length + 1);
    if (after < 20) {
      log.push(...next);
      streams.publish('a', next);
    }
    return page;
  });
  expect(socket.heard).toEqual(log.map(({ sequence }) => sequence));
  expect(socket.frames.map(({ watermark }) => watermark)).toEqual(['10', '20', '27']);
});

test('a client that does not read what it is sent is let go, and the others are not', async () => {
  const streams = createLiveStreams();
  const sleeper = new FakeSocket();
  const reader = new FakeSocket();
  for (const socket of [sleeper, reader]) await streams.add('a', socket.asSocket(), async () => []);
  streams.publish('a', logged(1));
  sleeper.bufferedAmount = 2 * 1024 * 1024;
  streams.publish('a', logged(2));
  streams.publish('a', logged(3));
  expect([sleeper.terminated, sleeper.heard]).toEqual([true, [1]]);
  expect([reader.terminated, reader.heard]).toEqual([false, [1, 2, 3]]);
});

test.for([
  ['answers no ping', () => {}, true],
  ['does not read', (socket: FakeSocket) => Object.assign(socket, { bufferedAmount: 2e6 }).emit('pong'), true],
  [
    'never stops talking',
    (socket: FakeSocket) => {
      socket.emit('pong');
      for (let frame = 0; frame < 200; frame++) socket.emit('message');
    },
    true,
  ],
  [
    'answers, and says now and then that it is there',
    (socket: FakeSocket) => {
      socket.emit('pong');
      socket.emit('message');
    },
    false,
  ],
] as const)('between two pings, a client that %s', async ([, behave, terminated]) => {
  vi.useFakeTimers();
  const streams = createLiveStreams(1000);
  const socket = new FakeSocket();
  await streams.add('a', socket.asSocket(), async () => []);
  vi.advanceTimersByTime(1000);
  expect([socket.pings, socket.terminated]).toEqual([1, false]);
  behave(socket);
  vi.advanceTimersByTime(1000);
  expect(socket.terminated).toBe(terminated);
});

afterEach(() => {
  vi.useRealTimers();
});

test('whichever instance logs what, and whether it tells it or not, each socket has it all, once and in order', async () => {
  const steps = fc.array(fc.constantFrom('said here', 'said elsewhere', 'told', 'looked for', 'read'), {
    maxLength: 40,
  });
  await fc.assert(
    fc.asyncProperty(steps, async (all) => {
      const log: Logged[] = [];
      const streams = createLiveStreams();
      const socket = new FakeSocket();
      const waiting: (() => void)[] = [];
      // What is read is as the log was when it was asked for, and may come much later.
      const backlog = (after: number) => {
        const page = log.filter(({ sequence }) => sequence > after).slice(0, 3);
        return new Promise<Logged[]>((resolve) => waiting.push(() => resolve(page)));
      };
      const read = async () => {
        for (const go of waiting.splice(0)) go();
        await new Promise((resolve) => setImmediate(resolve));
      };
      const added = streams.add('a', socket.asSocket(), backlog);
      for (const step of all) {
        if (step === 'said here') {
          log.push(...logged(log.length + 1, log.length + 2));
          streams.publish('a', log.slice(-2));
        } else if (step === 'said elsewhere') log.push(...logged(log.length + 1));
        else if (step === 'read') await read();
        else if (step === 'told' || (streams.seen().get('a') ?? 0) < log.length) streams.catchUp('a');
      }
      // Who looks for it finds it in the end.
      if ((streams.seen().get('a') ?? 0) < log.length) streams.catchUp('a');
      while (waiting.length > 0) await read();
      await added;
      expect(socket.heard).toEqual(log.map(({ sequence }) => sequence));
      expect(streams.seen()).toEqual(new Map([['a', log.length]]));
      streams.closeAll();
    }),
  );
});

test('what is in no log is said to who is there, also while the log is being read, and moves no watermark', async () => {
  const { streams, socket, added, give } = openSlowly();
  const unlogged = { sequence: 2.7, activity: { type: 'message', text: '0' } };
  streams.publish('a', [unlogged]);
  give(logged(1, 2, 3));
  await added;
  streams.publish('a', [unlogged]);
  expect(socket.heard).toEqual([1, 2, 3, 0, 0]);
  expect(socket.frames.at(-1)?.watermark).toBe('3');
  streams.publish('a', logged(4));
  expect(socket.heard).toEqual([1, 2, 3, 0, 0, 4]);
});

test('a log that cannot be read when something is missing closes the socket: whoever comes back is sent it all', async () => {
  const streams = createLiveStreams();
  const socket = new FakeSocket();
  let isThere = true;
  await streams.add('a', socket.asSocket(), async () => {
    if (!isThere) throw new Error('no database');
    return [];
  });
  isThere = false;
  streams.publish('a', logged(5));
  await vi.waitFor(() => expect(streams.seen()).toEqual(new Map()));
  expect(socket.heard).toEqual([]);
});
