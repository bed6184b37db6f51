import type { IncomingMessage } from 'node:http';
import { isLoopback } from '../config.ts';

/** What proxies write of whom they speak for. */
const ofProxies = ['x-forwarded-for', 'x-forwarded-host', 'x-forwarded-proto', 'x-real-ip', 'forwarded', 'via'];

/**
 * Whether a request was made by a program of this machine to this machine. What a proxy of this machine hands over comes from here too:
 * it is told by what proxies add, or by the name that was asked for, which is then another.
 */
export function isOfThisMachine({ socket, headers }: IncomingMessage): boolean {
  if (!isLoopback(socket.remoteAddress ?? '')) return false;
  if (ofProxies.some((name) => headers[name] !== undefined)) return false;
  const named = (headers.host ?? '').replace(/:\d*$/, '').replace(/^\[|\]$/g, '');
  return isLoopback(named.toLowerCase());
}
