import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import type { ClientAddress } from '../http/client-address.ts';
import { TooManyRequests } from '../http-error.ts';
import type { CouncilsConfig } from './councils-config.ts';

/** Wrong passwords that are heard from one address before it has to wait, and for how many seconds they count. */
const mostTries = 20;
const tenMinutes = 600;

/**
 * Whether whoever asks may look: a trusted proxy has said who they are in the header, or they say the password. The name of the user,
 * that a browser asks for too, may be any.
 * @throws TooManyRequests when too many wrong passwords came from there
 */
export function createAccess({ password, header }: CouncilsConfig, clients: ClientAddress) {
  const tries = new RateLimiterMemory({ points: mostTries, duration: tenMinutes });
  const wanted = password === null ? null : digestOf(password);
  const isIdentified = ({ socket, headers }: IncomingMessage) =>
    header !== null && clients.isProxy(socket.remoteAddress) && String(headers[header] ?? '').trim() !== '';

  return async (request: IncomingMessage): Promise<boolean> => {
    if (isIdentified(request)) return true;
    const said = passwordIn(request.headers.authorization);
    if (wanted === null || said === null) return false;
    const from = clients.of(request);
    const { remainingPoints = mostTries, msBeforeNext = 0 } = (await tries.get(from)) ?? {};
    if (remainingPoints <= 0) throw new TooManyRequests(Math.max(1, Math.ceil(msBeforeNext / 1000)));
    // Of the same length whatever was said: how long the comparison takes tells nothing.
    if (timingSafeEqual(digestOf(said), wanted)) return true;
    await tries.consume(from);
    return false;
  };
}

/** The password of `Authorization: Basic …` (RFC 7617), after the first colon; null when there is none. */
function passwordIn(authorization: string | undefined): string | null {
  const encoded = /^Basic +([\w+/=-]+)$/i.exec(authorization ?? '')?.[1];
  if (!encoded) return null;
  const pair = Buffer.from(encoded, 'base64').toString('utf8');
  const colon = pair.indexOf(':');
  return colon < 0 ? null : pair.slice(colon + 1);
}

function digestOf(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
