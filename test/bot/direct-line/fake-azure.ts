import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { onTestFinished } from 'vitest';
import type { Guide } from '../start-guide.ts';

/** What came to the fake, as it came. */
export interface Heard {
  method: string;
  path: string;
  authorization: string | undefined;
  body: unknown;
}

/**
 * A Direct Line like Azure's, as far as a secret and its tokens go; the conversations themselves are those of another of
 * our services, so that a real client can talk through it.
 */
export async function startFakeAzure(secret: string, behind: Pick<Guide, 'url'>) {
  const heard: Heard[] = [];
  const state = { answers: true };
  const conversations = new Map<string, string>();
  const tokenFor = async (known?: string) => {
    const headers = known ? { authorization: `Bearer ${known}` } : undefined;
    const response = await fetch(`${behind.url}/api/token`, { method: 'POST', ...(headers && { headers }) });
    const given = await response.json();
    conversations.set(given.conversationId, given.token);
    return { conversationId: given.conversationId, token: given.token, expires_in: 1800 };
  };

  const server = createServer(async (request: IncomingMessage, response) => {
    const { method = '', url = '', headers } = request;
    const body = method === 'POST' ? await json(request).catch(() => null) : null;
    heard.push({ method, path: url, authorization: headers.authorization, body });
    const reply = (status: number, value: unknown) => {
      response.writeHead(status, { 'content-type': 'application/json' });
      response.end(JSON.stringify(value));
    };
    if (!state.answers) return reply(503, {});
    if (headers.authorization !== `Bearer ${secret}`) return reply(403, { error: { code: 'BadArgument' } });
    if (method === 'POST' && url === '/v3/directline/tokens/generate') return reply(200, await tokenFor());
    const known = conversations.get(/^\/v3\/directline\/conversations\/([^/]+)$/.exec(url)?.[1] ?? '');
    return known ? reply(200, await tokenFor(known)) : reply(404, { error: { code: 'BadArgument' } });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { domain: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v3/directline`, heard, state };
}
