import { WebSocket } from 'ws';

/** Somebody with the chat open, as the page has it: a conversation and its socket. */
export interface Person {
  conversationId: string;
  /** Says something, and waits until the answer has come by the socket. */
  say(text: string, value?: object): Promise<Heard[]>;
  /** What was said until now, by the bot and by them, as JSON. */
  heard(): string;
  leave(): void;
}

export interface Heard {
  text?: string;
  replyToId?: string;
  from?: { role?: string };
}

/** Milliseconds: more than any answer takes, however busy the machine is. */
const longestWait = 60_000;

interface Asked {
  url: string;
  token?: string;
  body?: object;
}

async function post<T>({ url, token, body = {} }: Asked): Promise<T> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`${url} answers ${response.status}`);
  return (await response.json()) as T;
}

/**
 * Opens the chat and waits for its greeting.
 * @param other where what is said goes to, when the socket is open elsewhere
 */
export async function comeIn(url: string, other = url): Promise<Person> {
  const page = await post<{ token: string; conversationId: string; userId: string }>({ url: `${url}/api/token` });
  const { token, conversationId, userId } = page;
  const conversations = `${url}/v3/directline/conversations`;
  const messages = `${other}/v3/directline/conversations/${conversationId}/activities`;
  const { streamUrl } = await post<{ streamUrl: string }>({ url: conversations, token });
  const socket = new WebSocket(streamUrl.replace(/^ws:\/\/[^/]+/, url.replace('http', 'ws')));
  const all: Heard[] = [];
  let look = () => {};
  socket.on('message', (frame) => {
    const text = String(frame);
    if (text === '') return;
    all.push(...(JSON.parse(text) as { activities: Heard[] }).activities);
    look();
  });
  const until = (isThere: () => boolean) =>
    new Promise<void>((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error('no answer comes by the socket')), longestWait);
      look = () => {
        if (!isThere()) return;
        clearTimeout(timer);
        resolve();
      };
      socket.once('close', () => reject(new Error('the socket was closed')));
      look();
    });
  await until(() => all.length > 0);
  const fromBot = (id: string) => all.filter(({ replyToId }) => replyToId === id);
  return {
    conversationId,
    heard: () => JSON.stringify(all),
    async say(text, value) {
      const body = { type: 'message', text, value, from: { id: userId } };
      const { id } = await post<{ id: string }>({ url: messages, token, body });
      socket.removeAllListeners('close');
      await until(() => fromBot(id).length > 0);
      return fromBot(id);
    },
    leave: () => socket.terminate(),
  };
}

/** So many people, a few at a time. */
export async function comeInMany(url: string, many: number): Promise<Person[]> {
  const people: Person[] = [];
  const atOnce = 20;
  while (people.length < many) {
    const more = Math.min(atOnce, many - people.length);
    people.push(...(await Promise.all(Array.from({ length: more }, () => comeIn(url)))));
  }
  return people;
}
