import { expect, test } from 'vitest';
import { type Guide, startGuide } from '../start-guide.ts';
import { activitiesOf, call, openConversation, type Session, say } from './client.ts';

/** A service whose clock the test moves. */
async function withClock() {
  const clock = { now: Date.parse('2026-11-02T09:00:00Z') };
  const guide = await startGuide({ now: () => new Date(clock.now) });
  const later = (seconds: number) => {
    clock.now += seconds * 1000;
  };
  return { guide, later };
}

test('tokens/generate gives a token for a conversation of its own', async () => {
  const guide = await startGuide();
  const one = await call(guide, 'POST', '/v3/directline/tokens/generate');
  const other = await call(guide, 'POST', '/v3/directline/tokens/generate', { json: { user: { id: 'admin' } } });
  expect(one.status).toBe(200);
  expect(one.body).toEqual({
    conversationId: expect.any(String),
    token: expect.any(String),
    expires_in: 1800,
  });
  expect(other.body.conversationId).not.toBe(one.body.conversationId);
});

test('tokens/refresh gives a token for the same conversation, good for 1800 seconds more', async () => {
  const { guide, later } = await withClock();
  const session = await openConversation(guide);
  later(900);
  const refreshed = await call(guide, 'POST', '/v3/directline/tokens/refresh', { token: session.token });
  expect(refreshed.status).toBe(200);
  expect(refreshed.body).toMatchObject({ conversationId: session.conversationId, expires_in: 1800 });
  later(1700);
  const { token } = refreshed.body;
  expect((await activitiesOf(guide, { ...session, token })).activities).not.toHaveLength(0);
});

test('an expired token opens nothing and cannot be refreshed', async () => {
  const { guide, later } = await withClock();
  const { token, conversationId } = await openConversation(guide);
  later(1800);
  const routes = [
    ['POST', '/v3/directline/tokens/refresh'],
    ['POST', '/v3/directline/conversations'],
    ['GET', `/v3/directline/conversations/${conversationId}`],
    ['GET', `/v3/directline/conversations/${conversationId}/activities`],
  ] as const;
  for (const [method, path] of routes) {
    const refused = await call(guide, method, path, { token });
    expect(refused.status).toBe(403);
    expect(refused.body.error.code).toBe('TokenExpired');
  }
});

test('api/token gives a page all that Web Chat needs, and no cache keeps it', async () => {
  const guide = await startGuide();
  const { status, body, headers } = await call(guide, 'POST', '/api/token');
  expect(status).toBe(200);
  expect(body).toEqual({
    token: expect.any(String),
    conversationId: expect.any(String),
    userId: expect.stringMatching(/^dl_/),
    expires_in: 1800,
    domain: `${guide.url}/v3/directline`,
    proof: expect.any(String),
  });
  expect(headers.get('cache-control')).toBe('no-store');
});

/** A conversation as a page opens it: with the key that resumes it. */
async function openPage(guide: Pick<Guide, 'url'>) {
  const { body } = await call(guide, 'POST', '/api/token');
  const opened = await call(guide, 'POST', '/v3/directline/conversations', { token: body.token });
  return { ...body, ...opened.body, key: body.proof } as Session & { userId: string; key: string };
}

const resume = async (guide: Pick<Guide, 'url'>, key: string) =>
  (await call(guide, 'POST', '/api/token', { token: key })).body;

test('a laptop that slept all night finds its conversation again, and its user', async () => {
  const { guide, later } = await withClock();
  const page = await openPage(guide);
  await say(guide, page, 'hola');
  const before = await activitiesOf(guide, page);
  later(14 * 3600);
  const { conversationId, userId, token } = await resume(guide, page.key);
  expect({ conversationId, userId }).toEqual({ conversationId: page.conversationId, userId: page.userId });
  expect(await activitiesOf(guide, { ...page, token })).toEqual(before);
});

test('a key that is not ours gets a new conversation, not somebody else’s', async () => {
  const guide = await startGuide();
  const theirs = await openPage(await startGuide());
  const given = await call(guide, 'POST', '/api/token', { token: theirs.key });
  expect(given.status).toBe(200);
  expect(given.body.conversationId).not.toBe(theirs.conversationId);
});

test('neither the token nor the address of the stream resumes a conversation', async () => {
  const guide = await startGuide();
  const page = await openPage(guide);
  const inAddress = new URL(page.streamUrl).searchParams.get('t') ?? '';
  for (const shown of [page.token, inAddress]) {
    expect((await resume(guide, shown)).conversationId).not.toBe(page.conversationId);
  }
  const refresh = await call(guide, 'POST', '/v3/directline/tokens/refresh', { token: inAddress });
  expect(refresh.status).toBe(403);
});

test('a key is changed for another each time; the one before still serves who was not told, and no other', async () => {
  const guide = await startGuide();
  const page = await openPage(guide);
  const isSame = async (key: string) => {
    const given = await resume(guide, key);
    return given.conversationId === page.conversationId ? (given.proof as string) : null;
  };
  const second = (await isSame(page.key)) ?? '';
  // The answer was lost on the way, or another tab asks with what it has.
  expect(await isSame(page.key)).not.toBeNull();
  const third = (await isSame(second)) ?? '';
  expect(third).not.toBe('');
  expect(await isSame(page.key)).toBeNull();
  expect(await isSame(third)).not.toBeNull();
});

test('behind a proxy the addresses given are the public ones', async () => {
  const guide = await startGuide({ env: { PUBLIC_URL: 'https://xat.exemple.cat/' } });
  const { body } = await call(guide, 'POST', '/api/token');
  expect(body.domain).toBe('https://xat.exemple.cat/v3/directline');
  const session = await openConversation(guide);
  expect(session.streamUrl).toMatch(/^wss:\/\/xat\.exemple\.cat\/v3\/directline\/conversations\//);
});

test.each([
  ['es', 'es-ES'],
  ['en', 'en-GB'],
  ['ca', 'ca-ES'],
  ['xx', 'ca-ES'],
])('a page in «%s» is greeted in its language', async (lang, tag) => {
  const guide = await startGuide();
  const { body } = await call(guide, 'POST', `/api/token?lang=${lang}`);
  const opened = await call(guide, 'POST', '/v3/directline/conversations', { token: body.token });
  const { activities } = await activitiesOf(guide, opened.body);
  expect(activities[0]?.locale).toBe(tag);
});
