import { describe, expect, test } from 'vitest';
import { type Call, type Called, call, openConversation, post } from '../direct-line/client.ts';
import { type Guide, sharedGuide, startGuide } from '../start-guide.ts';

const path = '/api/answers';
const q = 'quant costa el T-CAT?';
const guide = sharedGuide();
const send = (to: Pick<Guide, 'url'>, more: Call = {}) => call(to, 'POST', path, { json: { q }, ...more });

function expectProblem({ status, body, headers }: Called, expected: number, code: string): void {
  expect({ status, type: headers.get('content-type') }).toEqual({
    status: expected,
    type: 'application/problem+json',
  });
  expect(body).toEqual({ type: 'about:blank', title: expect.any(String), status, detail: expect.any(String), code });
}

describe('a problem is told as RFC 9457 says:', () => {
  test.for([
    ['no question', {}, '«q»'],
    ['a question that is blank', { q: ' \n ' }, '«q»'],
    ['a question that is no text', { q: 7 }, '«q»'],
    ['a question that is too long', { q: 'a'.repeat(8001) }, '8000'],
    ['a field that is misspelt', { q, servei: 'enotum' }, '«servei»'],
    ['a service that is none', { q, service: 'e-notum' }, 'enotum'],
    ['a list', [], 'objecte'],
    ['a text', 'hola', 'objecte'],
    ['nothing', null, 'objecte'],
  ] as const)('%s', async ([, json, mention]) => {
    const refused = await send(guide, { json });
    expectProblem(refused, 400, 'BadRequest');
    expect(refused.body.detail).toContain(mention);
  });

  test('all that is wrong, at once', async () => {
    const { detail } = (await send(guide, { json: { pregunta: q, service: 'no' } })).body;
    for (const mention of ['«q»', '«pregunta»', '«service»']) expect(detail).toContain(mention);
  });

  test('what is no JSON, what is not said to be, and what is too large', async () => {
    const json = { 'content-type': 'application/json' };
    const raw = (body: string, headers: Record<string, string>) => call(guide, 'POST', path, { body, headers });
    expectProblem(await raw('{', json), 400, 'BadJson');
    expectProblem(await raw('q=hola', { 'content-type': 'text/plain' }), 415, 'NotSupported');
    expectProblem(await raw(JSON.stringify({ q: 'a'.repeat(70_000) }), json), 413, 'TooLarge');
  });

  test('another method', async () => {
    expectProblem(await call(guide, 'GET', path), 405, 'MethodNotAllowed');
  });

  test('other addresses tell it as they did', async () => {
    expect((await call(guide, 'GET', '/v3/directline/conversations/x')).body.error.code).toBe('Unauthorized');
  });
});

describe('pages of other sites', () => {
  const from = (origin: string) => ({ headers: { origin } });

  test('are answered when they are allowed, and told that they may read it', async () => {
    const open = await startGuide({ env: { ALLOWED_ORIGINS: 'https://www.exemple.cat' } });
    const answered = await send(open, from('https://www.exemple.cat'));
    expect(answered.status).toBe(200);
    expect(answered.headers.get('access-control-allow-origin')).toBe('https://www.exemple.cat');
    const asked = await call(open, 'OPTIONS', path, from('https://www.exemple.cat'));
    expect(asked.status).toBe(204);
    expect(asked.headers.get('access-control-allow-methods')).toContain('POST');
    expect(asked.headers.get('access-control-allow-headers')).toContain('x-api-key');
    expectProblem(await send(open, from('https://www.exemple.org')), 403, 'BadOrigin');
    expectProblem(await call(open, 'GET', '/openapi.json', from('https://www.exemple.org')), 403, 'BadOrigin');
  });

  test('are not when they are not, and ours is', async () => {
    expectProblem(await send(guide, from('https://www.exemple.cat')), 403, 'BadOrigin');
    expect((await send(guide, from(guide.url))).status).toBe(200);
  });
});

describe('with API_KEY', () => {
  const env = { API_KEY: 'una clau llarga' };
  const good: Record<string, string>[] = [{ authorization: `Bearer ${env.API_KEY}` }, { 'x-api-key': env.API_KEY }];
  const bad: Record<string, string>[] = [
    {},
    { authorization: 'Bearer una altra' },
    { 'x-api-key': '' },
    { authorization: 'Basic x' },
  ];

  test('only who has it is answered, whichever way it comes', async () => {
    const closed = await startGuide({ env });
    for (const headers of good) {
      expect((await send(closed, { headers })).status).toBe(200);
    }
    for (const headers of bad) {
      const refused = await send(closed, { headers });
      expectProblem(refused, 401, 'Unauthorized');
      expect(refused.headers.get('www-authenticate')).toBe('Bearer');
    }
    expect((await openConversation(closed)).token).toBeTruthy();
  });

  test('the document says so, and may be read by anybody', async () => {
    const closed = await startGuide({ env });
    const { status, body } = await call(closed, 'GET', '/openapi.json');
    expect(status).toBe(200);
    expect(body.security).toEqual([{ bearer: [] }, { header: [] }]);
    expect(Object.keys(body.components.securitySchemes)).toEqual(['bearer', 'header']);
    expect((await call(guide, 'GET', '/openapi.json')).body.security).toBeUndefined();
  });
});

describe('the limits are those of the chat:', () => {
  test('what is asked here and said there counts together', async () => {
    const narrow = await startGuide({ env: { LIMIT_MESSAGES: '4' } });
    const session = await openConversation(narrow);
    for (let time = 0; time < 2; time++) await post(narrow, session, { type: 'typing' });
    const statuses: number[] = [];
    for (let time = 0; time < 5; time++) statuses.push((await send(narrow)).status);
    expect(statuses).toContain(429);
    const refused = await send(narrow);
    expectProblem(refused, 429, 'TooManyRequests');
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThanOrEqual(1);
    expect((await post(narrow, session, { type: 'typing' })).status).toBe(429);
  });

  test('kilobytes too', async () => {
    const narrow = await startGuide({ env: { LIMIT_KILOBYTES: '4' } });
    const long = { json: { q: 'com es demana? '.repeat(300) } };
    const statuses: number[] = [];
    for (let time = 0; time < 4; time++) statuses.push((await send(narrow, long)).status);
    expect(statuses).toContain(429);
  });
});
