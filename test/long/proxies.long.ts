import { once } from 'node:events';
import { request } from 'node:https';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, onTestFinished, test } from 'vitest';
import { WebSocket } from 'ws';
import { StorageError, type Store } from '../../bot/storage/store.ts';
import { type GuideOptions, startGuide } from '../bot/start-guide.ts';
import { temporaryFolder } from '../bot/temporary-folder.ts';
import { activityFrom, startConnector } from '../teams/connector.ts';
import { findProgram } from './find-program.js';
import { nginx, startNginx } from './start-nginx.ts';
import { example, type ProxyName, publicName, type RunningProxy, startProxy } from './start-proxy.ts';

interface Asked {
  method?: string;
  token?: string;
  headers?: Record<string, string>;
  json?: unknown;
  /** Of the machine that asks. */
  from?: string;
}

interface Answered {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  text: string;
  // biome-ignore lint/suspicious/noExplicitAny: what the service answers is what the tests look into.
  json: any;
}

/** Asks the proxy as a browser of the public name does. */
async function ask({ port }: RunningProxy, path: string, asked: Asked = {}): Promise<Answered> {
  const { method = 'GET', token, headers = {}, json, from } = asked;
  const body = json === undefined ? '' : JSON.stringify(json);
  const call = request({
    host: '127.0.0.1',
    port,
    path,
    method,
    rejectUnauthorized: false,
    servername: publicName,
    agent: false,
    ...(from && { localAddress: from }),
    headers: {
      host: publicName,
      ...(token && { authorization: `Bearer ${token}` }),
      ...(json !== undefined && { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }),
      ...headers,
    },
  });
  call.end(body);
  const [response] = await once(call, 'response');
  let text = '';
  for await (const chunk of response.setEncoding('utf8')) text += chunk;
  const isJson = String(response.headers['content-type']).includes('json');
  return { status: response.statusCode, headers: response.headers, text, json: isJson ? JSON.parse(text) : null };
}

const direct = '/v3/directline/conversations';

/** Opens the chat as the page does, and its socket. */
async function openChat(proxy: RunningProxy) {
  const { json: page } = await ask(proxy, '/api/token', { method: 'POST' });
  const { json: opened } = await ask(proxy, direct, { method: 'POST', token: page.token, json: {} });
  const streamUrl = new URL(opened.streamUrl);
  expect([streamUrl.protocol, streamUrl.host]).toEqual(['wss:', publicName]);
  const socket = new WebSocket(`wss://127.0.0.1:${proxy.port}${streamUrl.pathname}${streamUrl.search}`, {
    rejectUnauthorized: false,
    headers: { host: publicName },
  });
  onTestFinished(() => socket.terminate());
  const heard: string[] = [];
  socket.on('message', (frame) => heard.push(String(frame)));
  await once(socket, 'open');
  const say = (text: string, more = {}) =>
    ask(proxy, `${direct}/${page.conversationId}/activities`, {
      method: 'POST',
      token: page.token,
      json: { type: 'message', text, from: { id: 'me' }, ...more },
    });
  return { socket, heard, say, conversationId: page.conversationId as string, streamUrl };
}

const settings = {
  PUBLIC_URL: `https://${publicName}`,
  TRUSTED_PROXIES: '127.0.0.1',
  ALLOW_UNAUTHENTICATED_MESSAGES: '1',
};

async function behind(
  name: ProxyName,
  timeout?: number,
  { env = {}, ...more }: GuideOptions = {},
): Promise<RunningProxy> {
  const guide = await startGuide({ env: { ...settings, ...env }, ...more });
  return startProxy(name, guide.port, timeout);
}

describe.each(['nginx', 'haproxy'] as const)('behind %s, as its example makes it', (name) => {
  const isMissing = !findProgram(name) || !findProgram('openssl');
  if (isMissing) console.warn(`Falta ${name} o openssl: l’exemple de deploy/ no es prova.`);

  test.skipIf(isMissing)('the page, the chat and its socket get through, with HTTPS for a year', async () => {
    const proxy = await behind(name);
    const page = await ask(proxy, '/');
    expect(page.status).toBe(200);
    expect(page.text).toContain('<html');
    expect(page.headers['strict-transport-security']).toBe('max-age=31536000');
    const chat = await openChat(proxy);
    await chat.say('què és l’e-NOTUM?');
    await expect.poll(() => chat.heard.join('')).toContain('e-NOTUM');
  });

  test.skipIf(isMissing)(
    'a silent chat stays open for as long as it is pinged under the timeout, and no longer',
    async () => {
      const seconds = 2;
      const pinged = await openChat(await behind(name, seconds, { waiting: { pingEvery: 700 } }));
      const forgotten = await openChat(await behind(name, seconds, { waiting: { pingEvery: 60_000 } }));
      await wait(3 * seconds * 1000);
      expect(pinged.socket.readyState).toBe(WebSocket.OPEN);
      expect(forgotten.socket.readyState).toBe(WebSocket.CLOSED);
      await pinged.say('ajuda');
      await expect.poll(() => pinged.heard.length).toBeGreaterThan(1);
    },
  );

  test.skipIf(isMissing)('what Teams sends gets through up to its size, and browsers’ up to theirs', async () => {
    const proxy = await behind(name);
    const connector = await startConnector();
    const inTeams = (kilobytes: number, id: string) =>
      ask(proxy, '/api/messages', {
        method: 'POST',
        json: activityFrom(connector.url, { id, text: 'ajuda', channelData: { more: 'x'.repeat(kilobytes * 1024) } }),
      });
    expect((await inTeams(200, 'a')).status).toBe(200);
    expect(connector.posted.length).toBeGreaterThan(0);
    expect((await inTeams(300, 'b')).status).toBe(413);
    const chat = await openChat(proxy);
    expect((await chat.say('ajuda', { channelData: { more: 'x'.repeat(50 * 1024) } })).status).toBe(200);
    expect((await chat.say('ajuda', { channelData: { more: 'x'.repeat(70 * 1024) } })).status).toBe(413);
  });

  test.skipIf(isMissing)('each person counts by their own address, whatever they say that it is', async () => {
    const proxy = await behind(name, undefined, { env: { LIMIT_TOKENS: '2' } });
    const token = (from: string, headers = {}) => ask(proxy, '/api/token', { method: 'POST', from, headers });
    const statuses = [];
    for (let time = 0; time < 4; time++) {
      statuses.push((await token('127.0.0.2', { 'x-forwarded-for': `203.0.113.${time}` })).status);
    }
    expect(statuses).toContain(429);
    expect((await token('127.0.0.3')).status).toBe(200);
  });

  test.skipIf(isMissing)('the measures are for who has the token, and the log has no key of anybody', async () => {
    const proxy = await behind(name, undefined, { env: { METRICS_TOKEN: 'the token' } });
    expect((await ask(proxy, '/metrics')).status).toBe(401);
    expect((await ask(proxy, '/metrics', { token: 'the token' })).status).toBe(200);
    const chat = await openChat(proxy);
    chat.socket.terminate();
    await ask(proxy, `/plans/${'x'.repeat(32)}.pdf`);
    await ask(proxy, '/robots.txt');
    await expect.poll(proxy.log).toContain('/robots.txt');
    await expect.poll(proxy.log).toContain(chat.conversationId);
    expect(proxy.log()).not.toContain(chat.streamUrl.searchParams.get('t'));
    expect(proxy.log()).not.toContain('xxx');
  });

  test.skipIf(isMissing)('while nothing can be saved the service says so itself, and the pages go on', async () => {
    const proxy = await behind(name, undefined, { withStore: away });
    // For longer than the proxy takes to see that a server is not there.
    await wait(7000);
    const refused = await ask(proxy, direct, { method: 'POST', token: await tokenOf(proxy), json: {} });
    expect([refused.status, refused.json.error.code]).toEqual([503, 'StorageUnavailable']);
    expect((await ask(proxy, '/privacitat')).status).toBe(200);
  });
});

/** A store whose database does not answer. */
const away = (store: Store): Store => {
  const gone = () => Promise.reject(new StorageError('gone', 'connection refused'));
  return { ...store, read: gone, save: gone, prove: gone };
};

const tokenOf = async (proxy: RunningProxy) => (await ask(proxy, '/api/token', { method: 'POST' })).json.token;

describe.skipIf(!nginx)('behind the nginx of two instances', () => {
  const twice = async (options: GuideOptions) => {
    // On one folder they have one secret, as on one PostgreSQL.
    const shared = { dataDir: temporaryFolder(), ...options };
    const guides = [await startGuide(shared), await startGuide(shared)];
    const proxy = await startNginx(guides.map(({ port }) => port));
    await expect.poll(() => fetch(proxy.url).catch(() => null)).not.toBeNull();
    return { guides, proxy };
  };
  const opened = async (url: string) => {
    const page = await (await fetch(`${url}/api/token`, { method: 'POST' })).json();
    const headers = { authorization: `Bearer ${page.token}`, 'content-type': 'application/json' };
    const response = await fetch(`${url}${direct}`, { method: 'POST', headers, body: '{}' });
    return { status: response.status, text: await response.text() };
  };

  test.for([{ left: 2 }, { left: 1 }])(
    'while PostgreSQL does not answer, $left of them say so, and the pages go on',
    async ({ left }) => {
      const { guides, proxy } = await twice({ withStore: away });
      if (left === 1) await guides[0]?.stop();
      for (let time = 0; time < 6; time++) {
        const refused = await opened(proxy.url);
        expect(refused.status).toBe(503);
        expect(refused.text).toContain('no es pot desar');
        const page = await fetch(`${proxy.url}/privacitat`);
        expect([page.status, (await page.text()).includes('<html')]).toEqual([200, true]);
      }
    },
  );

  test('one that is gone, or stopping, is passed over, and no plan is in the log', async () => {
    const { guides, proxy } = await twice({});
    await guides[0]?.stop();
    for (let time = 0; time < 6; time++) expect((await opened(proxy.url)).status).toBe(201);
    await fetch(`${proxy.url}/plans/${'x'.repeat(32)}.pdf`);
    await guides[1]?.stop();
    await fetch(`${proxy.url}/plans/${'x'.repeat(32)}.pdf`);
    await fetch(`${proxy.url}/robots.txt`);
    await expect.poll(proxy.log).toContain('/robots.txt');
    expect(proxy.log()).not.toContain('xxx');
  });
});

test.each([
  ['nginx.conf', /stream\$ \{[^}]*proxy_read_timeout (\d+)s;/],
  ['haproxy.cfg', /timeout tunnel (\d+)s/],
])('%s leaves a silent chat open for at least two pings', (file, timeout) => {
  const pingEvery = 25;
  expect(Number(timeout.exec(example(file))?.[1])).toBeGreaterThanOrEqual(2 * pingEvery);
});
