import { connect, type Socket } from 'node:net';

/** What a client that speaks TCP and no more got: all of it, and whether the other side closed. */
export interface RawAnswer {
  text: string;
  /** 0 when there was no answer. */
  status: number;
  closed: boolean;
}

/**
 * A connection on which anything may be written.
 * @param allowHalfOpen whether this side stays open when the other closes its own
 */
export async function rawSocket(port: number, allowHalfOpen = false): Promise<Socket> {
  const socket = connect({ port, host: '127.0.0.1', allowHalfOpen });
  socket.on('error', () => {});
  await new Promise((resolve, reject) => socket.once('connect', resolve).once('error', reject));
  return socket;
}

/**
 * Writes, and gives what came back until the other side closed.
 * @param patience milliseconds to wait for that; then the client closes
 */
export async function rawExchange(port: number, bytes: string | Buffer, patience = 2000): Promise<RawAnswer> {
  const socket = await rawSocket(port);
  const answer = heard(socket, patience);
  socket.write(bytes);
  return answer;
}

/** What comes on a connection, until it is closed or for so many milliseconds. */
export function heard(socket: Socket, patience: number): Promise<RawAnswer> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    const done = (closed: boolean) => {
      clearTimeout(timer);
      socket.destroy();
      const text = Buffer.concat(chunks).toString('latin1');
      resolve({ text, status: Number(/^HTTP\/1\.1 (\d{3})/.exec(text)?.[1] ?? 0), closed });
    };
    const timer = setTimeout(() => done(false), patience);
    socket.on('data', (chunk) => chunks.push(chunk));
    socket.once('end', () => done(true)).once('close', () => done(true));
  });
}

/** A request as its lines, each ended as HTTP asks, and an empty one. */
export function request(...lines: string[]): string {
  return `${lines.join('\r\n')}\r\n\r\n`;
}

export const upgradeLines = [
  'Connection: Upgrade',
  'Upgrade: websocket',
  'Sec-WebSocket-Version: 13',
  'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
];
