import { describe, expect, test } from 'vitest';
import { heard, rawSocket, request } from '../http/raw.ts';
import { sharedGuide, startGuide } from '../start-guide.ts';
import { call } from './client.ts';

const allowed = 'https://www.exemple.cat';
const guide = sharedGuide({ env: { ALLOWED_ORIGINS: `${allowed} https://*.diputacio.cat` } });

const askToken = (url: string, origin: string | null, path = '/api/token') =>
  call({ url }, 'POST', path, { headers: origin === null ? {} : { origin } });

describe('a token is given', () => {
  test('to our own page, to an allowed site, and to a program that is no page', async () => {
    for (const origin of [guide.url, allowed, 'https://seu.diputacio.cat', 'https://a.b.diputacio.cat', null]) {
      const { status, headers } = await askToken(guide.url, origin);
      expect([origin, status]).toEqual([origin, 200]);
      expect(headers.get('access-control-allow-origin')).toBe(origin);
      expect(headers.get('access-control-allow-credentials')).toBeNull();
    }
  });

  test('to the public address alone, when there is one', async () => {
    const behind = await startGuide({ env: { PUBLIC_URL: 'https://xat.exemple.cat/guia' } });
    expect((await askToken(behind.url, 'https://xat.exemple.cat')).status).toBe(200);
    expect((await askToken(behind.url, 'http://xat.exemple.cat')).status).toBe(403);
  });
});

describe('a path spelt otherwise is under the same rules:', () => {
  test.for([
    '/%61pi/token',
    '/api/%74oken',
    '/api/./token',
    '/x/../api/token',
    '/%2e/api/token',
    '//api/token',
    '/api//token',
    '/api/token/',
    '/API/TOKEN',
    '/api%2ftoken',
    '/api;x/token',
    '/api/token;x',
    '/api/token%00',
    '/v3/directline/%74okens/generate',
    '/%76%33/directline/conversations',
  ])('%s', async (path) => {
    const socket = await rawSocket(guide.port);
    const answer = heard(socket, 2000);
    const close = 'Connection: close';
    socket.write(request(`POST ${path} HTTP/1.1`, 'Host: x', 'Origin: https://dolent.cat', close));
    const { status, text } = await answer;
    expect([403, 404]).toContain(status);
    expect(text).not.toMatch(/access-control-allow-origin|"token"/i);
    // And our own page gets what it would get at that address.
    const own = await askToken(guide.url, guide.url, path);
    expect([200, 401, 404]).toContain(own.status);
    expect(status).toBe(own.status === 404 ? 404 : 403);
  });
});

describe('a token is refused', () => {
  test.for([
    'https://dolent.cat',
    'http://www.exemple.cat',
    'https://www.exemple.cat:8443',
    'https://www.exemple.cat.dolent.cat',
    'https://diputacio.cat',
    'https://falsadiputacio.cat',
    'http://seu.diputacio.cat',
    'null',
    'no és cap lloc',
  ])('to %s, at every way to one', async (origin) => {
    for (const path of ['/api/token', '/v3/directline/tokens/generate', '/v3/directline/conversations']) {
      const { status, body, headers } = await askToken(guide.url, encodeURI(origin), path);
      expect([status, body.error.code]).toEqual([403, 'BadOrigin']);
      expect(body.error.message).toContain('ALLOWED_ORIGINS');
      expect(headers.get('access-control-allow-origin')).toBeNull();
    }
  });

  test('to every other site, when none is allowed', async () => {
    const closed = await startGuide();
    expect((await askToken(closed.url, allowed)).status).toBe(403);
    expect((await askToken(closed.url, closed.url)).status).toBe(200);
  });
});

test('an allowed site may ask first whether it may ask, and another may not', async () => {
  const path = '/v3/directline/conversations/x/activities';
  const preflight = (origin: string) => call(guide, 'OPTIONS', path, { headers: { origin } });
  const yes = await preflight(allowed);
  expect(yes.status).toBe(204);
  expect(yes.headers.get('access-control-allow-origin')).toBe(allowed);
  expect(yes.headers.get('access-control-allow-headers')).toContain('authorization');
  expect((await preflight('https://dolent.cat')).status).toBe(403);
});
