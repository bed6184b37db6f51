import type { IncomingMessage } from 'node:http';

/** The address a client reached us at, or the configured one behind a proxy. No trailing slash. */
export function publicAddress(request: IncomingMessage, publicUrl: string | null): string {
  return publicUrl ?? `http://${request.headers.host ?? 'localhost'}`;
}
