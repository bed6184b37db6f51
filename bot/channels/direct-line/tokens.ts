import { randomBytes } from 'node:crypto';
import { errors, jwtVerify, SignJWT } from 'jose';
import { type Locale, localeNamed } from '../../../locales/sentences.ts';

/** Seconds a token lasts (Direct Line 3.0, authentication). */
export const tokenLifetime = 1800;
const day = 24 * 3600;

export interface TokenSubject {
  conversationId: string;
  /** `dl_` and 32 hexadecimal digits: cannot be guessed, nor chosen by the browser. */
  userId: string;
  /** The language of the page where the conversation begins, when it said so. */
  locale?: Locale | undefined;
}

export type CheckedToken = { ok: true; subject: TokenSubject } | { ok: false; expired: boolean };

export interface Tokens {
  issue(subject: TokenSubject): Promise<string>;
  /** Whether a token opens its conversation now. */
  check(token: string): Promise<CheckedToken>;
  /** Whether a token, even expired for days, was ours: its owner may have a new one for the same conversation. */
  checkForResume(token: string): Promise<CheckedToken>;
}

/** A conversation and a user that nobody can guess. */
export function newSubject(): TokenSubject {
  return { conversationId: randomBytes(16).toString('hex'), userId: `dl_${randomBytes(16).toString('hex')}` };
}

/**
 * Tokens signed with a secret that only this service has.
 * @param secret at least 32 bytes
 * @param now seconds since the epoch
 * @param resumableDays days that an expired token still proves that a browser owns its conversation: as many as the
 * conversation is kept, so that what is kept can always be seen and deleted by its owner
 */
export function createTokens(secret: Uint8Array, now: () => number, resumableDays: number): Tokens {
  const check = async (token: string, tolerance: number): Promise<CheckedToken> => {
    try {
      const { payload } = await jwtVerify(token, secret, {
        algorithms: ['HS256'],
        clockTolerance: tolerance,
        currentDate: new Date(now() * 1000),
      });
      const { conv, user, lang } = payload;
      if (typeof conv !== 'string' || typeof user !== 'string') return { ok: false, expired: false };
      return { ok: true, subject: { conversationId: conv, userId: user, locale: localeNamed(lang) } };
    } catch (error) {
      return { ok: false, expired: error instanceof errors.JWTExpired };
    }
  };
  return {
    issue: ({ conversationId, userId, locale }) =>
      new SignJWT({ conv: conversationId, user: userId, ...(locale && { lang: locale }) })
        .setProtectedHeader({ alg: 'HS256' })
        .setIssuedAt(now())
        .setExpirationTime(now() + tokenLifetime)
        .sign(secret),
    check: (token) => check(token, 0),
    checkForResume: (token) => check(token, resumableDays * day),
  };
}
