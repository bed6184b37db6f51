import { WebSocket } from 'ws';
import type { Guide } from '../start-guide.ts';

/** Direct Line spoken by hand: nothing between the test and the protocol. */

export interface Call {
  token?: string | null;
  /** Sent as JSON. */
  json?: unknown;
  /** Sent as it is. */
  body?: BodyInit;
  headers?: Record<string, string>;
}

export interface Called {
  status: number;
  // biome-ignore lint/suspicious/noExplicitAny: what the service answers is what the tests look into.
  body: any;
  headers: Headers;
}

export interface Session {
  token: string;
  conversationId: string;
  streamUrl: string;
}

export interface Heard {
  locale?: string;
  id: string;
  type: string;
  text?: string;
  from: { id: string; role?: string };
  replyToId?: string;
  conversation: { id: string };
}

export async function call(
  guide: Pick<Guide, 'url'>,
  method: string,
  path: string,
  { token, json, body, headers = {} }: Call = {},
): Promise<Called> {
  const response = await fetch(guide.url + path, {
    method,
    headers: {
      ...(token && { authorization: `Bearer ${token}` }),
      ...(json !== undefined && { 'content-type': 'application/json' }),
      ...headers,
    },
    body: json === undefined ? body : JSON.stringify(json),
  });
  const text = await response.text();
  return { status: response.status, body: text === '' ? null : JSON.parse(text), headers: response.headers };
}

export async function openConversation(guide: Pick<Guide, 'url'>): Promise<Session> {
  const { body } = await call(guide, 'POST', '/v3/directline/tokens/generate');
  const opened = await call(guide, 'POST', '/v3/directline/conversations', { token: body.token });
  return opened.body;
}

export function post(guide: Pick<Guide, 'url'>, session: Session, activity: object): Promise<Called> {
  const path = `/v3/directline/conversations/${session.conversationId}/activities`;
  return call(guide, 'POST', path, { token: session.token, json: activity });
}

/** Posts a message and gives its id. */
export async function say(guide: Pick<Guide, 'url'>, session: Session, text: string): Promise<string> {
  const { status, body } = await post(guide, session, { type: 'message', text, from: { id: 'me' } });
  if (status !== 200) throw new Error(`${status} ${JSON.stringify(body)}`);
  return body.id;
}

export async function activitiesOf(
  guide: Pick<Guide, 'url'>,
  session: Session,
  watermark = '',
): Promise<{ activities: Heard[]; watermark: string }> {
  const query = watermark === '' ? '' : `?watermark=${watermark}`;
  const path = `/v3/directline/conversations/${session.conversationId}/activities${query}`;
  return (await call(guide, 'GET', path, { token: session.token })).body;
}

export interface Stream {
  heard: Heard[];
  watermarks: string[];
  send(frame: string): void;
  /** Waits until so many activities have come. */
  until(count: number): Promise<Heard[]>;
  /** The code the socket was closed with. */
  closed: Promise<number>;
  close(): Promise<number>;
}

/** Opens a stream; rejects with the status when it is refused. */
export async function listen(streamUrl: string): Promise<Stream> {
  const socket = new WebSocket(streamUrl);
  const heard: Heard[] = [];
  const watermarks: string[] = [];
  const waiting = new Set<() => void>();
  socket.on('message', (frame) => {
    const group = JSON.parse(String(frame));
    heard.push(...group.activities);
    watermarks.push(group.watermark);
    for (const look of waiting) look();
  });
  const closed = new Promise<number>((resolve) => socket.once('close', resolve));
  await new Promise<void>((resolve, reject) => {
    socket.once('open', () => resolve());
    socket.once('unexpected-response', (_request, response) => reject(new Error(`refused: ${response.statusCode}`)));
    socket.once('error', reject);
  });
  return {
    heard,
    watermarks,
    send: (frame) => socket.send(frame),
    until: (count) =>
      new Promise((resolve) => {
        const look = () => {
          if (heard.length < count) return;
          waiting.delete(look);
          resolve(heard);
        };
        waiting.add(look);
        look();
      }),
    closed,
    close() {
      socket.close();
      return closed;
    },
  };
}

/** Long enough for anything that should not come to have come. */
export function aWhile(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 150));
}
