import { fork } from 'node:child_process';
import { join } from 'node:path';
import { letChildGo } from '../wait-for-child.ts';
import type { Conversed } from './converse-here.ts';
import type { AskedTurn, Hosted, Told } from './conversing.ts';

/** A process that works turns out. */
export interface SecondProcess {
  /** How many turns it has been asked for and has not told; null while it cannot be asked for any. */
  waiting(): number | null;
  /** @returns the turn; null when it could not be worked out there */
  ask(turn: Omit<AskedTurn, 'id'>): Promise<Conversed | null>;
  /** Lets it go. */
  stop(): void;
  /** When it has ended, for whatever reason. */
  ended: Promise<void>;
}

/** Milliseconds that a turn may take there, which takes some thousandths of a second: one that says nothing for so long has stopped. */
const longestTurn = 5000;

/**
 * Starts it from what the process itself began with: Node is told the same as this one was (`process.execArgv`), where the kept
 * start is. It is no thread: in a program that began from a kept start, one that asks for `node:v8` ends it all.
 * @param built where the programs were prepared
 * @param patience milliseconds that it may take over a turn before it is ended
 */
export function startSecondProcess(built: string, hosted: Hosted, patience = longestTurn): SecondProcess {
  // Advanced: JSON would lose what is there and has no value.
  const child = fork(join(built, 'run.cjs'), ['conversing'], { serialization: 'advanced' });
  const waiting = new Map<number, (turn: Conversed | null) => void>();
  let isReady = false;
  let asked = 0;

  child.on('message', (told: Told) => {
    if (told === 'ready') {
      isReady = true;
      return;
    }
    waiting.get(told.id)?.(told.turn);
    waiting.delete(told.id);
  });
  const ended = new Promise<void>((resolve) => {
    const end = () => {
      isReady = false;
      for (const tell of waiting.values()) tell(null);
      waiting.clear();
      resolve();
    };
    // It may be told of more than once: it could not be started, and could not be asked either.
    child.on('error', end);
    child.once('exit', end);
  });
  letChildGo(child);
  child.send(hosted);

  return {
    ended,
    waiting: () => (isReady && child.connected ? waiting.size : null),
    ask(turn) {
      const id = asked++;
      return new Promise((resolve) => {
        const tooLong = setTimeout(() => child.kill('SIGKILL'), patience).unref();
        waiting.set(id, (told) => {
          clearTimeout(tooLong);
          resolve(told);
        });
        // One that is ending takes no more: what it has not told is told when it has ended.
        child.send({ id, ...turn } satisfies AskedTurn, () => {});
      });
    },
    stop: () => child.disconnect(),
  };
}
