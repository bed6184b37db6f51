import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse, STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { explainError, HttpError } from '../http-error.ts';
import type { Log } from '../log.ts';
import { answerAndClose } from './answer-and-close.ts';
import { inScope } from './request-scope.ts';
import { isWellFormed } from './well-formed.ts';

/** How long whoever is slow is waited for, in milliseconds. With how often it is looked at, none gets to a minute. */
export interface Patience {
  /** For the headers of a request to come. */
  headers: number;
  /** For the whole request to come. */
  request: number;
  /** For the whole request to come and to be answered, and for the answer to be read. */
  exchange: number;
  /** For the next request on the same connection. */
  next: number;
  /** Between two looks at who is late. */
  look: number;
}

export const realPatience: Patience = {
  headers: 15_000,
  request: 30_000,
  exchange: 55_000,
  next: 30_000,
  look: 10_000,
};

export interface FrontParts {
  /** Answers a request that is well formed. */
  handle(request: IncomingMessage, response: ServerResponse): void;
  /**
   * Opens a socket, or rejects it.
   * @returns the status that it was answered with
   */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): Promise<number>;
  /** Called when a request has been answered, or its connection has ended before. */
  ended(request: IncomingMessage, exchange: Exchange): void;
  /** Connections at once, all told. */
  mostConnections: number;
  /** Whether a peer may take more than half of them: a proxy, which speaks for many. */
  speaksForMany(peer: string | undefined): boolean;
  patience: Patience;
  log: Log;
}

/** What became of a request. */
export interface Exchange {
  id: string;
  /** As it came: a HEAD is answered as a GET. */
  method: string;
  status: number;
  /** Milliseconds. */
  time: number;
  /** Whether the answer was sent whole. */
  isWhole: boolean;
}

/**
 * What listens, in front of everything that answers: it turns away what is not well formed, closes what is slow, and keeps
 * what a request throws from reaching any other.
 */
export function createFrontServer(parts: FrontParts): Server {
  const { handle, upgrade, ended, mostConnections, speaksForMany, patience, log } = parts;
  const server = createServer({
    headersTimeout: patience.headers,
    requestTimeout: patience.request,
    keepAliveTimeout: patience.next,
    connectionsCheckingInterval: patience.look,
    // It is looked at here, to be refused as everything else is.
    requireHostHeader: false,
  });
  server.timeout = patience.exchange;
  server.maxConnections = mostConnections;
  limitPeers(server, Math.ceil(mostConnections / 2), speaksForMany);
  const answering = new WeakMap<Duplex, ServerResponse>();
  const idle = createIdleTimers(patience.next + patience.look);

  const serve = (request: IncomingMessage, response: ServerResponse) => {
    const { socket, method = '' } = request;
    const id = randomUUID();
    const start = performance.now();
    // HEAD is answered wherever GET is, and as GET is: Node has seen it, and leaves the body out (RFC 9110, 9.3.2).
    if (method === 'HEAD') request.method = 'GET';
    answering.set(socket, response);
    idle.stop(socket);
    response.setHeader('X-Content-Type-Options', 'nosniff');
    response.setHeader('X-Request-Id', id);
    const late = setTimeout(() => socket.destroy(), patience.exchange);
    response.once('close', () => {
      clearTimeout(late);
      idle.start(socket);
      const { statusCode: status, writableFinished: isWhole } = response;
      ended(request, { id, method, status, time: performance.now() - start, isWhole });
    });
    const fail = () => {
      if (response.headersSent) socket.destroy();
      else answerAndClose(request, response, explainError(new Error()));
    };
    inScope({ method, id, fail }, log, () => {
      if (isWellFormed(request)) handle(request, response);
      else answerAndClose(request, response, explainError(malformed()));
    });
  };
  server.on('request', serve);
  // Whoever asks before sending its body is told to go on when the body is read, which may be never.
  server.on('checkContinue', serve);
  server.on('checkExpectation', (request, response) => {
    answerAndClose(request, response, explainError(new HttpError(417, 'NotSupported', 'Només s’entén 100-continue.')));
  });

  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    // From here on the socket is ours: nobody else listens to its errors, and an unheard one stops the process.
    socket.on('error', () => socket.destroy());
    const id = randomUUID();
    const start = performance.now();
    const answered = (status: number) =>
      ended(request, { id, method: 'UPGRADE', status, time: performance.now() - start, isWhole: true });
    inScope({ method: 'UPGRADE', id, fail: () => socket.destroy() }, log, () => {
      if (!isWellFormed(request)) return answered(rejectSocket(socket, 400));
      upgrade(request, socket, head).then(answered, (error: Error) => {
        log.error('socket failed', { error: error.message });
        socket.destroy();
        answered(500);
      });
    });
  });

  server.on('clientError', (error: NodeJS.ErrnoException, socket: Duplex) => {
    const inTheMiddle = answering.get(socket)?.headersSent === true && !answering.get(socket)?.writableFinished;
    if (!socket.writable || inTheMiddle || error.code === 'ECONNRESET') socket.destroy();
    else rejectSocket(socket, statusOf[error.code ?? ''] ?? 400);
  });
  return server;
}

/** What cannot even be read is answered as Node does by itself. */
const statusOf: Readonly<Record<string, number>> = {
  HPE_HEADER_OVERFLOW: 431,
  HPE_CHUNK_EXTENSIONS_OVERFLOW: 413,
  ERR_HTTP_REQUEST_TIMEOUT: 408,
};

const malformed = () =>
  new HttpError(400, 'BadRequest', 'La petició no està ben escrita: revisa la capçalera Host i l’adreça.');

/**
 * Answers in a few words to a client whose socket is no longer anybody's, and closes it: half of it would stay open.
 * @returns the status
 */
export function rejectSocket(socket: Duplex, status: number, headers: Readonly<Record<string, string>> = {}): number {
  const lines = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
    'Connection: close',
    'Content-Length: 0',
    'X-Content-Type-Options: nosniff',
    ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
  ];
  socket.end(`${lines.join('\r\n')}\r\n\r\n`, () => socket.destroy());
  return status;
}

/**
 * What closes a connection that makes no request for `patience` milliseconds, whatever else comes by it. A timer knows its
 * socket and nothing of the request that it comes after, which would be kept, answer and all, until it rang.
 */
function createIdleTimers(patience: number) {
  const timers = new WeakMap<Duplex, NodeJS.Timeout>();
  const stop = (socket: Duplex) => clearTimeout(timers.get(socket));
  return {
    stop,
    start(socket: Duplex): void {
      stop(socket);
      if (socket.destroyed) return;
      if (!timers.has(socket)) socket.once('close', () => stop(socket));
      timers.set(socket, setTimeout(() => socket.destroy(), patience).unref());
    },
  };
}

/** Nobody alone takes all the connections. */
function limitPeers(server: Server, most: number, speaksForMany: FrontParts['speaksForMany']): void {
  const open = new Map<string, number>();
  server.on('connection', (socket: Socket) => {
    const peer = socket.remoteAddress;
    if (!peer || speaksForMany(peer)) return;
    const count = (open.get(peer) ?? 0) + 1;
    if (count > most) {
      socket.destroy();
      return;
    }
    open.set(peer, count);
    socket.once('close', () => {
      const left = (open.get(peer) ?? 1) - 1;
      if (left === 0) open.delete(peer);
      else open.set(peer, left);
    });
  });
}
