import type { IncomingMessage } from 'node:http';

/**
 * Whether a request comes from ourselves, from a site that is allowed, or from no browser's page at all (those say no
 * origin, and could say any).
 * @param allowed as in `ALLOWED_ORIGINS`
 * @param publicUrl the address people reach us at, when it is not the one of the request
 */
export function isAllowedOrigin(
  { headers }: Pick<IncomingMessage, 'headers'>,
  allowed: readonly string[],
  publicUrl: string | null,
): boolean {
  const { origin, host } = headers;
  if (origin === undefined) return true;
  if (!URL.canParse(origin)) return false;
  const from = new URL(origin);
  const own = publicUrl ? from.origin === new URL(publicUrl).origin : from.host === host;
  return own || allowed.some((pattern) => matches(pattern, from));
}

/** As `frame-ancestors` reads it: `*.` stands for one name or more. */
function matches(pattern: string, from: URL): boolean {
  if (pattern === '*' || pattern === from.origin) return true;
  const [protocol = '', host = ''] = pattern.split('//');
  return host.startsWith('*.') && from.protocol === protocol && from.host.endsWith(host.slice(1));
}
