import type { IncomingMessage } from 'node:http';

/** `name`, `name:port` or `[IPv6]:port`: a name with anything else would change the path that is asked for. */
const host = /^(?:[\w.-]+|\[[\da-f:.]+\])(?::\d{0,5})?$/i;
/** Begins a target of its own: the path alone, or the whole address as proxies write it (RFC 9112, 3.2). */
const target = /^(?:\/|https?:\/\/)/i;

/**
 * Whether a request says clearly what it asks for. What is behind makes an address of its host and its target, and an
 * address that cannot be read throws there, where nobody waits for it.
 */
export function isWellFormed({ method, url = '', headers, rawHeaders, httpVersion }: IncomingMessage): boolean {
  // Two hosts are none (RFC 9112, 3.2).
  if (rawHeaders.filter((name, at) => at % 2 === 0 && name.toLowerCase() === 'host').length > 1) return false;
  if (headers.host === undefined && httpVersion === '1.1') return false;
  if (headers.host && !host.test(headers.host)) return false;
  const base = `http://${headers.host || 'localhost'}`;
  if (url === '*') return method === 'OPTIONS' && URL.canParse(base);
  return target.test(url) && URL.canParse(base) && URL.canParse(url.startsWith('/') ? base + url : url);
}
