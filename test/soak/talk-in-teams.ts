import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { setTimeout as wait } from 'node:timers/promises';
import type { Activity } from 'botbuilder';
import { activityFrom } from '../teams/connector.ts';
import { comparable } from './mirror.ts';
import type { Talk } from './talk.ts';

/** A channel that takes all that is posted to it. */
export async function startChannel() {
  const taken = new Map<string, Partial<Activity>[]>();
  const server = createServer(async (request, response) => {
    const activity = (await json(request).catch(() => null)) as Activity | null;
    if (!activity) return;
    const id = activity.replyToId ?? '';
    // Killed between its being taken and that being written down, it is posted again: nobody can know that it is the same.
    const before = taken.get(id) ?? [];
    if (!before.some((each) => comparable(each) === comparable(activity))) taken.set(id, [...before, activity]);
    response.setHeader('content-type', 'application/json').end('{"id":"1"}');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    /** What was replied to an activity, and forgets it. */
    replies: (id: string) => taken.get(id) ?? [],
    forget: (id: string) => taken.delete(id),
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

const again = 100;
const longestWait = 90_000;

/** Somebody in Teams: what they say is sent until it is taken, and what is posted back is compared. */
export async function talkInTeams(
  name: string,
  channel: Awaited<ReturnType<typeof startChannel>>,
  { url, watch, mirror, nextText, pause }: Talk,
): Promise<void> {
  for (let turn = 0; !watch.isOver; turn++) {
    await wait(pause());
    const text = nextText();
    const expected = await mirror.answersTo(name, 'teams', { type: 'message', text });
    if (expected === null) continue;
    const id = `${name}-${turn}`;
    const body = JSON.stringify(activityFrom(channel.url, { id, text, conversation: { id: name } }));
    const send = async () => {
      const headers = { 'content-type': 'application/json' };
      const response = await fetch(`${url}/api/messages`, { method: 'POST', headers, body });
      await response.text();
      if (response.status !== 200) throw new Error(`status ${response.status}`);
    };
    for (let isTaken = false; !isTaken; ) {
      const since = performance.now();
      isTaken = await send().then(
        () => true,
        (error: Error) => {
          watch.wrong(`in Teams: ${error.cause ?? error.message}`, since);
          return false;
        },
      );
      if (!isTaken) await wait(again);
    }
    for (const since = performance.now(); channel.replies(id).length < expected.length; await wait(20)) {
      if (performance.now() - since > longestWait) break;
    }
    watch.check(channel.replies(id).map(comparable), expected, text);
    channel.forget(id);
  }
}
