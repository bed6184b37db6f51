import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { describe, expect, test } from 'vitest';
import { activitiesOf, call, type Heard, listen, type Session, type Stream } from '../bot/direct-line/client.ts';
import { type GuideProcess, startProcess } from '../bot/start-process.ts';
import { temporaryFolder } from '../bot/temporary-folder.ts';
import { freePort } from '../free-port.ts';
import { ownPostgres } from '../storage/postgres/own-postgres.ts';
import { hasPostgres } from '../storage/postgres/test-database.ts';
import { nginx, startNginx } from './start-nginx.ts';
import { type Acknowledged, questionOf, talkInTeams, untilTaken } from './talk-through-kills.ts';

const kills = Number(process.env.KILLS ?? 6);
const inTeams = 6;
const inChat = 12;
/** 502: the one that nginx had asked fell, and so did the other. */
const passing = [502, 503, 504];
const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** A channel that takes everything. */
async function startChannel() {
  /** Ids of what was replied to, in the order taken, by conversation. */
  const taken = new Map<string, string[]>();
  const server = createServer(async (request, response) => {
    const { conversation, replyToId } = (await json(request)) as { conversation: { id: string }; replyToId: string };
    taken.set(conversation.id, [...(taken.get(conversation.id) ?? []), replyToId]);
    response.setHeader('content-type', 'application/json').end('{"id":"1"}');
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, taken, server };
}

/** So many instances on one PostgreSQL, and what shares out the work, sticking to nobody: each request to the next one, or nginx. */
async function startInstances(databaseUrl: string, { many = 3, behindNginx = false } = {}) {
  const ports = await Promise.all(Array.from({ length: many }, freePort));
  const balancer = behindNginx ? await startNginx(ports) : null;
  const start = (port: number) =>
    startProcess(temporaryFolder(), undefined, {
      DATABASE_URL: databaseUrl,
      PORT: String(port),
      ALLOW_UNAUTHENTICATED_MESSAGES: '1',
      LIMIT_MESSAGES_PER_CONVERSATION: '0',
      TRUSTED_PROXIES: '127.0.0.1',
    });
  const running: GuideProcess[] = await Promise.all(ports.map(start));
  let turn = 0;
  return {
    running,
    /** The next one, whether it is there or not: a balancer takes a while to know. */
    next: () => ({ url: balancer?.url ?? `http://127.0.0.1:${ports[turn++ % many]}` }),
    async killOne() {
      const which = Math.floor(Math.random() * many);
      await running[which]?.stop('SIGKILL');
      // The others go on by themselves for a while.
      await wait(2000);
      running[which] = await start(ports[which] ?? 0);
    },
    stop: () => Promise.all(running.map((each) => each.stop())),
  };
}

type Balanced = Awaited<ReturnType<typeof startInstances>>;

/** Somebody at a page: a socket on one instance, which is opened on another when it falls, and messages to all of them in turn. */
async function openPage({ next }: Balanced, isOver: () => boolean) {
  const session = await untilOpened(next);
  const heard: Heard[] = [];
  let open: Stream | null = null;
  let watermark = '';
  const listening = (async () => {
    while (!isOver()) {
      try {
        const path = `/v3/directline/conversations/${session.conversationId}?watermark=${watermark}`;
        const { body } = await call(next(), 'GET', path, { token: session.token });
        const stream = await listen(body.streamUrl);
        open = stream;
        while (!isOver() && (await Promise.race([stream.closed, wait(50)])) === undefined);
        open = null;
        heard.push(...stream.heard);
        watermark = stream.watermarks.at(-1) ?? watermark;
        await stream.close();
      } catch {
        await wait(100);
      }
    }
  })();
  const ids: string[] = [];
  const path = `/v3/directline/conversations/${session.conversationId}/activities`;
  return {
    session,
    heard,
    /** What has come at the socket that is open now. */
    hearing: () => open?.heard ?? [],
    ids,
    listening,
    async talk(until: () => boolean) {
      for (let turn = 0; !until(); turn++) {
        const clientActivityID = String(turn);
        const message = { type: 'message', text: questionOf(turn), channelData: { clientActivityID } };
        await untilTaken(
          async () => (await call(next(), 'POST', path, { token: session.token, json: message })).status,
          passing,
        );
        ids.push(`${session.conversationId}|${clientActivityID}`);
        await wait(Math.random() * 300);
      }
    },
  };
}

async function untilOpened(next: Balanced['next']): Promise<Session> {
  const { body: page } = await call(next(), 'POST', '/api/token');
  return (await call(next(), 'POST', '/v3/directline/conversations', { token: page.token })).body;
}

async function wholeLog({ next }: Balanced, session: Session): Promise<Heard[]> {
  const log: Heard[] = [];
  for (let watermark = ''; ; ) {
    const page = await activitiesOf(next(), session, watermark);
    if (page.activities.length === 0) return log;
    log.push(...page.activities);
    watermark = page.watermark;
  }
}

describe.skipIf(!hasPostgres)('instances on one PostgreSQL', () => {
  test.for([
    { many: 3, behindNginx: false },
    { many: 2, behindNginx: true },
  ])(
    `${kills} kills of one of $many under load, with no sticky sessions (behind nginx: $behindNginx): every message acknowledged is answered once, in order, and heard`,
    {
      timeout: 3600_000,
    },
    async (how, { skip }) => {
      if (how.behindNginx && !nginx) return skip('there is no nginx');
      const postgres = await ownPostgres();
      const channel = await startChannel();
      const balanced = await startInstances(postgres.url, how);
      const { next } = balanced;
      let over = false;
      let silent = false;

      const acknowledged: Acknowledged[] = [];
      const inTheChannel = {
        ...{ channelUrl: channel.url, guideUrl: () => next().url, passing },
        ...{ isOver: () => silent, acknowledged },
      };
      const pages = await Promise.all(Array.from({ length: inChat }, () => openPage(balanced, () => over)));
      const teams = Array.from({ length: inTeams }, (_, index) => `conversation-${index}`);
      const talking = Promise.all([
        ...teams.map((conversation) => talkInTeams(conversation, inTheChannel)),
        ...pages.map((page) => page.talk(() => silent)),
      ]);
      for (let kill = 0; kill < kills; kill++) {
        await wait(500 + Math.random() * 2500);
        await balanced.killOne();
      }
      silent = true;
      await talking;

      const answeredIn = (conversation: string) => channel.taken.get(conversation) ?? [];
      const missing = () => acknowledged.filter(({ conversation, id }) => !answeredIn(conversation).includes(id));
      await expect.poll(() => missing().length, { timeout: 120_000, interval: 500 }).toBe(0);
      // Longer than what nobody told takes to be looked for.
      await wait(12_000);
      over = true;
      await Promise.all(pages.map(({ listening }) => listening));

      let inChatAcknowledged = 0;
      for (const { session, heard, ids } of pages) {
        const log = await wholeLog(balanced, session);
        expect(log.filter(({ from }) => from.role === 'user').map(({ id }) => id)).toEqual(ids);
        expect([...new Set(log.flatMap(({ replyToId }) => replyToId ?? []))]).toEqual(ids);
        expect(heard.map(({ id }) => id)).toEqual(log.map(({ id }) => id));
        inChatAcknowledged += ids.length;
      }
      const numbersIn = (conversation: string) =>
        [...new Set(answeredIn(conversation))].map((id) => Number(id.split('-').at(-1)));
      for (const conversation of teams) {
        expect(numbersIn(conversation)).toEqual(numbersIn(conversation).toSorted((one, other) => one - other));
      }
      const twice = acknowledged.filter(
        ({ conversation, id }) => answeredIn(conversation).filter((each) => each === id).length > 1,
      );
      process.stdout.write(
        `${kills} kills of one of ${how.many}${how.behindNginx ? ' behind nginx' : ''}: Teams ${acknowledged.length} acknowledged, all answered, in order, ${twice.length} of them twice; ` +
          `chat ${inChatAcknowledged} acknowledged, all answered once, in order, and heard\n`,
      );
      // Between the channel taking a reply and that being written down a kill leaves it to be sent again.
      expect(twice.length).toBeLessThanOrEqual(kills * inTeams * 0.5);
      channel.server.closeAllConnections();
      channel.server.close();
      await balanced.stop();
    },
  );

  test('PostgreSQL is stopped and started again: nobody is told that it is done, nothing is lost, and no instance has to be restarted', {
    timeout: 300_000,
  }, async () => {
    const postgres = await ownPostgres();
    const balanced = await startInstances(postgres.url);
    const [one, other] = balanced.running;
    if (!one || !other) throw new Error('they did not start');
    let over = false;
    const page = await openPage(balanced, () => over);
    const path = `/v3/directline/conversations/${page.session.conversationId}/activities`;
    const say = (guide: { url: string }, clientActivityID: string) =>
      call(guide, 'POST', path, {
        token: page.session.token,
        json: { type: 'message', text: 'què és EACAT?', channelData: { clientActivityID } },
      });
    expect((await say(one, 'before')).status).toBe(200);
    await expect.poll(() => page.hearing().length, { timeout: 10_000 }).toBe(3);

    await postgres.stop();
    for (const guide of balanced.running) {
      await expect.poll(async () => (await call(guide, 'GET', '/readyz')).status, { timeout: 20_000 }).toBe(503);
      const refused = await say(guide, 'meanwhile');
      expect(refused.status).toBe(503);
      expect(refused.body.error.message).toMatch(/no es pot desar/);
      expect((await call(guide, 'GET', '/healthz')).status).toBe(200);
    }
    await postgres.start();
    for (const guide of balanced.running) {
      await expect.poll(async () => (await call(guide, 'GET', '/readyz')).status, { timeout: 20_000 }).toBe(200);
      // However many connections there were, and times that it was tried.
      for (const what of ['the line between instances', 'the connection to the database']) {
        await expect.poll(() => guide.log().split(`${what} is back`).length - 1, { timeout: 20_000 }).toBe(1);
        expect(guide.log().split(`${what} is down`).length - 1).toBe(1);
      }
    }
    expect((await say(other, 'meanwhile')).status).toBe(200);
    expect((await say(one, 'after')).status).toBe(200);
    const log = await wholeLog(balanced, page.session);
    const idsOf = (all: readonly Heard[]) =>
      all.filter(({ from }) => from.role === 'user').map(({ id }) => id.split('|')[1]);
    expect(idsOf(log)).toEqual(['before', 'meanwhile', 'after']);
    await wait(12_000);
    over = true;
    await page.listening;
    // What it was told of the trouble is in no log.
    const texts = page.heard.map(({ text }) => text ?? '');
    expect(texts.some((text) => text.includes('no puc desar'))).toBe(true);
    const known = new Set(log.map(({ id }) => id));
    expect(page.heard.filter(({ id }) => known.has(id)).map(({ id }) => id)).toEqual(log.map(({ id }) => id));
    await balanced.stop();
  });
});
