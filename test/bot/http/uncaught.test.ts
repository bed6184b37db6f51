import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { rawExchange, request, upgradeLines } from './raw.ts';

let child: ChildProcess;
let port = 0;
let logged = '';

beforeAll(async () => {
  child = spawn(process.execPath, [join(import.meta.dirname, 'throwing-server.ts')]);
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    logged += text;
  });
  port = await new Promise<number>((resolve) => child.stdout?.once('data', (text) => resolve(Number(text))));
});
afterAll(() => {
  child.kill('SIGTERM');
});

const get = (path: string, ...more: string[]) =>
  rawExchange(port, request(`GET ${path} HTTP/1.1`, 'Host: x', 'Connection: close', ...more));

test.for([
  ['/before-any-route', 500],
  ['/sync', 500],
  ['/later', 500],
  ['/rejected', 500],
  ['/event', 500],
  ['/no-error', 500],
  ['/answered', 200],
  ['/halfway', 200],
] as const)('what %s throws ends that request alone, and is logged', async ([path, status]) => {
  const before = logged.length;
  const answer = await get(path);
  expect([answer.status, answer.closed]).toEqual([status, true]);
  expect(answer.text).not.toContain('boom');
  await expect.poll(() => logged.slice(before)).toContain('"level":"error"');
  expect(logged.slice(before)).toMatch(/"method":"GET","error":"(Error: boom|undefined)/);
  expect((await get('/ok')).status).toBe(200);
});

test.for(['/', '/later'])('what a socket being opened throws at %s ends that socket alone', async (path) => {
  const before = logged.length;
  const answer = await get(path, ...upgradeLines.slice(1), 'Connection: Upgrade');
  expect([answer.status, answer.closed]).toEqual([0, true]);
  // What is logged comes by a pipe, and may come after what the socket says.
  await expect.poll(() => logged.slice(before)).toContain('boom');
  expect((await get('/ok')).status).toBe(200);
});

test('what belongs to no request ends nothing either', async () => {
  await expect.poll(() => logged).toMatch(/"message":"uncaught","error":"Error: boom/);
  expect((await get('/ok')).status).toBe(200);
  expect(child.exitCode).toBeNull();
});
