import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished, vi } from 'vitest';

export interface Posted {
  path: string;
  headers: IncomingMessage['headers'];
  // biome-ignore lint/suspicious/noExplicitAny: what the bot posts is what the tests look into.
  activity: any;
}

/** How the channel takes what is posted: by default, well. */
export interface Reception {
  status: number;
  headers?: Record<string, string>;
}

export interface Connector {
  port: number;
  url: string;
  posted: Posted[];
  /** The receptions of the next posts, in order; when they run out, all goes well. */
  receptions: (Reception | 'cut off')[];
}

/** A channel as the bot sees it: an address where replies are posted. */
export async function startConnector(): Promise<Connector> {
  const posted: Posted[] = [];
  const receptions: Connector['receptions'] = [];
  const server = createServer(async (request: IncomingMessage, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const body = Buffer.concat(chunks).toString();
    posted.push({ path: request.url ?? '', headers: request.headers, activity: body === '' ? null : JSON.parse(body) });
    const reception = receptions.shift() ?? { status: 200 };
    if (reception === 'cut off') {
      request.socket.destroy();
      return;
    }
    // In two steps: restify takes away what `writeHead` gives back, from every server of the process.
    response.writeHead(reception.status, { 'content-type': 'application/json', ...reception.headers });
    response.end('{"id":"posted"}');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return { port, url: `http://127.0.0.1:${port}/`, posted, receptions };
}

/** A message as Teams sends it in a personal chat. */
export function activityFrom(serviceUrl: string, more: object = {}) {
  return {
    type: 'message',
    id: 'activity-1',
    channelId: 'msteams',
    serviceUrl,
    timestamp: '2026-11-02T09:00:00.000Z',
    from: { id: 'person', name: 'Secretària' },
    recipient: { id: 'bot', name: 'Guia eAdmin' },
    conversation: { id: 'conversation-1', conversationType: 'personal' },
    text: 'què és l’e-NOTUM?',
    ...more,
  };
}

/** Starts without the warnings that the SDK prints for every refusal. */
export function quietly(): void {
  const silenced = vi.spyOn(console, 'error').mockImplementation(() => {});
  onTestFinished(() => silenced.mockRestore());
}
