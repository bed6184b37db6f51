import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { freePort } from '../../free-port.ts';
import type { Checkout } from './checkout.ts';
import { measureTree } from './process-tree.ts';
import { killGroup, startProgram } from './program.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** A program that answers at an address. */
export interface Service {
  url: string;
  /** Of all its processes: milliseconds of processor time since they began, and megabytes in use. */
  measure(): { cpu: number; memory: number };
  signal(signal: NodeJS.Signals): void;
  /** At once, or as whoever runs it would: then it keeps what makes the next start shorter. */
  stop(how?: 'at once' | 'in good order'): Promise<void>;
}

const longestStart = 120_000;

/** Our service as it is in a checkout, with data of its own. */
export function startOurs({ folder }: Checkout, env: Record<string, string> = {}): Promise<Service> {
  return startService(join(folder, 'bot/start.js'), env);
}

export function startEchoBot(): Promise<Service> {
  return startService(join(import.meta.dirname, 'echo-bot.ts'), {});
}

async function startService(script: string, more: Record<string, string>): Promise<Service> {
  const data = temporaryFolder();
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const env = {
    PATH: process.env.PATH,
    HOST: '127.0.0.1',
    PORT: `${port}`,
    DATA_DIR: join(data.path, 'data'),
    ...more,
  };
  // Away from anybody's `.env`.
  const child = startProgram(process.execPath, [script], { cwd: data.path, env, stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  child.stderr?.on('data', (chunk) => {
    said = `${said}${chunk}`.slice(-1000);
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const service: Service = {
    url,
    measure: () => measureTree(child.pid ?? 0),
    signal: (signal) => void child.kill(signal),
    async stop(how = 'at once') {
      if (how === 'at once') killGroup(child);
      else child.kill('SIGTERM');
      await ended;
      data.remove();
    },
  };
  for (const start = performance.now(); !(await isReady(url)); await wait(10)) {
    if (child.exitCode !== null) throw new Error(`${script} does not start: ${said}`);
    if (performance.now() - start > longestStart) {
      await service.stop();
      throw new Error(`${script} is not ready after ${longestStart / 1000} s: ${said}`);
    }
  }
  return service;
}

/** Whether a service takes work. */
export async function isReady(url: string): Promise<boolean> {
  try {
    const response = await fetch(`${url}/readyz`);
    await response.body?.cancel();
    return response.ok;
  } catch {
    return false;
  }
}
