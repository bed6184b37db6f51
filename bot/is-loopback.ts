import { isIPv4 } from 'node:net';

const loopback = new Set(['127.0.0.1', '::1', 'localhost']);

/** Whether an address is this machine itself. */
export function isLoopback(host: string): boolean {
  return loopback.has(host) || (isIPv4(host) && host.startsWith('127.')) || host === '::ffff:127.0.0.1';
}
