import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import type { Store } from '../../storage/store.ts';
import type { LiveStreams } from './live-streams.ts';
import { readWatermark } from './routes.ts';
import type { Tokens } from './tokens.ts';

const streamPath = /^\/v3\/directline\/conversations\/([^/]+)\/stream$/;
/** Clients send nothing but an empty frame every 20 s. */
const maxPayload = 1024;

/** Opens the WebSocket stream of a conversation to whoever holds its token. */
export function addStreamUpgrade(server: Server, tokens: Tokens, store: Store, streams: LiveStreams): void {
  const sockets = new WebSocketServer({ noServer: true, maxPayload });
  server.on('upgrade', async (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    // From here on the socket is ours: nobody else listens to its errors, and an unheard one stops the process.
    socket.on('error', () => socket.destroy());
    const [path = '', query] = (request.url ?? '').split('?');
    const asked = new URLSearchParams(query);
    const conversationId = streamPath.exec(path)?.[1];
    const watermark = readWatermark(asked.get('watermark') ?? '');
    const checked = await tokens.check(asked.get('t') ?? '');
    if (!conversationId || watermark === null) return reject(socket, '404 Not Found');
    if (!checked.ok || checked.subject.conversationId !== conversationId) return reject(socket, '403 Forbidden');
    sockets.handleUpgrade(request, socket, head, (webSocket: WebSocket) => {
      webSocket.on('error', () => webSocket.close());
      streams
        .add(conversationId, webSocket, () => store.activitiesAfter(conversationId, watermark))
        .catch(() => webSocket.close(1011));
    });
  });
}

function reject(socket: Duplex, status: string): void {
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}
