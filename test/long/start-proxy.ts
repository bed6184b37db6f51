import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { freePort } from '../free-port.ts';
import { findProgram } from './find-program.js';

/** A proxy as its example of `deploy/` makes it, on a free port and without the rights of root. */
export interface RunningProxy {
  /** Where it takes HTTPS, for `xat.exemple.cat`. */
  port: number;
  /** What it has written in its log of requests. */
  log(): string;
}

export type ProxyName = 'nginx' | 'haproxy';

/** The name in the examples. */
export const publicName = 'xat.exemple.cat';
const deploy = join(import.meta.dirname, '../../deploy');
/** Whoever has no rights, where it is root who tries it. */
const nobody = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};

/**
 * Starts it in front of a service, until the test ends.
 * @param timeout seconds that it leaves a silent WebSocket open, in place of those of the example
 */
export async function startProxy(name: ProxyName, servicePort: number, timeout?: number): Promise<RunningProxy> {
  const folder = mkdtempSync(join(tmpdir(), 'guia-eadmin-proxy-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
  chmodSync(folder, 0o777);
  const [port, plain] = [await freePort(), await freePort()];
  makeCertificate(folder);
  const parts = { folder, port, plain, servicePort, timeout };
  const child = name === 'nginx' ? startNginx(parts) : startHaproxy(parts);
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => {
      said += text;
    });
  }
  onTestFinished(async () => {
    child.kill('SIGTERM');
    if (child.exitCode === null) await once(child, 'exit');
  });
  while (!(await isListening(port))) {
    if (child.exitCode !== null) throw new Error(`${name} does not start: ${said}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return { port, log: () => (name === 'nginx' ? readFileSync(join(folder, 'access.log'), 'utf8') : said) };
}

/** The example, as it is but for what a line says in each pair; each has to be there. */
export function example(file: string, changes: readonly (readonly [RegExp, string])[] = []): string {
  return changes.reduce(
    (text, [from, to]) => {
      if (!from.test(text)) throw new Error(`deploy/${file} has nothing like ${from}`);
      return text.replace(from, to);
    },
    readFileSync(join(deploy, file), 'utf8'),
  );
}

interface Parts {
  folder: string;
  port: number;
  plain: number;
  servicePort: number;
  timeout: number | undefined;
}

function startNginx({ folder, port, plain, servicePort, timeout }: Parts): ChildProcess {
  const changes: [RegExp, string][] = [
    [/server 127\.0\.0\.1:3978;/, `server 127.0.0.1:${servicePort};`],
    [/listen 80;\n\s*listen \[::\]:80;/, `listen 127.0.0.1:${plain};`],
    [/listen 443 ssl http2;\n\s*listen \[::\]:443 ssl http2;/, `listen 127.0.0.1:${port} ssl http2;`],
    [/\/etc\/ssl\/xat\.exemple\.cat\/fullchain\.pem/, join(folder, 'cert.pem')],
    [/\/etc\/ssl\/xat\.exemple\.cat\/privkey\.pem/, join(folder, 'key.pem')],
    [/\/var\/log\/nginx\/guia-eadmin\.log/, join(folder, 'access.log')],
  ];
  if (timeout !== undefined) changes.push([/proxy_read_timeout 75s;/, `proxy_read_timeout ${timeout}s;`]);
  writeFileSync(join(folder, 'site.conf'), example('nginx.conf', changes));
  const places = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (each) => `${each}_temp_path ${folder}/${each};`,
  );
  writeFileSync(
    join(folder, 'nginx.conf'),
    `daemon off; pid ${folder}/pid; error_log stderr; events { worker_connections 512; }
    http { access_log off; ${places.join(' ')} include ${folder}/site.conf; }`,
  );
  return run('nginx', ['-p', folder, '-e', 'stderr', '-c', join(folder, 'nginx.conf')]);
}

function startHaproxy({ folder, port, plain, servicePort, timeout }: Parts): ChildProcess {
  const file = join(folder, 'haproxy.cfg');
  const changes: [RegExp, string][] = [
    [/log \/dev\/log local0/, 'log stdout format raw local0'],
    [/user haproxy\n\s*group haproxy/, ''],
    [/bind :80/, `bind 127.0.0.1:${plain}`],
    [/bind :443/, `bind 127.0.0.1:${port}`],
    [/\/etc\/haproxy\/certs\/xat\.exemple\.cat\.pem/, join(folder, 'both.pem')],
    [/server one 127\.0\.0\.1:3978/, `server one 127.0.0.1:${servicePort}`],
  ];
  if (timeout !== undefined) changes.push([/timeout tunnel 75s/, `timeout tunnel ${timeout}s`]);
  writeFileSync(file, example('haproxy.cfg', changes));
  return run('haproxy', ['-db', '-f', file]);
}

function run(name: ProxyName, args: readonly string[]): ChildProcess {
  return spawn(findProgram(name) ?? name, args, { stdio: ['ignore', 'pipe', 'pipe'], ...nobody });
}

function makeCertificate(folder: string): void {
  const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
  const request = ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2'];
  execFileSync('openssl', [...request, '-subj', `/CN=${publicName}`, '-keyout', key, '-out', cert], {
    stdio: 'ignore',
  });
  writeFileSync(join(folder, 'both.pem'), `${readFileSync(cert, 'utf8')}${readFileSync(key, 'utf8')}`);
  for (const file of [key, cert, join(folder, 'both.pem')]) chmodSync(file, 0o644);
}

function isListening(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
    socket.once('connect', () => socket.destroy());
  });
}
