import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test, vi } from 'vitest';
import { startProcess } from '../bot/start-process.ts';
import { temporaryFolder } from '../bot/temporary-folder.ts';
import { openChat } from '../storage/person.ts';
import { activityFrom, startConnector } from '../teams/connector.ts';

/** A busy machine may be slow to start, and to be seen to end. */
const patient = { timeout: 30_000, interval: 50 };
const longest = 14_000;
const openToAll = { ALLOW_UNAUTHENTICATED_MESSAGES: '1' };

/** A channel that takes what is posted when the test says. */
async function startSlowChannel() {
  const waiting: ServerResponse[] = [];
  const server = createServer((request, response) => {
    request.resume();
    waiting.push(response);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    waiting,
    take() {
      for (const response of waiting) response.setHeader('content-type', 'application/json').end('{"id":"1"}');
    },
  };
}

const toTeams = (url: string, serviceUrl: string, id = 'one') =>
  fetch(`${url}/api/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(activityFrom(serviceUrl, { id })),
  });

test('told to stop, it says so first, takes no more, finishes what it has begun, and tells open chats to come back', {
  timeout: 90_000,
}, async () => {
  const guide = await startProcess(temporaryFolder(), undefined, openToAll);
  const person = await openChat(guide);
  const channel = await startSlowChannel();
  const begun = toTeams(guide.url, channel.url);
  await vi.waitFor(() => expect(channel.waiting).toHaveLength(1), patient);
  const asked = performance.now();
  process.kill(guide.pid, 'SIGTERM');
  await vi.waitFor(async () => expect((await fetch(`${guide.url}/readyz`)).status).toBe(503), {
    timeout: 5000,
    interval: 20,
  });
  const refused = await toTeams(guide.url, channel.url, 'two');
  expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '2']);
  expect(await person.say('hola')).toBe(503);
  expect((await fetch(`${guide.url}/healthz`)).status).toBe(200);
  channel.take();
  expect((await begun).status).toBe(200);
  expect(await person.stream.closed).toBe(1001);
  expect(await guide.ended).toBe(0);
  expect(performance.now() - asked).toBeLessThan(longest);
});

test('a channel that never answers does not keep it from stopping within 10 s, and what it did not take is sent at the next start', {
  timeout: 90_000,
}, async () => {
  const dataDir = temporaryFolder();
  const guide = await startProcess(dataDir, undefined, openToAll);
  const channel = await startSlowChannel();
  const begun = toTeams(guide.url, channel.url).catch(() => null);
  await vi.waitFor(() => expect(channel.waiting).toHaveLength(1), patient);
  const asked = performance.now();
  process.kill(guide.pid, 'SIGTERM');
  expect(await guide.ended).toBe(0);
  expect(performance.now() - asked).toBeLessThan(longest);
  await begun;
  await startProcess(dataDir, undefined, openToAll);
  await vi.waitFor(() => expect(channel.waiting).toHaveLength(2), patient);
});

test('a channel that fails is not tried again and again while it stops', { timeout: 90_000 }, async () => {
  const dataDir = temporaryFolder();
  const guide = await startProcess(dataDir, undefined, openToAll);
  const channel = await startConnector();
  channel.receptions.push({ status: 503, headers: { 'retry-after': '14' } });
  const begun = toTeams(guide.url, channel.url);
  await vi.waitFor(() => expect(channel.posted).toHaveLength(1), patient);
  process.kill(guide.pid, 'SIGTERM');
  expect((await begun).status).toBe(200);
  expect(await guide.ended).toBe(0);
  expect(channel.posted).toHaveLength(1);
  await startProcess(dataDir, undefined, openToAll);
  await vi.waitFor(() => expect(channel.posted).toHaveLength(2), patient);
});
