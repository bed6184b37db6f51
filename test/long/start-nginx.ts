import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { freePort } from '../free-port.ts';
import { findProgram } from './find-program.js';

export const nginx = findProgram('nginx');

const example = join(import.meta.dirname, '../../deploy/nginx-instances.conf');

export interface RunningNginx {
  url: string;
  /** What it has written in its log of requests. */
  log(): string;
}

/**
 * The nginx of `compose.yaml`, with its configuration as it is but for where things are. Ends with the test.
 * @param ports of the two instances
 */
export async function startNginx(ports: readonly number[]): Promise<RunningNginx> {
  const folder = mkdtempSync(join(tmpdir(), 'guia-eadmin-nginx-'));
  // Its workers are somebody else where it is root's.
  chmodSync(folder, 0o777);
  const port = await freePort();
  const [one, other] = ports;
  const text = readFileSync(example, 'utf8')
    .replaceAll('guia-1:3978', `127.0.0.1:${one}`)
    .replaceAll('guia-2:3978', `127.0.0.1:${other}`)
    .replace('listen 3978;', `listen 127.0.0.1:${port};`)
    .replace('/var/log/nginx', folder);
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (of) => `${of}_temp_path ${folder}/${of};`,
  );
  const main = `pid ${folder}/pid; daemon off; error_log ${folder}/error.log; events {} http { ${temporary.join(' ')} ${text} }`;
  const file = join(folder, 'nginx.conf');
  writeFileSync(file, main);
  const child = spawn(nginx ?? 'nginx', ['-c', file, '-e', join(folder, 'error.log')], { stdio: 'ignore' });
  const closed = once(child, 'close');
  onTestFinished(async () => {
    child.kill('SIGTERM');
    await closed;
    rmSync(folder, { recursive: true, force: true });
  });
  return { url: `http://127.0.0.1:${port}`, log: () => readFileSync(join(folder, 'access.log'), 'utf8') };
}
