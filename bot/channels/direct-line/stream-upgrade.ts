import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import type { ClientAddress } from '../../http/client-address.ts';
import { rejectSocket } from '../../http/front-server.ts';
import type { Limit } from '../../http/limit.ts';
import { TooManyRequests } from '../../http-error.ts';
import type { Metrics } from '../../metrics/metrics.ts';
import { clientPage, type Store } from '../../storage/store.ts';
import type { LiveStreams } from './live-streams.ts';
import { readWatermark } from './routes.ts';
import type { StreamSlots } from './stream-slots.ts';
import type { Tokens } from './tokens.ts';

const streamPath = /^\/v3\/directline\/conversations\/([^/]+)\/stream$/;
/** Clients send nothing but an empty frame every 20 s. */
const maxPayload = 1024;
/** Seconds after which whoever found no room may try again: those that are gone have been noticed by then. */
const secondsToWait = 30;
/** Milliseconds a client has to read a page of what it missed, and between two looks at whether it has. */
const patience = 20_000;
const look = 20;

export interface StreamUpgradeParts {
  tokens: Tokens;
  store: Store;
  streams: LiveStreams;
  slots: StreamSlots;
  clients: ClientAddress;
  /** Of sockets opened from one address. */
  limit: Limit;
  metrics: Pick<Metrics, 'limitsRefused'>;
}

/**
 * Opens the WebSocket stream of a conversation to whoever holds a token for it, or rejects it.
 * @returns the status that it is answered with
 */
export function createStreamUpgrade({ tokens, store, streams, slots, clients, limit, metrics }: StreamUpgradeParts) {
  const sockets = new WebSocketServer({ noServer: true, maxPayload });
  sockets.on('headers', (headers) => headers.push('X-Content-Type-Options: nosniff'));
  sockets.on('wsClientError', (_error, socket) => rejectSocket(socket, 400));

  return async (request: IncomingMessage, socket: Duplex, head: Buffer): Promise<number> => {
    const [path = '', query] = (request.url ?? '').split('?');
    const asked = new URLSearchParams(query);
    const conversationId = streamPath.exec(path)?.[1];
    const watermark = readWatermark(asked.get('watermark') ?? '');
    if (!conversationId || watermark === null) return rejectSocket(socket, 404);
    const checked = await tokens.checkForStream(asked.get('t') ?? '');
    if (!checked.ok || checked.subject.conversationId !== conversationId) return rejectSocket(socket, 403);
    const address = clients.of(request);
    const retryAfter = await limit(address).then(() => null, secondsOf);
    if (retryAfter !== null) return rejectSocket(socket, 429, { 'Retry-After': String(retryAfter) });
    const release = slots.take(conversationId, address);
    if (!release) {
      metrics.limitsRefused.add({ kind: 'openSockets' });
      return rejectSocket(socket, 429, { 'Retry-After': String(secondsToWait) });
    }
    socket.once('close', release);
    if (socket.destroyed) release();

    // What asks for no WebSocket that can be is refused by the library, with the listener above.
    let status = 400;
    sockets.handleUpgrade(request, socket, head, (webSocket: WebSocket) => {
      status = 101;
      webSocket.on('error', () => webSocket.close());
      const backlog = async (after: number) => {
        await read(webSocket);
        return store.activitiesAfter(conversationId, Math.max(after, watermark), clientPage);
      };
      streams.add(conversationId, webSocket, backlog, watermark).catch(() => webSocket.close(1011));
    });
    return status;
  };
}

function secondsOf(error: unknown): number {
  if (error instanceof TooManyRequests) return error.retryAfter;
  throw error;
}

/**
 * Waits until a client has read what it was sent.
 * @throws Error when it does not
 */
async function read(socket: WebSocket): Promise<void> {
  for (const until = Date.now() + patience; socket.bufferedAmount > 0; ) {
    if (Date.now() > until || socket.readyState !== socket.OPEN) throw new Error('the client does not read');
    await new Promise((resolve) => setTimeout(resolve, look));
  }
}
