import { expect, test } from 'vitest';
import { startGuide } from '../start-guide.ts';
import { activitiesOf, call, openConversation, say } from './client.ts';

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
  });
  expect(headers.get('cache-control')).toBe('no-store');
});

test('a laptop that slept all night finds its conversation again', async () => {
  const { guide, later } = await withClock();
  const session = await openConversation(guide);
  await say(guide, session, 'hola');
  const before = await activitiesOf(guide, session);
  later(14 * 3600);
  const resumed = await call(guide, 'POST', '/api/token', { token: session.token });
  expect(resumed.body.conversationId).toBe(session.conversationId);
  const { token } = resumed.body;
  expect(await activitiesOf(guide, { ...session, token })).toEqual(before);
});

test('the user stays the same when a conversation is resumed', async () => {
  const { guide, later } = await withClock();
  const first = await call(guide, 'POST', '/api/token');
  later(48 * 3600);
  const second = await call(guide, 'POST', '/api/token', { token: first.body.token });
  expect(second.body.userId).toBe(first.body.userId);
});

test('a token that is not ours gets a new conversation, not somebody else’s', async () => {
  const guide = await startGuide();
  const stranger = await startGuide();
  const theirs = await openConversation(stranger);
  const given = await call(guide, 'POST', '/api/token', { token: theirs.token });
  expect(given.status).toBe(200);
  expect(given.body.conversationId).not.toBe(theirs.conversationId);
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
