import { randomBytes } from 'node:crypto';
import { errors, type JWTPayload, jwtVerify, SignJWT } from 'jose';
import { LRUCache } from 'lru-cache';
import { type Locale, localeNamed } from '../../../locales/sentences.ts';

/** Seconds a token lasts (Direct Line 3.0, authentication). */
export const tokenLifetime = 1800;
/** Seconds that the token in a stream's address lasts: it opens one at once, and addresses end up in logs. */
export const streamTokenLifetime = 300;
const day = 24 * 3600;
/** Credentials that were found right a moment ago: whoever talks shows the same one with each message. */
const mostVerified = 1000;

export interface TokenSubject {
  conversationId: string;
  /** `dl_` and 32 hexadecimal digits: cannot be guessed, nor chosen by the browser. */
  userId: string;
  /** The language of the page where the conversation begins, when it said so. */
  locale?: Locale | undefined;
}

export type CheckedToken = { ok: true; subject: TokenSubject } | { ok: false; expired: boolean };
export type CheckedKey = { ok: true; subject: TokenSubject; number: number } | { ok: false; expired: boolean };

/** What each credential is for, and nothing else: to talk, to open a stream, to have the conversation back another day. */
export interface Tokens {
  /** To read and write a conversation, for half an hour. */
  issue(subject: TokenSubject): Promise<string>;
  check(token: string): Promise<CheckedToken>;
  /** To open a stream: what its address carries. */
  issueForStream(subject: TokenSubject): Promise<string>;
  checkForStream(token: string): Promise<CheckedToken>;
  /**
   * To resume a conversation as long as it is kept.
   * @param number grows each time that a key is changed for another (`Store.rotateKey`)
   */
  issueKey(subject: TokenSubject, number: number): Promise<string>;
  checkKey(key: string): Promise<CheckedKey>;
}

/** A conversation and a user that nobody can guess. */
export function newSubject(): TokenSubject {
  return { conversationId: randomBytes(16).toString('hex'), userId: `dl_${randomBytes(16).toString('hex')}` };
}

/** The first key of a conversation, given before it begins. */
export const firstKey = 1;

/**
 * Tokens signed with a secret that only this service has.
 * @param secrets of at least 32 bytes: the first signs, and what any of them signed is accepted
 * @param now seconds since the epoch
 * @param keptDays days that a key resumes a conversation nobody touches: as many as it is kept, so that what is kept can always be
 * seen and deleted by its owner
 */
export function createTokens(secrets: readonly Uint8Array[], now: () => number, keptDays: number): Tokens {
  const sign = ({ conversationId, userId, locale }: TokenSubject, use: string, lifetime: number, more = {}) => {
    const [secret] = secrets;
    if (!secret) throw new Error('no secret to sign with');
    return new SignJWT({ use, conv: conversationId, user: userId, ...(locale && { lang: locale }), ...more })
      .setProtectedHeader({ alg: 'HS256' })
      .setIssuedAt(now())
      .setExpirationTime(now() + lifetime)
      .sign(secret);
  };

  const verified = new LRUCache<string, JWTPayload>({ max: mostVerified });
  const verify = async (token: string, tolerance: number): Promise<JWTPayload> => {
    const before = verified.get(token);
    if (before && (before.exp ?? 0) > now() - tolerance) return before;
    let refused: unknown;
    for (const secret of secrets) {
      try {
        const how = { algorithms: ['HS256'], clockTolerance: tolerance, currentDate: new Date(now() * 1000) };
        const { payload } = await jwtVerify(token, secret, how);
        verified.set(token, payload);
        return payload;
      } catch (error) {
        if (!(error instanceof errors.JWSSignatureVerificationFailed)) throw error;
        refused = error;
      }
    }
    throw refused;
  };

  /** @param uses what it has to be for; undefined is what an earlier version gave for everything */
  const check = async (token: string, uses: readonly unknown[], tolerance = 0): Promise<CheckedKey> => {
    try {
      const { use, conv, user, lang, key } = await verify(token, tolerance);
      const isOurs = uses.includes(use) && typeof conv === 'string' && typeof user === 'string';
      if (!isOurs) return { ok: false, expired: false };
      const subject = { conversationId: conv, userId: user, locale: localeNamed(lang) };
      return { ok: true, subject, number: typeof key === 'number' ? key : 0 };
    } catch (error) {
      return { ok: false, expired: error instanceof errors.JWTExpired };
    }
  };
  const checkFor = async (use: string, token: string): Promise<CheckedToken> => {
    const checked = await check(token, [use]);
    return checked.ok ? { ok: true, subject: checked.subject } : checked;
  };

  return {
    issue: (subject) => sign(subject, 'talk', tokenLifetime),
    check: (token) => checkFor('talk', token),
    issueForStream: (subject) => sign(subject, 'stream', streamTokenLifetime),
    checkForStream: (token) => checkFor('stream', token),
    issueKey: (subject, number) => sign(subject, 'resume', keptDays * day, { key: number }),
    async checkKey(key) {
      const checked = await check(key, ['resume']);
      if (checked.ok) return checked;
      // One token was all, in an earlier version: browsers have it. It counts as the key before the first.
      const earlier = await check(key, [undefined], keptDays * day);
      return earlier.ok ? { ...earlier, number: firstKey - 1 } : checked;
    },
  };
}
