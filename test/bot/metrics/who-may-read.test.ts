import { describe, expect, test } from 'vitest';
import { isOfThisMachine } from '../../../bot/metrics/is-of-this-machine.ts';
import { call } from '../direct-line/client.ts';
import { sharedGuide } from '../start-guide.ts';

const closed = sharedGuide();
const withToken = sharedGuide({ env: { METRICS_TOKEN: 'the token', TRUSTED_PROXIES: '127.0.0.1' } });
/** As a proxy of this machine asks for somebody else. */
const forwarded = { 'x-forwarded-for': '203.0.113.7' };

test('this machine reads them, also by HEAD', async () => {
  const read = await fetch(`${closed.url}/metrics`);
  expect(read.status).toBe(200);
  expect(read.headers.get('content-type')).toContain('text/plain; version=0.0.4');
  expect(await read.text()).toContain('guia_eadmin_turns_total');
  const head = await fetch(`${closed.url}/metrics`, { method: 'HEAD' });
  expect(head.status).toBe(200);
  expect(Number(head.headers.get('content-length'))).toBeGreaterThan(1000);
});

describe('from elsewhere, through a proxy of this machine', () => {
  test('without a token in the settings nobody does, and is told why', async () => {
    const { status, body } = await call(closed, 'GET', '/metrics', { headers: forwarded });
    expect(status).toBe(404);
    expect(body.error).toEqual({ code: 'NotFound', message: expect.stringContaining('METRICS_TOKEN') });
    expect(
      (await call(closed, 'GET', '/metrics', { headers: { ...forwarded, authorization: 'Bearer ' } })).status,
    ).toBe(404);
  });

  test.each([
    ['no token', {}],
    ['another', { authorization: 'Bearer another' }],
  ])('%s is refused', async (_which, headers) => {
    const {
      status,
      body,
      headers: answered,
    } = await call(withToken, 'GET', '/metrics', {
      headers: { ...forwarded, ...headers },
    });
    expect(status).toBe(401);
    expect(answered.get('www-authenticate')).toBe('Bearer');
    expect(body.error.message).toContain('Authorization: Bearer');
  });

  test('the token opens them, by HEAD too', async () => {
    const headers = { ...forwarded, authorization: 'Bearer the token' };
    expect((await fetch(`${withToken.url}/metrics`, { headers })).status).toBe(200);
    expect((await fetch(`${withToken.url}/metrics`, { method: 'HEAD', headers })).status).toBe(200);
  });
});

describe('a request is of this machine', () => {
  const from = (remoteAddress: string, headers: Record<string, string>) =>
    isOfThisMachine({ socket: { remoteAddress }, headers } as unknown as Parameters<typeof isOfThisMachine>[0]);

  test.each([
    ['127.0.0.1', 'localhost:3978'],
    ['127.0.0.1', '127.0.0.1:3978'],
    ['::1', '[::1]:3978'],
    ['::ffff:127.0.0.1', 'LOCALHOST'],
  ])('from %s to %s', (address, host) => {
    expect(from(address, { host })).toBe(true);
  });

  test.each([
    ['from elsewhere', '192.0.2.1', { host: 'localhost' }],
    ['by a proxy that says for whom', '127.0.0.1', { host: 'localhost', 'x-forwarded-for': '127.0.0.1' }],
    ['by a proxy that says it as the standard does', '::1', { host: 'localhost', forwarded: 'for=127.0.0.1' }],
    ['by a proxy that says nothing, for who asked for a name', '127.0.0.1', { host: 'xat.exemple.cat' }],
    ['for a name that begins like this machine’s', '127.0.0.1', { host: '127.0.0.1.exemple.cat' }],
    ['that names nobody', '127.0.0.1', {}],
  ])('and not %s', (_how, address, headers) => {
    expect(from(address, headers as Record<string, string>)).toBe(false);
  });
});
