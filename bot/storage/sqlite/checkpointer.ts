import { Worker } from 'node:worker_threads';

/** Copies the write-ahead log over the database, in a thread of its own: it waits for the disk, and nobody waits for it. */
export interface Checkpointer {
  /** Copies what there is, so that the log begins again from its start and does not grow. */
  copyOver(): Promise<boolean>;
  /**
   * The same, and empties the log.
   * @returns whether it was done; not while somebody reads what was there before
   */
  cut(): Promise<boolean>;
  close(): Promise<void>;
}

type Mode = 'restart' | 'truncate';

/**
 * What runs in the thread: plain JavaScript, as it is compiled there. Most is copied while others write (`passive`), and then, for a
 * moment, nobody does. It opens the database each time, because the files at the path may be others.
 */
const program = `
  const { parentPort } = require('node:worker_threads');
  const { DatabaseSync } = require('node:sqlite');
  parentPort.on('message', ({ path, mode }) => {
    let done = false;
    try {
      const db = new DatabaseSync(path, { timeout: 100 });
      try {
        db.exec('pragma synchronous = full');
        db.prepare('pragma wal_checkpoint(passive)').get();
        done = db.prepare('pragma wal_checkpoint(' + mode + ')').get().busy === 0;
      } finally {
        db.close();
      }
    } catch {}
    parentPort.postMessage(done);
  });`;

/** @param path of a database in WAL mode that this process has open: closing the last connection would delete its log */
export function createCheckpointer(path: string): Checkpointer {
  let worker: Worker | null = null;
  let last: Promise<unknown> = Promise.resolve();

  const ask = (mode: Mode): Promise<boolean> =>
    new Promise((resolve) => {
      worker ??= new Worker(program, { eval: true, execArgv: [], env: {} }).on('error', () => {
        worker = null;
      });
      worker.unref();
      const asked = worker;
      const answer = (done: boolean) => {
        asked.off('message', answer).off('exit', fail);
        resolve(done);
      };
      const fail = () => answer(false);
      asked.on('message', answer).on('exit', fail);
      asked.postMessage({ path, mode });
    });
  const inTurn = (mode: Mode): Promise<boolean> => {
    const done = last.then(() => ask(mode)).catch(() => false);
    last = done;
    return done;
  };

  return {
    copyOver: () => inTurn('restart'),
    cut: () => inTurn('truncate'),
    async close() {
      await last;
      await worker?.terminate();
    },
  };
}
