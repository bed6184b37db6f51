import { setTimeout as wait } from 'node:timers/promises';
import type { Activity } from 'botbuilder';
import { WebSocket } from 'ws';
import { comparable } from './mirror.ts';
import type { Talk } from './talk.ts';

const again = 100;
const longestWait = 90_000;

interface Opened {
  token: string;
  conversationId: string;
  streamUrl: string;
}

/** Somebody with the chat open: what they say is sent until it is taken, its answer comes by a socket that is opened again when it falls. */
export async function talkInThePage({ url, watch, mirror, nextText, pause }: Talk): Promise<void> {
  const direct = `${url}/v3/directline/conversations`;
  const ask = async <T>(method: string, address: string, token = '', body: object = {}): Promise<T> => {
    for (;;) {
      const since = performance.now();
      try {
        const response = await fetch(address, {
          method,
          headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
          ...(method === 'POST' && { body: JSON.stringify(body) }),
        });
        const answer = (await response.json()) as T;
        if (response.ok) return answer;
        throw new Error(`status ${response.status}`);
      } catch (error) {
        watch.wrong(`in the page: ${(error as Error).cause ?? (error as Error).message}`, since);
        await wait(again);
      }
    }
  };

  let opened = await ask<Opened>('POST', `${url}/api/token`);
  const { conversationId } = opened;
  opened = await ask<Opened>('POST', direct, opened.token);
  await mirror.answersTo(conversationId, 'webchat', { type: 'start' });
  const replies = new Map<string, Partial<Activity>[]>();
  let watermark = '';
  let socket: WebSocket | null = null;
  const listen = () => {
    const mine = new WebSocket(opened.streamUrl);
    socket = mine;
    mine.on('error', () => {});
    mine.on('message', (frame) => {
      const group = JSON.parse(String(frame)) as { activities: Activity[]; watermark?: string };
      watermark = group.watermark ?? watermark;
      for (const activity of group.activities) {
        const id = activity.replyToId ?? '';
        replies.set(id, [...(replies.get(id) ?? []), activity]);
      }
    });
    mine.on('close', async (code) => {
      if (watch.isOver) return;
      watch.wrong(`in the page: a socket was closed with ${code}`, performance.now());
      await wait(again);
      opened = await ask<Opened>('GET', `${direct}/${conversationId}?watermark=${watermark}`, opened.token);
      if (!watch.isOver) listen();
    });
  };
  listen();

  for (let turn = 0; !watch.isOver; turn++) {
    await wait(pause());
    const text = nextText();
    const expected = await mirror.answersTo(conversationId, 'webchat', { type: 'message', text });
    if (expected === null) continue;
    const body = { type: 'message', text, channelData: { clientActivityID: `${turn}` } };
    const { id } = await ask<{ id: string }>('POST', `${direct}/${conversationId}/activities`, opened.token, body);
    for (const since = performance.now(); (replies.get(id)?.length ?? 0) < expected.length; await wait(20)) {
      if (performance.now() - since > longestWait) break;
    }
    watch.check((replies.get(id) ?? []).map(comparable), expected, text);
    replies.clear();
  }
  (socket as WebSocket | null)?.terminate();
}
