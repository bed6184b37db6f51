import { connect } from 'node:net';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import type { Store } from '../../../bot/storage/store.ts';
import { sharedGuide, startGuide } from '../start-guide.ts';
import { activitiesOf, type Call, type Called, call, openConversation, type Session, say } from './client.ts';

const guide = sharedGuide();

/** Every route that asks for a token. */
function routesOf(conversationId: string): [string, string, Call][] {
  const conversation = `/v3/directline/conversations/${conversationId}`;
  return [
    ['GET', conversation, {}],
    ['GET', `${conversation}/activities`, {}],
    ['POST', `${conversation}/activities`, { json: { type: 'message', text: 'intrús' } }],
    ['POST', `${conversation}/upload`, { json: {} }],
  ];
}

function expectClear({ status, body, headers }: Called, expected: number): void {
  expect(status).toBe(expected);
  expect(headers.get('content-type')).toContain('application/json');
  expect(body).toEqual({ error: { code: expect.stringMatching(/^\w+$/), message: expect.stringMatching(/\w+ \w+/) } });
}

/** Posts a body to the activities of a conversation. */
function send(session: Session, options: Call): Promise<Called> {
  const path = `/v3/directline/conversations/${session.conversationId}/activities`;
  return call(guide, 'POST', path, { token: session.token, ...options });
}

async function expectAlive(): Promise<void> {
  expect((await call(guide, 'GET', '/healthz')).status).toBe(200);
}

describe('401', () => {
  test('without a token, on every route', async () => {
    const { conversationId } = await openConversation(guide);
    const routes = [
      ...routesOf(conversationId),
      ['POST', '/v3/directline/conversations', {}],
      ['POST', '/v3/directline/tokens/refresh', {}],
    ] as const;
    for (const [method, path, options] of routes) expectClear(await call(guide, method, path, options), 401);
  });

  test('with credentials of another kind', async () => {
    const { conversationId } = await openConversation(guide);
    const path = `/v3/directline/conversations/${conversationId}`;
    expectClear(await call(guide, 'GET', path, { headers: { authorization: 'Basic dXNlcjpwYXNz' } }), 401);
  });
});

describe('403', () => {
  test('with a token that is not ours, on every route', async () => {
    const { conversationId } = await openConversation(guide);
    for (const [method, path, options] of routesOf(conversationId)) {
      expectClear(await call(guide, method, path, { ...options, token: 'not-a-token' }), 403);
    }
  });

  test('with the token of another conversation, on every route, and nothing changes', async () => {
    const mine = await openConversation(guide);
    const theirs = await openConversation(guide);
    await say(guide, theirs, 'una cosa privada');
    const before = await activitiesOf(guide, theirs);
    for (const [method, path, options] of routesOf(theirs.conversationId)) {
      const refused = await call(guide, method, path, { ...options, token: mine.token });
      expectClear(refused, 403);
      expect(JSON.stringify(refused.body)).not.toContain('privada');
    }
    expect(await activitiesOf(guide, theirs)).toEqual(before);
    expect(JSON.stringify(await activitiesOf(guide, mine))).not.toContain('privada');
  });
});

describe('404 and 405', () => {
  test.for(['/nope', '/v3/directline', '/v3/directline/conversations/x/y/z'])('for %s', async (path) => {
    expectClear(await call(guide, 'GET', path), 404);
  });

  test('for a path that is not even text', async () => {
    const { status } = await call(guide, 'GET', '/v3/directline/conversations/%E0%A4%A');
    expect([400, 401, 404]).toContain(status);
    await expectAlive();
  });

  test('for a method that the route does not know', async () => {
    expectClear(await call(guide, 'DELETE', '/v3/directline/conversations'), 405);
  });
});

describe('400', () => {
  const notActivities: [string, Call][] = [
    ['nothing', {}],
    ['a list', { json: [] }],
    ['a text', { json: 'hola' }],
    ['null', { json: null }],
    ['an activity without a type', { json: { text: 'hola' } }],
    ['an activity whose type is not a text', { json: { type: 5 } }],
    ['JSON cut short', { body: '{"type": "mess', headers: { 'content-type': 'application/json' } }],
    ['no JSON at all', { body: 'hola', headers: { 'content-type': 'application/json; charset=utf-8' } }],
  ];
  test.for(notActivities)('when the body is %s', async ([, options]) => {
    expectClear(await send(await openConversation(guide), options), 400);
  });

  test.for(['abc', '-5', '1.5', '1e3', '99999999999999999999', '1&watermark=2', '1%00'])(
    'for the watermark «%s»',
    async (watermark) => {
      const { token, conversationId } = await openConversation(guide);
      const conversation = `/v3/directline/conversations/${conversationId}`;
      for (const path of [conversation, `${conversation}/activities`]) {
        expectClear(await call(guide, 'GET', `${path}?watermark=${watermark}`, { token }), 400);
      }
    },
  );
});

describe('413', () => {
  const large = JSON.stringify({ type: 'message', text: 'a'.repeat(3 * 1024 * 1024) });

  test('for a body of 3 MB, which is not logged', async () => {
    const session = await openConversation(guide);
    const before = await activitiesOf(guide, session);
    expectClear(await send(session, { body: large, headers: { 'content-type': 'application/json' } }), 413);
    expect(await activitiesOf(guide, session)).toEqual(before);
  });

  test('for one that does not say how long it is', async () => {
    const { token, conversationId } = await openConversation(guide);
    const chunks = new ReadableStream({
      start(controller) {
        for (let at = 0; at < large.length; at += 65536) controller.enqueue(Buffer.from(large.slice(at, at + 65536)));
        controller.close();
      },
    });
    const response = await fetch(`${guide.url}/v3/directline/conversations/${conversationId}/activities`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: chunks,
      duplex: 'half',
    } as RequestInit);
    expect(response.status).toBe(413);
  });

  test('from 64 KB on, and not before', async () => {
    const session = await openConversation(guide);
    const empty = JSON.stringify({ type: 'event', value: '' }).length;
    const ofBytes = (bytes: number) => ({ type: 'event', value: 'a'.repeat(bytes - empty) });
    expect((await send(session, { json: ofBytes(64 * 1024) })).status).toBe(200);
    expectClear(await send(session, { json: ofBytes(64 * 1024 + 1) }), 413);
  });
});

describe('415', () => {
  test('for a file, as Web Chat uploads it', async () => {
    const { token, conversationId } = await openConversation(guide);
    const form = new FormData();
    form.append('file', new Blob(['contingut']), 'fitxer.txt');
    const path = `/v3/directline/conversations/${conversationId}/upload?userId=me`;
    const response = await fetch(guide.url + path, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}` },
      body: form,
    });
    expect(response.status).toBe(415);
    expect(await response.json()).toMatchObject({ error: { message: expect.stringContaining('fitxers') } });
  });

  test.for(['text/plain', 'application/x-www-form-urlencoded', 'application/json-patch+json', 'x'])(
    'for an activity sent as %s',
    async (type) => {
      const options = { body: '{"type":"message","text":"hola"}', headers: { 'content-type': type } };
      expectClear(await send(await openConversation(guide), options), 415);
    },
  );

  test.for([
    ['packed', gzipSync('{"type":"message"}')],
    ['that only says it is packed', Buffer.from('not gzip at all')],
  ] as const)('for a body %s, and the service goes on', async ([, body]) => {
    const headers = { 'content-type': 'application/json', 'content-encoding': 'gzip' };
    expectClear(await send(await openConversation(guide), { body, headers }), 415);
    await expectAlive();
  });
});

describe('when the store fails', () => {
  test('the answer is a clear 500 that tells nothing of the inside, and the log tells it', async () => {
    let broken = false;
    const withStore = (store: Store): Store => ({
      ...store,
      save: (turn) => (broken ? Promise.reject(new Error('disk full at /secret/place')) : store.save(turn)),
    });
    const failing = await startGuide({ withStore });
    const { token, conversationId } = await openConversation(failing);
    broken = true;
    const path = `/v3/directline/conversations/${conversationId}/activities`;
    const failed = await call(failing, 'POST', path, { token, json: { type: 'message', text: 'una cosa meva' } });
    expectClear(failed, 500);
    expect(JSON.stringify(failed.body)).not.toContain('secret');
    expect(failing.log.join()).toContain('disk full');
    expect(failing.log.join()).not.toContain('una cosa meva');
  });
});

test('a client that goes away in the middle of a body does not stop the service', async () => {
  const { conversationId, token } = await openConversation(guide);
  const socket = connect(guide.port, '127.0.0.1');
  await new Promise((resolve) => socket.once('connect', resolve));
  socket.write(
    `POST /v3/directline/conversations/${conversationId}/activities HTTP/1.1\r\nHost: x\r\n` +
      `Authorization: Bearer ${token}\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{"type":`,
  );
  await new Promise((resolve) => setTimeout(resolve, 100));
  socket.resetAndDestroy();
  await expectAlive();
});
