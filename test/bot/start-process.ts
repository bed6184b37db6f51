import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { onTestFinished } from 'vitest';
import { startScript } from './run.ts';
import { temporaryFolder } from './temporary-folder.ts';

export interface GuideProcess {
  url: string;
  pid: number;
  /** What it has written in its log until now. */
  log(): string;
  /** The exit code, once it has ended. */
  ended: Promise<number | null>;
  /** Stops it as a system does, and waits for its end. */
  stop(signal?: NodeJS.Signals): Promise<void>;
}

/**
 * The service as `npm start` runs it: a process of its own, on a free port, away from anybody's `.env`. Ends with the test.
 * @param script `bot/start.js`, of this checkout unless it is of another
 * @param more settings
 */
export async function startProcess(
  dataDir: string,
  script = startScript,
  more: Record<string, string> = {},
): Promise<GuideProcess> {
  const child = spawn(process.execPath, [script], {
    cwd: temporaryFolder(),
    env: { PATH: process.env.PATH, DATA_DIR: dataDir, PORT: '0', ...more },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const closed = once(child, 'close');
  const stop = async (signal: NodeJS.Signals = 'SIGTERM') => {
    child.kill(signal);
    await closed;
  };
  onTestFinished(() => stop('SIGKILL'));
  let log = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    log += text;
  });
  const ended = closed.then(([code]) => code as number | null);
  return { url: await addressOf(child), pid: child.pid ?? 0, log: () => log, ended, stop };
}

async function addressOf({ stdout, stderr }: ChildProcess): Promise<string> {
  if (!stdout || !stderr) throw new Error('it cannot be heard');
  let said = '';
  stderr.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  for await (const text of stdout.setEncoding('utf8')) {
    said += text;
    const [url] = /http:\S+/.exec(said) ?? [];
    if (url) return url;
  }
  throw new Error(said);
}
