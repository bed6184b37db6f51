import { describe, expect, test } from 'vitest';
import { activityFrom, startConnector } from '../../teams/connector.ts';
import { type Called, call, openConversation, post } from '../direct-line/client.ts';
import { type Guide, startGuide } from '../start-guide.ts';

type At = Pick<Guide, 'url'>;

const askToken = (guide: At, headers: Record<string, string> = {}) => call(guide, 'POST', '/api/token', { headers });

/** Asks until it is refused. */
async function askUntilRefused(ask: () => Promise<Called>, most: number): Promise<Called> {
  for (let time = 0; time < most; time++) {
    const called = await ask();
    if (called.status === 429) return called;
  }
  throw new Error(`not refused in ${most}`);
}

function expectTooMany({ status, body, headers }: Called): void {
  expect(status).toBe(429);
  expect(body.error.code).toBe('TooManyRequests');
  expect(Number(headers.get('retry-after'))).toBeGreaterThanOrEqual(1);
  expect(Number(headers.get('retry-after'))).toBeLessThanOrEqual(10);
}

test('of 1,500 tokens asked for from one address some are refused, and a token is given again within 20 s', {
  timeout: 60_000,
}, async () => {
  const guide = await startGuide();
  const statuses: number[] = [];
  const healths: number[] = [];
  const atOnce = 30;
  for (let asked = 0; asked < 1500; asked += atOnce) {
    const called = await Promise.all(Array.from({ length: atOnce }, () => askToken(guide)));
    statuses.push(...called.map(({ status }) => status));
    healths.push((await call(guide, 'GET', '/healthz')).status);
  }
  expect(new Set(statuses)).toEqual(new Set([200, 429]));
  expect(new Set(healths)).toEqual(new Set([200]));
  const refused = await askUntilRefused(() => askToken(guide), 50);
  expectTooMany(refused);
  await expect.poll(async () => (await askToken(guide)).status, { timeout: 20_000, interval: 500 }).toBe(200);
});

describe('refused with 429 and Retry-After:', () => {
  test('tokens, at each way to one', async () => {
    const guide = await startGuide({ env: { LIMIT_TOKENS: '3' } });
    const { token } = (await askToken(guide)).body;
    expectTooMany(await askUntilRefused(() => call(guide, 'POST', '/v3/directline/tokens/generate'), 10));
    expectTooMany(await askToken(guide));
    expectTooMany(await call(guide, 'POST', '/v3/directline/tokens/refresh', { token }));
  });

  test('conversations that begin, and not those that go on', async () => {
    const guide = await startGuide({ env: { LIMIT_CONVERSATIONS: '3' } });
    const session = await openConversation(guide);
    const begin = async () => {
      const { token } = (await askToken(guide)).body;
      return call(guide, 'POST', '/v3/directline/conversations', { token });
    };
    expectTooMany(await askUntilRefused(begin, 10));
    const { token, conversationId } = (await askToken(guide)).body;
    expectTooMany(await call(guide, 'GET', `/v3/directline/conversations/${conversationId}`, { token }));
    for (const [method, path] of [
      ['POST', '/v3/directline/conversations'],
      ['GET', `/v3/directline/conversations/${session.conversationId}`],
    ] as const) {
      expect((await call(guide, method, path, { token: session.token })).status).toBe(200);
    }
  });

  test('messages in a conversation, and not in another', async () => {
    const guide = await startGuide({ env: { LIMIT_MESSAGES_PER_CONVERSATION: '3' } });
    const [mine, theirs] = [await openConversation(guide), await openConversation(guide)];
    expectTooMany(await askUntilRefused(() => post(guide, mine, { type: 'typing' }), 10));
    expect((await post(guide, theirs, { type: 'typing' })).status).toBe(200);
  });

  test('messages from an address', async () => {
    const guide = await startGuide({ env: { LIMIT_MESSAGES: '3' } });
    const [mine, theirs] = [await openConversation(guide), await openConversation(guide)];
    await askUntilRefused(() => post(guide, mine, { type: 'typing' }), 10);
    expectTooMany(await post(guide, theirs, { type: 'typing' }));
  });

  test('asking whether there is anything new', async () => {
    const guide = await startGuide({ env: { LIMIT_READS_PER_CONVERSATION: '3' } });
    const { token, conversationId } = await openConversation(guide);
    const read = () => call(guide, 'GET', `/v3/directline/conversations/${conversationId}/activities`, { token });
    expectTooMany(await askUntilRefused(read, 10));
  });

  test('documents, as a page in the language of the browser', async () => {
    const guide = await startGuide({ env: { LIMIT_DOCUMENTS: '3' } });
    const ask = () => fetch(`${guide.url}/plans/x.pdf`, { headers: { 'accept-language': 'es-ES,es;q=0.9' } });
    const statuses: number[] = [];
    for (let time = 0; time < 6; time++) statuses.push((await ask()).status);
    expect(statuses).toEqual([404, 404, 404, 404, 429, 429]);
    const refused = await ask();
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThanOrEqual(1);
    expect(refused.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(await refused.text()).toContain('<html lang="es">');
  });
});

describe('behind a proxy', () => {
  const from = (address: string) => ({ 'x-forwarded-for': address });
  const flood = (guide: At, headers: (time: number) => Record<string, string>) => {
    let time = 0;
    return askUntilRefused(() => askToken(guide, headers(time++)), 10);
  };

  test('that is named, each client is counted apart', async () => {
    const guide = await startGuide({ env: { LIMIT_TOKENS: '3', TRUSTED_PROXIES: '127.0.0.0/8' } });
    await flood(guide, () => from('203.0.113.5'));
    expect((await askToken(guide, from('203.0.113.6'))).status).toBe(200);
    // What the client writes before what the proxy saw changes nothing.
    expectTooMany(await askToken(guide, from('198.51.100.9, 203.0.113.5')));
  });

  test('that is not, what it says changes nothing', async () => {
    const guide = await startGuide({ env: { LIMIT_TOKENS: '3', TRUSTED_PROXIES: '10.0.0.0/8' } });
    expectTooMany(await flood(guide, (time) => from(`203.0.113.${time}`)));
  });
});

describe('/api/messages', () => {
  test('has no limit at all with the development switch', async () => {
    const none = { LIMIT_MESSAGES: '1', LIMIT_MESSAGES_PER_CONVERSATION: '1', LIMIT_TOKENS: '1' };
    const guide = await startGuide({ env: { ALLOW_UNAUTHENTICATED_MESSAGES: '1', ...none } });
    const connector = await startConnector();
    for (let time = 0; time < 12; time++) {
      const activity = activityFrom(connector.url, { id: String(time), type: 'typing', text: undefined });
      expect((await call(guide, 'POST', '/api/messages', { json: activity })).status).toBe(200);
    }
  });
});
