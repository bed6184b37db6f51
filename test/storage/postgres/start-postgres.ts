import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { freePort } from '../../free-port.ts';

export interface RunningPostgres {
  /** Of its own database, `postgres`. */
  url: string;
  port: number;
  /** Of the server itself, whom signals may be sent to. */
  pid: number;
}

/** What nobody needs who tests, and costs time. */
const quick = { fsync: 'off', full_page_writes: 'off', max_connections: '100', shared_buffers: '32MB' };

const patience = 60_000;

export interface PostgresOptions {
  /** The process that it ends with; this one, when it is not said. */
  watch?: number;
  settings?: Readonly<Record<string, string>> | undefined;
  /** A free one, when it is not said. */
  port?: number;
}

/**
 * Runs PostgreSQL, by a process that takes it all away when another ends, or it is told to.
 * @param folder of its own, that does not exist, or that it was run in before
 */
export async function startPostgres(
  folder: string,
  { watch = process.pid, settings = quick, port: asked }: PostgresOptions = {},
): Promise<RunningPostgres & { keeper: number }> {
  mkdirSync(folder, { recursive: true });
  const port = asked ?? (await freePort());
  rmSync(join(folder, 'ready.json'), { force: true });
  const script = join(import.meta.dirname, 'keep-postgres.js');
  const keeper = spawn(process.execPath, [script, JSON.stringify({ folder, watch, port, settings })], {
    detached: true,
    stdio: 'ignore',
  });
  keeper.unref();
  return { ...(await readyPostgres(folder)), keeper: keeper.pid ?? 0 };
}

/** Waits until somebody has started it in a folder. */
export async function readyPostgres(folder: string): Promise<RunningPostgres> {
  const file = join(folder, 'ready.json');
  for (
    const until = Date.now() + patience;
    Date.now() < until;
    await new Promise((resolve) => setTimeout(resolve, 20))
  ) {
    if (!existsSync(file)) continue;
    const { error, port, pid } = JSON.parse(readFileSync(file, 'utf8'));
    if (error) throw new Error(error);
    return { url: `postgres://guia@127.0.0.1:${port}/postgres`, port, pid };
  }
  throw new Error(`PostgreSQL did not start in ${folder}`);
}
