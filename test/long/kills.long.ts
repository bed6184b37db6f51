import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { activitiesOf, call, type Session } from '../bot/direct-line/client.ts';
import { type GuideProcess, startProcess } from '../bot/start-process.ts';
import { temporaryFolder } from '../bot/temporary-folder.ts';
import { freePort } from '../free-port.ts';
import { type Acknowledged, questionOf, talkInTeams, untilTaken } from './talk-through-kills.ts';

/** A minute's worth; `KILLS=200` for the whole of it, four minutes. */
const kills = Number(process.env.KILLS ?? 30);
const inTeams = 6;
const inChat = 4;
/** It is being started again. */
const passing = [503];

/** A channel that now and then takes nothing, or cuts off what is posted before it takes it. */
async function startUnsteadyChannel() {
  /** Ids of what was replied to, in the order taken, by conversation. */
  const taken = new Map<string, string[]>();
  const state = { isDown: false, refused: 0 };
  const server = createServer(async (request, response) => {
    const activity = (await json(request).catch(() => null)) as {
      conversation: { id: string };
      replyToId: string;
    } | null;
    if (!activity) return;
    if (state.isDown || Math.random() < 0.05) {
      state.refused += 1;
      if (Math.random() < 0.5) request.socket.destroy();
      else response.writeHead(503).end();
      return;
    }
    const { conversation, replyToId } = activity;
    taken.set(conversation.id, [...(taken.get(conversation.id) ?? []), replyToId]);
    response.setHeader('content-type', 'application/json').end('{"id":"1"}');
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, taken, state, server };
}

test(`${kills} kills at any moment over both channels, the channel failing in between: every message acknowledged is answered once, in order`, {
  timeout: 3600_000,
}, async () => {
  const dataDir = temporaryFolder();
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const channel = await startUnsteadyChannel();
  const start = () => startProcess(dataDir, undefined, { PORT: String(port), ALLOW_UNAUTHENTICATED_MESSAGES: '1' });
  let guide: GuideProcess = await start();
  let over = false;

  const acknowledged: Acknowledged[] = [];
  const inTheChannel = {
    ...{ channelUrl: channel.url, guideUrl: () => url, passing },
    ...{ isOver: () => over, acknowledged },
  };

  const said: { session: Session; key: string; ids: string[] }[] = [];
  const openChat = async () => {
    const { body: page } = await call({ url }, 'POST', '/api/token');
    const { body: session } = await call({ url }, 'POST', '/v3/directline/conversations', { token: page.token });
    const mine = { session: session as Session, key: page.proof as string, ids: [] as string[] };
    said.push(mine);
    return mine;
  };
  const talkInChat = async ({ session, ids }: (typeof said)[number]) => {
    const path = `/v3/directline/conversations/${session.conversationId}/activities`;
    for (let turn = 0; !over; turn++) {
      const clientActivityID = String(turn);
      const message = { type: 'message', text: questionOf(turn), channelData: { clientActivityID } };
      await untilTaken(
        async () => (await call({ url }, 'POST', path, { token: session.token, json: message })).status,
        passing,
      );
      ids.push(`${session.conversationId}|${clientActivityID}`);
      // The limit of messages of one conversation is not what is tried here.
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
  };

  const chats = await Promise.all(Array.from({ length: inChat }, openChat));
  const talking = Promise.all([
    ...Array.from({ length: inTeams }, (_, index) => talkInTeams(`conversation-${index}`, inTheChannel)),
    ...chats.map(talkInChat),
  ]);
  const failing = setInterval(() => {
    channel.state.isDown = Math.random() < 0.3;
  }, 400);
  for (let kill = 0; kill < kills; kill++) {
    await new Promise((resolve) => setTimeout(resolve, Math.random() * 800));
    await guide.stop('SIGKILL');
    guide = await start();
  }
  clearInterval(failing);
  channel.state.isDown = false;
  over = true;
  await talking;
  // What waits is sent by itself.
  const answeredIn = (conversation: string) => channel.taken.get(conversation) ?? [];
  const missing = () => acknowledged.filter(({ conversation, id }) => !answeredIn(conversation).includes(id));
  await expect.poll(() => missing().length, { timeout: 660_000, interval: 1000 }).toBe(0);

  const timesOf = ({ conversation, id }: Acknowledged) => answeredIn(conversation).filter((each) => each === id).length;
  const doubled = acknowledged.filter((message) => timesOf(message) > 1);
  const numbers = (conversation: string) =>
    [...new Set(answeredIn(conversation))].map((id) => Number(id.split('-').at(-1)));
  const outOfOrder = Array.from({ length: inTeams }, (_, index) => numbers(`conversation-${index}`)).filter((each) =>
    each.some((number, index) => index > 0 && number < (each[index - 1] ?? 0)),
  );

  let inChatAcknowledged = 0;
  for (const { session, key, ids } of said) {
    const { body } = await call({ url }, 'POST', '/api/token', { token: key });
    expect(body.conversationId).toBe(session.conversationId);
    const log: { id: string; from: { role?: string }; replyToId?: string }[] = [];
    for (let watermark = ''; ; ) {
      const page = await activitiesOf({ url }, { ...session, token: body.token }, watermark);
      if (page.activities.length === 0) break;
      log.push(...page.activities);
      watermark = page.watermark;
    }
    // Each message, once and in order, and right after it what answers it.
    expect(log.filter(({ from }) => from.role === 'user').map(({ id }) => id)).toEqual(ids);
    expect([...new Set(log.flatMap(({ replyToId }) => replyToId ?? []))]).toEqual(ids);
    inChatAcknowledged += ids.length;
  }

  process.stdout.write(
    `${kills} kills; Teams: ${acknowledged.length} acknowledged, ${missing().length} not answered, ${outOfOrder.length} conversations out of order, ` +
      `${doubled.filter(({ atOnce }) => atOnce).length} answered twice, and ${doubled.filter(({ atOnce }) => !atOnce).length} more of those that a kill cut before they were acknowledged ` +
      `(the channel refused ${channel.state.refused}); chat: ${inChatAcknowledged} acknowledged, all answered once, in order\n`,
  );
  channel.server.closeAllConnections();
  channel.server.close();
  expect(outOfOrder).toEqual([]);
  expect(doubled.filter(({ atOnce }) => atOnce).length).toBeLessThanOrEqual(kills * 0.02);
  // Between a channel taking a reply and that being written down, a kill leaves it to be sent again; the message was not acknowledged
  // yet. No channel says what it has taken.
  expect(doubled.length).toBeLessThan(kills * inTeams * 0.2);
});
