import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { noLimits } from '../bench/beside/no-limits.ts';
import { measureTree } from '../bench/beside/process-tree.ts';
import { killGroup, startProgram } from '../bench/beside/program.ts';
import { isReady } from '../bench/beside/service.ts';
import { temporaryFolder } from '../bench/beside/temporary-folder.ts';
import { freePort } from '../free-port.ts';

/** The service as `npm start` runs it, that is killed and started again on the same data and at the same address. */
export interface KilledService {
  url: string;
  /** Ends it without a word, and starts it again. */
  killAndStart(): Promise<void>;
  /** Whether what began at a moment and went wrong now is of a kill: it was down meanwhile, or had been a moment before. */
  isOfAKill(since: number): boolean;
  /** Seconds since it started last, and megabytes that it uses; null while it is down. */
  measure(): { age: number; memory: number } | null;
  /** Lines of its log that tell of an error. */
  errors: string[];
  stop(): void;
}

const longestStart = 120_000;
/** Milliseconds after it is back in which what was cut is noticed. */
const aftermath = 5000;

/** @param log a file for all that it logs, or null */
export async function startKilledService(log: string | null): Promise<KilledService> {
  const data = temporaryFolder();
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const env = {
    PATH: process.env.PATH,
    PORT: `${port}`,
    DATA_DIR: join(data.path, 'data'),
    ALLOW_UNAUTHENTICATED_MESSAGES: '1',
    ...noLimits,
  };
  const file = log === null ? null : createWriteStream(log);
  const errors: string[] = [];
  const downs: { from: number; until: number }[] = [];
  const script = join(import.meta.dirname, '../../bot/start.js');

  const start = async () => {
    const child = startProgram(process.execPath, [script], {
      cwd: data.path,
      env,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let rest = '';
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      file?.write(text);
      const lines = `${rest}${text}`.split('\n');
      rest = lines.pop() ?? '';
      errors.push(...lines.filter((line) => line !== '' && !/^\{"level":"(info|debug)"/.test(line)));
    });
    const begun = performance.now();
    while (!(await isReady(url))) {
      if (child.exitCode !== null || performance.now() - begun > longestStart) throw new Error(`not ready: ${rest}`);
      await wait(20);
    }
    return { child, since: performance.now() };
  };

  let running: Awaited<ReturnType<typeof start>> | null = await start();
  return {
    url,
    errors,
    isOfAKill: (since) => downs.some(({ until }) => since <= until + aftermath),
    measure() {
      if (!running) return null;
      const { memory } = measureTree(running.child.pid ?? 0);
      return { age: (performance.now() - running.since) / 1000, memory };
    },
    async killAndStart() {
      const down = { from: performance.now(), until: Number.POSITIVE_INFINITY };
      downs.push(down);
      const before = running?.child;
      running = null;
      if (before) killGroup(before);
      running = await start();
      down.until = performance.now();
    },
    stop() {
      if (running) killGroup(running.child);
      data.remove();
    },
  };
}
