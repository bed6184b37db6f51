import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { startPostgres } from './start-postgres.ts';

/** A PostgreSQL of the test's own, to be stopped and started again on what it had. Ends with the test. */
export interface OwnPostgres {
  url: string;
  /** As a system does it; those who are connected are cut off. */
  stop(): Promise<void>;
  start(): Promise<void>;
}

export async function ownPostgres(settings?: Readonly<Record<string, string>>): Promise<OwnPostgres> {
  const parent = mkdtempSync(join(tmpdir(), 'guia-eadmin-postgres-'));
  chmodSync(parent, 0o755);
  const folder = join(parent, 'cluster');
  const first = await startPostgres(folder, { settings });
  let { pid, keeper } = first;
  onTestFinished(async () => {
    await end(keeper, 'SIGTERM');
    rmSync(parent, { recursive: true, force: true });
  });
  return {
    url: first.url,
    async stop() {
      process.kill(pid, 'SIGINT');
      await gone(keeper);
    },
    async start() {
      ({ pid, keeper } = await startPostgres(folder, { settings, port: first.port }));
    },
  };
}

async function end(pid: number, signal: NodeJS.Signals): Promise<void> {
  try {
    process.kill(pid, signal);
  } catch {
    return;
  }
  await gone(pid);
}

async function gone(pid: number): Promise<void> {
  for (;;) {
    try {
      process.kill(pid, 0);
    } catch {
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
