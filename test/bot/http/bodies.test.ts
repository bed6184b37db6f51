import { describe, expect, test } from 'vitest';
import { activitiesOf, call, openConversation, post, type Session } from '../direct-line/client.ts';
import { sharedGuide, startGuide } from '../start-guide.ts';
import { heard, rawExchange, rawSocket, request } from './raw.ts';

const guide = sharedGuide();
const credentials = {
  MicrosoftAppId: '5a3a1b0e-8c1d-4c0e-9d55-0d8a1f0c7b11',
  MicrosoftAppPassword: 'a-password',
  MicrosoftAppTenantId: '0b0f6e3c-1d0a-4c55-8b9c-6f1f1c6d2a40',
};
const json = 'Content-Type: application/json';
const piece = `4000\r\n${'x'.repeat(0x4000)}\r\n`;

const activitiesPath = ({ conversationId }: Session) => `/v3/directline/conversations/${conversationId}/activities`;

/** Sends a chunked body without an end, until the other side closes. */
async function sendForever(port: number, head: string) {
  const socket = await rawSocket(port);
  const answer = heard(socket, 8000);
  socket.write(head);
  let sent = 0;
  const timer = setInterval(() => {
    if (socket.destroyed || !socket.writable) clearInterval(timer);
    else if (socket.writableLength === 0) {
      socket.write(piece);
      sent += piece.length;
    }
  }, 1);
  const result = await answer;
  clearInterval(timer);
  return { ...result, sent };
}

describe('a body without an end is refused, and its connection closed,', () => {
  test.for([
    ['/api/token', 413],
    ['/v3/directline/conversations', 413],
    ['/v3/directline/conversations/x/activities', 413],
    ['/v3/directline/conversations/x/upload', 413],
    ['/healthz', 405],
    ['/nope', 404],
    ['/api/messages', 403],
  ] as const)('at %s', async ([path, status]) => {
    const head = request(`POST ${path} HTTP/1.1`, 'Host: x', json, 'Transfer-Encoding: chunked');
    const answer = await sendForever(guide.port, head);
    expect([answer.status, answer.closed]).toEqual([status, true]);
    expect(answer.text).toContain('X-Content-Type-Options: nosniff');
  });

  test('where a page is only read', async () => {
    const head = request('GET /chat HTTP/1.1', 'Host: x', json, 'Transfer-Encoding: chunked');
    expect(await sendForever(guide.port, head)).toMatchObject({ status: 413, closed: true });
  });
});

test('a body that says it is too long is refused before any of it comes', async () => {
  const long = `Content-Length: ${64 * 1024 + 1}`;
  const head = ['POST /api/token HTTP/1.1', 'Host: x', json, long];
  expect(await rawExchange(guide.port, request(...head))).toMatchObject({ status: 413, closed: true });
  const asking = await rawExchange(guide.port, request(...head, 'Expect: 100-continue'));
  expect(asking).toMatchObject({ status: 413, closed: true });
});

test('who asks first whether to send its body is told to, and answered', async () => {
  const session = await openConversation(guide);
  const body = JSON.stringify({ type: 'typing' });
  const head = [
    `POST ${activitiesPath(session)} HTTP/1.1`,
    'Host: x',
    `Authorization: Bearer ${session.token}`,
    json,
    `Content-Length: ${body.length}`,
    'Connection: close',
  ];
  const { text } = await rawExchange(guide.port, request(...head, 'Expect: 100-continue') + body);
  expect(text).toMatch(/^HTTP\/1\.1 100 Continue\r\n\r\nHTTP\/1\.1 200 /);
});

describe('a body with too much in it gets 400', () => {
  const nested = (depth: number) => `{"type":"typing","value":${'['.repeat(depth)}${']'.repeat(depth)}}`;
  const withKeys = (count: number) =>
    `{"type":"typing","value":{${Array.from({ length: count }, (_, index) => `"k${index}":0`).join()}}}`;
  const withItems = (count: number) => `{"type":"typing","value":[${Array(count).fill(0).join()}]}`;
  const headers = { 'content-type': 'application/json' };

  test.for([
    ['nested ten thousand times', nested(10_000)],
    ['nested a thousand times', nested(1000)],
    ['with five thousand keys', withKeys(5000)],
    ['with ten thousand items', withItems(10_000)],
  ] as const)('%s', async ([, body]) => {
    const session = await openConversation(guide);
    const refused = await call(guide, 'POST', activitiesPath(session), { token: session.token, body, headers });
    expect([refused.status, refused.body.error.code]).toEqual([400, 'BadJson']);
    expect((await call(guide, 'POST', '/api/token', { body, headers })).status).toBe(400);
    const open = await startGuide({ env: { ALLOW_UNAUTHENTICATED_MESSAGES: '1' } });
    expect((await call(open, 'POST', '/api/messages', { body, headers })).status).toBe(400);
  });

  test('and what people send does not', async () => {
    const session = await openConversation(guide);
    for (const body of [nested(20), withKeys(500), withItems(500)]) {
      const taken = await call(guide, 'POST', activitiesPath(session), { token: session.token, body, headers });
      expect(taken.status).toBe(200);
    }
  });
});

describe('/api/messages', () => {
  test('refuses who is not signed before reading what they say', async () => {
    const signed = await startGuide({ env: credentials });
    const head = (...more: string[]) =>
      request('POST /api/messages HTTP/1.1', 'Host: x', json, 'Content-Length: 100000', ...more);
    for (const more of [[], ['Authorization: Bearer x'], ['Authorization: Bearer eyJhbGciOiJub25lIn0.e30.']]) {
      // Nothing of the body is ever sent.
      expect(await rawExchange(signed.port, head(...more))).toMatchObject({ status: 401, closed: true });
    }
  });

  test('takes 256 KB and not more', async () => {
    const open = await startGuide({ env: { ALLOW_UNAUTHENTICATED_MESSAGES: '1' } });
    const send = (bytes: number) => {
      const body = JSON.stringify({ text: '' });
      return call(open, 'POST', '/api/messages', { json: { text: 'a'.repeat(bytes - body.length) } });
    };
    // It is no activity, which is said once it has been read.
    expect((await send(256 * 1024)).status).toBe(400);
    expect((await send(256 * 1024 + 1)).status).toBe(413);
  });
});

describe('of what a client sends is kept only what is shown again', () => {
  test('and the id by which it knows its own message', async () => {
    const session = await openConversation(guide);
    await post(guide, session, {
      type: 'message',
      text: 'hola',
      textFormat: 'plain',
      locale: 'ca-ES',
      channelData: {
        clientActivityID: 'mine',
        secret: 'not-kept',
        messageBack: { displayText: 'Hola', more: 'not-kept' },
      },
      value: { more: 'not-kept' },
      attachments: [{ contentType: 'text/plain', content: 'not-kept' }],
      entities: [{ type: 'not-kept' }],
      summary: 'not-kept',
      __proto__: { polluted: 'not-kept' },
    });
    const { activities } = await activitiesOf(guide, session, '1');
    expect(activities[0]).toEqual({
      type: 'message',
      text: 'hola',
      textFormat: 'plain',
      locale: 'ca-ES',
      channelData: { clientActivityID: 'mine', messageBack: { displayText: 'Hola' } },
      id: `${session.conversationId}|mine`,
      channelId: 'directline',
      conversation: { id: session.conversationId },
      timestamp: expect.any(String),
      from: { id: expect.stringMatching(/^dl_/), name: '', role: 'user' },
    });
    expect(JSON.stringify(activities)).not.toContain('not-kept');
  });

  test('so that a tap that shows nothing still shows nothing', async () => {
    const session = await openConversation(guide);
    const channelData = { clientActivityID: 'tap', postBack: true };
    await post(guide, session, { type: 'message', value: { guide: 'diagnosi' }, channelData });
    const [mine, answer] = (await activitiesOf(guide, session, '1')).activities;
    expect(mine).toMatchObject({ channelData });
    expect(answer?.text).toContain('municipi');
  });

  test('of a text, as much as the box of the page takes', async () => {
    const session = await openConversation(guide);
    await post(guide, session, { type: 'message', text: 'à'.repeat(30_000) });
    expect((await activitiesOf(guide, session, '1')).activities[0]?.text).toHaveLength(8000);
  });
});
