import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { KeyNeeded } from '../http-error.ts';

/**
 * What lets in who has the key of this service, in `Authorization: Bearer …` or in `X-API-Key`; everybody when there is none.
 * @param refusal what is told to anybody else, and is thrown
 */
export function createKeyCheck(
  apiKey: string | null,
  refusal = () => new KeyNeeded(),
): (request: IncomingMessage) => void {
  if (apiKey === null) return () => {};
  const wanted = digestOf(apiKey);
  return ({ headers }) => {
    const shown = headers['x-api-key'] ?? /^Bearer +(.+)$/i.exec(headers.authorization ?? '')?.[1];
    // Of the same length whatever was shown: how long the comparison takes says nothing.
    if (typeof shown === 'string' && timingSafeEqual(digestOf(shown), wanted)) return;
    throw refusal();
  };
}

function digestOf(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
