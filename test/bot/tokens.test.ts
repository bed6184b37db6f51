import fc from 'fast-check';
import { SignJWT, UnsecuredJWT } from 'jose';
import { describe, expect, test } from 'vitest';
import { createTokens, newSubject, streamTokenLifetime, tokenLifetime } from '../../bot/channels/direct-line/tokens.ts';

const secret = Buffer.alloc(32, 7);
const subject = { conversationId: 'a'.repeat(32), userId: `dl_${'b'.repeat(32)}` };
const start = 1_790_000_000;
const day = 24 * 3600;
const keptDays = 60;

/** Tokens whose clock the test moves. */
function withClock() {
  const clock = { seconds: start };
  return { clock, tokens: createTokens([secret], () => clock.seconds, keptDays) };
}

function signed(claims: object, { key = secret, alg = 'HS256' }: { key?: Uint8Array; alg?: string } = {}) {
  return new SignJWT({ ...claims })
    .setProtectedHeader({ alg })
    .setIssuedAt(start)
    .setExpirationTime(start + tokenLifetime)
    .sign(key);
}

const claims = { use: 'talk', conv: subject.conversationId, user: subject.userId };
const refused = { ok: false, expired: false };

describe('a token', () => {
  test('opens its own conversation, and says whose it is', async () => {
    const { tokens } = withClock();
    expect(await tokens.check(await tokens.issue(subject))).toEqual({ ok: true, subject });
  });

  test('lasts 1800 seconds and not one more', async () => {
    const { tokens, clock } = withClock();
    const token = await tokens.issue(subject);
    clock.seconds = start + 1799;
    expect((await tokens.check(token)).ok).toBe(true);
    clock.seconds = start + 1800;
    expect(await tokens.check(token)).toEqual({ ok: false, expired: true });
  });

  test('issued again before it expires lasts from then on', async () => {
    const { tokens, clock } = withClock();
    await tokens.issue(subject);
    clock.seconds = start + 900;
    const refreshed = await tokens.issue(subject);
    clock.seconds = start + 900 + 1799;
    expect(await tokens.check(refreshed)).toEqual({ ok: true, subject });
  });

  test('carries «user», which is where Web Chat looks for the user id', async () => {
    const { tokens } = withClock();
    const [, payload = ''] = (await tokens.issue(subject)).split('.');
    expect(JSON.parse(Buffer.from(payload, 'base64url').toString())).toMatchObject({ user: subject.userId });
  });
});

describe('each credential opens one thing', () => {
  test('the token in the address of a stream opens it for some minutes, and nothing else', async () => {
    const { tokens, clock } = withClock();
    const token = await tokens.issueForStream(subject);
    expect(await tokens.checkForStream(token)).toEqual({ ok: true, subject });
    expect(await tokens.check(token)).toEqual(refused);
    expect(await tokens.checkKey(token)).toEqual(refused);
    clock.seconds = start + streamTokenLifetime;
    expect(await tokens.checkForStream(token)).toEqual({ ok: false, expired: true });
  });

  test('the token of a conversation opens no stream and does not resume it', async () => {
    const { tokens, clock } = withClock();
    const token = await tokens.issue(subject);
    expect(await tokens.checkForStream(token)).toEqual(refused);
    expect(await tokens.checkKey(token)).toEqual(refused);
    clock.seconds = start + 12 * 3600;
    expect((await tokens.checkKey(token)).ok).toBe(false);
  });

  test('the key resumes it as long as the conversation is kept, and no longer; it neither reads nor writes', async () => {
    const { tokens, clock } = withClock();
    const key = await tokens.issueKey(subject, 7);
    expect(await tokens.check(key)).toEqual(refused);
    expect(await tokens.checkForStream(key)).toEqual(refused);
    clock.seconds = start + keptDays * day - 1;
    expect(await tokens.checkKey(key)).toEqual({ ok: true, subject, number: 7 });
    clock.seconds = start + keptDays * day;
    expect((await tokens.checkKey(key)).ok).toBe(false);
  });

  test('the one token of an earlier version resumes, as the key before the first', async () => {
    const { tokens, clock } = withClock();
    const token = await signed({ conv: subject.conversationId, user: subject.userId });
    expect(await tokens.check(token)).toEqual(refused);
    clock.seconds = start + keptDays * day;
    expect(await tokens.checkKey(token)).toEqual({ ok: true, subject, number: 0 });
    clock.seconds = start + keptDays * day + tokenLifetime;
    expect((await tokens.checkKey(token)).ok).toBe(false);
  });
});

test('what the secret before signed is accepted, what a new one signs too, and what neither signed is not', async () => {
  const of = (...secrets: Uint8Array[]) => createTokens(secrets, () => start, keptDays);
  const next = Buffer.alloc(32, 9);
  const before = await of(secret).issueKey(subject, 1);
  const now = of(next, secret);
  expect((await now.checkKey(before)).ok).toBe(true);
  expect((await of(next).checkKey(await now.issueKey(subject, 1))).ok).toBe(true);
  expect(await of(next, Buffer.alloc(32, 10)).checkKey(before)).toEqual(refused);
});

describe('a forged token is refused, for everything:', () => {
  const unsigned = new UnsecuredJWT(claims)
    .setIssuedAt(start)
    .setExpirationTime(start + tokenLifetime)
    .encode();

  const forgeries: [string, () => Promise<string>][] = [
    ['signed with another secret', () => signed(claims, { key: Buffer.alloc(32, 8) })],
    ['signed with another algorithm', () => signed(claims, { alg: 'HS512', key: Buffer.alloc(64, 7) })],
    ['signed with our secret but another algorithm', () => signed(claims, { alg: 'HS384', key: secret })],
    ['not signed at all', async () => unsigned],
    ['of ours, without its signature', async () => `${(await signed(claims)).split('.').slice(0, 2).join('.')}.`],
    ['without a user', () => signed({ conv: claims.conv })],
    ['with a conversation that is not a text', () => signed({ ...claims, conv: { $ne: '' } })],
    ['empty', async () => ''],
    ['anything else', async () => 'Bearer x.y.z'],
  ];
  test.for(forgeries)('%s', async ([, forge]) => {
    const { tokens } = withClock();
    const token = await forge();
    expect(await tokens.check(token)).toEqual(refused);
    expect(await tokens.checkForStream(token)).toEqual(refused);
    expect(await tokens.checkKey(token)).toEqual(refused);
  });

  test('of ours, with any character changed', async () => {
    const { tokens } = withClock();
    const token = await tokens.issue(subject);
    const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.';
    const changes = fc.record({
      at: fc.nat({ max: token.length - 1 }),
      to: fc.constantFrom(...alphabet),
    });
    await fc.assert(
      fc.asyncProperty(changes, async ({ at, to }) => {
        fc.pre(token[at] !== to && !isPadding(token, at));
        const changed = token.slice(0, at) + to + token.slice(at + 1);
        expect((await tokens.check(changed)).ok).toBe(false);
        expect((await tokens.checkKey(changed)).ok).toBe(false);
      }),
    );
  });

  /** The last character of the signature carries two bits that mean nothing. */
  function isPadding(token: string, at: number): boolean {
    return at === token.length - 1;
  }
});

test('a new conversation and its user cannot be guessed', () => {
  const subjects = Array.from({ length: 200 }, newSubject);
  expect(new Set(subjects.map(({ conversationId }) => conversationId)).size).toBe(200);
  expect(new Set(subjects.map(({ userId }) => userId)).size).toBe(200);
  for (const { conversationId, userId } of subjects) {
    expect(conversationId).toMatch(/^[0-9a-f]{32}$/);
    expect(userId).toMatch(/^dl_[0-9a-f]{32}$/);
  }
});
