import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { call } from '../direct-line/client.ts';
import { sharedGuide } from '../start-guide.ts';
import { rawExchange, rawSocket, request, upgradeLines } from './raw.ts';

const guide = sharedGuide();

async function expectAlive(): Promise<void> {
  expect((await call(guide, 'GET', '/healthz')).status).toBe(200);
}

const badHosts = [
  'a|b',
  '256.256.256.256',
  'x:99999',
  '[',
  '[::1',
  '[x]',
  'a b',
  ' ',
  'a/b',
  'a?b',
  'a#b',
  'a\\b',
  'u@h',
  'u:p@h',
  'a%zz',
  'a%00',
  '<x>',
  'x:y',
  'x:-1',
  '^',
  '0x1.0x2.0x3.0x1ff',
];
const badTargets = [
  'http://[/',
  'http://a|b/',
  'http://x:99999/',
  'http://256.256.256.256/healthz',
  'healthz',
  '?',
  '*',
  'data:,x',
  'javascript:1',
  'file:///etc/passwd',
  'http://',
  'https:',
  'http:healthz',
];

describe('400 before any route, and the service goes on:', () => {
  const isBlank = (host: string) => host.trim() === '';

  test.for(badHosts.filter((host) => !isBlank(host)))('Host: %s', async (host) => {
    for (const path of ['/healthz', '/api/token', '/nope', '/v3/directline/conversations/x/stream']) {
      const plain = await rawExchange(guide.port, request(`GET ${path} HTTP/1.1`, `Host: ${host}`));
      expect([path, plain.status, plain.closed]).toEqual([path, 400, true]);
      const upgrade = await rawExchange(guide.port, request(`GET ${path} HTTP/1.1`, `Host: ${host}`, ...upgradeLines));
      expect([path, upgrade.status, upgrade.closed]).toEqual([path, 400, true]);
    }
    await expectAlive();
  });

  test.for(badTargets)('the target %s', async (target) => {
    const plain = await rawExchange(guide.port, request(`GET ${target} HTTP/1.1`, 'Host: x'));
    expect([plain.status, plain.closed]).toEqual([400, true]);
    const upgrade = await rawExchange(guide.port, request(`GET ${target} HTTP/1.1`, 'Host: x', ...upgradeLines));
    expect([upgrade.status, upgrade.closed]).toEqual([400, true]);
    await expectAlive();
  });

  test('what is no HTTP, a header too long, a request without its Host', async () => {
    for (const [bytes, status] of [
      ['hola\r\n\r\n', 400],
      [request('GET /healthz HTTP/1.1', 'Host: x', `X-Long: ${'a'.repeat(20_000)}`), 431],
      [request('GET /healthz HTTP/1.1'), 400],
      [request('POST /api/token HTTP/1.1', 'Host: x', 'Content-Length: 1', 'Transfer-Encoding: chunked'), 400],
      [request('GET /healthz HTTP/1.1', 'Host: x', 'Expect: something'), 417],
    ] as const) {
      const answer = await rawExchange(guide.port, bytes);
      expect([bytes.slice(0, 30), answer.status, answer.closed]).toEqual([bytes.slice(0, 30), status, true]);
      expect(answer.text).toContain('X-Content-Type-Options: nosniff');
    }
    await expectAlive();
  });
});

test.for([
  ['an empty Host', request('GET /healthz HTTP/1.1', 'Host:', 'Connection: close')],
  ['a blank one', request('GET /healthz HTTP/1.1', 'Host:   ', 'Connection: close')],
  ['none, in HTTP/1.0', request('GET /healthz HTTP/1.0')],
  ['a name with a port', request('GET /healthz HTTP/1.1', 'Host: guia_eadmin:3978', 'Connection: close')],
  ['an IPv6 address', request('GET /healthz HTTP/1.1', 'Host: [2001:db8::1]:80', 'Connection: close')],
  ['the whole address', request('GET http://xat.exemple.cat/healthz HTTP/1.1', 'Host: x', 'Connection: close')],
] as const)('a request with %s is answered', async ([, bytes]) => {
  expect((await rawExchange(guide.port, bytes)).status).toBe(200);
});

/** As people and programs write requests, as they should not, and anything else. */
function arbitraryRequests() {
  const line = fc.string({ unit: 'binary-ascii', maxLength: 40 }).map((text) => text.replaceAll(/[\r\n\0]/g, ''));
  const host = fc.oneof(fc.constantFrom('x', '', '127.0.0.1', ...badHosts), line);
  const path = fc.oneof(
    fc.constantFrom(
      '/',
      '/healthz',
      '/api/token',
      '/%61pi/token',
      '//',
      '/assets/..%2f..%2fpackage.json',
      '/plans/%E0%A4%A',
      '/api/messages',
      '/v3/directline/conversations',
      '/v3/directline/conversations/x/activities?watermark=__proto__',
      '/v3/directline/conversations/x/stream?t=%E0%A4%A',
      '/?lang[toString]=x&lang[]=1&a=b=c&%E0%A4%A',
      '/constructor',
      ...badTargets,
    ),
    line,
    fc.webPath().map((text) => text || '/'),
    line.map((text) => `/${text}`),
  );
  const header = fc.oneof(
    fc
      .tuple(
        fc.constantFrom(
          'Accept',
          'Accept-Encoding',
          'Accept-Language',
          'Accept-Version',
          'Authorization',
          'Connection',
          'Content-Encoding',
          'Content-Length',
          'Content-Type',
          'Expect',
          'Host',
          'If-None-Match',
          'Origin',
          'Transfer-Encoding',
          'Upgrade',
          'X-Forwarded-For',
          'X-Http-Method-Override',
        ),
        fc.oneof(
          line,
          fc.constantFrom(
            '*/*;q=x',
            'a/b',
            'Bearer ..',
            'Bearer e30.e30.e30',
            'chunked',
            'close',
            'gzip',
            '-1',
            '1',
            '99999999999999999999',
            'null',
            '100-continue',
            'websocket',
            'Upgrade',
            'application/json',
            '::1, [x], 1.2.3.4:5',
          ),
        ),
      )
      .map(([name, value]) => `${name}: ${value}`),
    line,
  );
  const method = fc.oneof(
    fc.constantFrom(
      'GET',
      'POST',
      'HEAD',
      'OPTIONS',
      'PUT',
      'DELETE',
      'PATCH',
      'TRACE',
      'PURGE',
      'CONNECT',
      'M-SEARCH',
      'PRI',
    ),
    line,
  );
  const version = fc.oneof({ weight: 9, arbitrary: fc.constant('HTTP/1.1') }, { weight: 1, arbitrary: line });
  const body = fc.oneof(fc.constantFrom('', '{}', '0\r\n\r\n', '5\r\nhello\r\n', '{"type":"message"}'), line);
  return fc
    .record({
      method,
      path,
      version,
      host,
      headers: fc.array(header, { maxLength: 5 }),
      isUpgrade: fc.boolean(),
      body,
    })
    .map(({ method, path, version, host, headers, isUpgrade, body }) => {
      const lines = [`${method} ${path} ${version}`, `Host: ${host}`, ...headers, ...(isUpgrade ? upgradeLines : [])];
      return request(...lines) + body;
    });
}

test('whatever is written on a socket, thousands of times, it still answers, and nothing fails inside', {
  timeout: 60_000,
}, async () => {
  const atOnce = 20;
  let sent = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(arbitraryRequests(), { minLength: atOnce, maxLength: atOnce }), async (requests) => {
      await Promise.all(
        requests.map(async (bytes) => {
          const socket = await rawSocket(guide.port);
          const answered = new Promise((resolve) => socket.once('data', resolve).once('close', resolve));
          // Some ask for more than they send: what they sent is all that there is to answer.
          socket.end(bytes, 'latin1');
          await Promise.race([answered, new Promise((resolve) => setTimeout(resolve, 50))]);
          socket.destroy();
          sent += 1;
        }),
      );
      await expectAlive();
    }),
    { numRuns: 150, endOnFailure: true },
  );
  expect(sent).toBeGreaterThanOrEqual(3000);
  expect(guide.log).toEqual([]);
});
