import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { onTestFinished } from 'vitest';
import { startScript } from './run.ts';
import { temporaryFolder } from './temporary-folder.ts';

export interface GuideProcess {
  url: string;
  /** Stops it as a system does, and waits for its end. */
  stop(signal?: NodeJS.Signals): Promise<void>;
}

/**
 * The service as `npm start` runs it: a process of its own, on a free port, away from anybody's `.env`. Ends with the test.
 * @param script `bot/start.js`, of this checkout unless it is of another
 */
export async function startProcess(dataDir: string, script = startScript): Promise<GuideProcess> {
  const env = { PATH: process.env.PATH, DATA_DIR: dataDir, PORT: '0' };
  const child = spawn(process.execPath, [script], {
    cwd: temporaryFolder(),
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const closed = once(child, 'close');
  const stop = async (signal: NodeJS.Signals = 'SIGTERM') => {
    child.kill(signal);
    await closed;
  };
  onTestFinished(() => stop('SIGKILL'));
  return { url: await addressOf(child), stop };
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
