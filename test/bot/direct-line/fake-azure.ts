import { createServer, type IncomingMessage } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import type { Duplex } from 'node:stream';
import { json } from 'node:stream/consumers';
import { onTestFinished } from 'vitest';
import { createTokens, newSubject, type TokenSubject } from '../../../bot/channels/direct-line/tokens.ts';
import { tokenSecrets } from '../../../bot/token-secret.ts';
import type { Guide } from '../start-guide.ts';

/** What came to the fake with the secret, as it came. */
export interface Heard {
  method: string;
  path: string;
  authorization: string;
  body: unknown;
}

const openToAll = { 'access-control-allow-origin': '*', 'access-control-allow-headers': '*' };
const root = '/v3/directline';

/**
 * A Direct Line like Azure's: it exchanges a secret for tokens, for a new conversation or for one begun. The conversations
 * themselves are those of another of our services, so that a real client can talk through it.
 */
export async function startFakeAzure(secret: string, behind: Pick<Guide, 'url' | 'port' | 'dataDir'>) {
  const heard: Heard[] = [];
  const state = { answers: true };
  const conversations = new Map<string, TokenSubject>();
  const tokens = createTokens(tokenSecrets(behind.dataDir), () => Math.floor(Date.now() / 1000), 1);
  const given = async (subject: TokenSubject) => {
    conversations.set(subject.conversationId, subject);
    return { conversationId: subject.conversationId, token: await tokens.issue(subject), expires_in: 1800 };
  };

  const server = createServer(async (request: IncomingMessage, response) => {
    const { method = '', url = '', headers } = request;
    const authorization = headers.authorization ?? '';
    const body = method === 'POST' ? await json(request).catch(() => null) : null;
    const reply = (status: number, value: unknown) => {
      response.writeHead(status, { 'content-type': 'application/json', ...openToAll });
      response.end(JSON.stringify(value));
    };
    if (method === 'OPTIONS') return reply(200, {});
    const isToken = authorization.split('.').length === 3;
    if (isToken) return pass({ method, url, authorization, body }, reply);
    heard.push({ method, path: url, authorization, body });
    if (!state.answers) return reply(503, {});
    if (authorization !== `Bearer ${secret}`) return reply(403, { error: { code: 'BadArgument' } });
    if (method === 'POST' && url === `${root}/tokens/generate`) {
      return reply(200, await given({ ...newSubject(), userId: (body as { user: { id: string } }).user.id }));
    }
    const known = conversations.get(url.replace(`${root}/conversations/`, ''));
    return known ? reply(200, await given(known)) : reply(404, { error: { code: 'BadArgument' } });
  });

  /** Hands a client's request over, and its answer back with our own address in it. */
  async function pass(
    { method, url, authorization, body }: { method: string; url: string; authorization: string; body: unknown },
    reply: (status: number, value: unknown) => void,
  ): Promise<void> {
    const headers = { authorization, 'content-type': 'application/json' };
    const answer = await fetch(behind.url + url, {
      method,
      headers,
      ...(body !== null && { body: JSON.stringify(body) }),
    });
    reply(answer.status, JSON.parse((await answer.text()).replaceAll(`:${behind.port}/`, `:${port}/`)));
  }

  server.on('upgrade', ({ url, rawHeaders }: IncomingMessage, socket: Duplex) => {
    const upstream = connect(behind.port, '127.0.0.1', () => {
      const lines = rawHeaders.flatMap((name, at) => (at % 2 === 0 ? [`${name}: ${rawHeaders[at + 1]}`] : []));
      upstream.write(`GET ${url} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n`);
      upstream.pipe(socket).pipe(upstream);
    });
    upstream.on('error', () => socket.destroy());
    socket.on('error', () => upstream.destroy());
  });

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { domain: `http://127.0.0.1:${port}${root}`, heard, state };
}
