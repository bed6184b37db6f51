import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { createExperts, type ExpertsParts } from '../../bot/gaps/tell-experts.ts';
import { always } from '../../bot/knowledge-source.ts';
import { createSqliteStore } from '../../bot/storage/sqlite-store.ts';
import type { KeptGap } from '../../dialogs/gaps/kept-gap.ts';
import { aGap as gap } from '../gaps/a-gap.ts';
import { openConversation, say } from './direct-line/client.ts';
import { realKnowledge } from './real-knowledge.ts';
import { startGuide } from './start-guide.ts';

interface Heard {
  url: string;
  posts: {
    type: string;
    summary: string;
    attachments: { contentType: string; content: { type: string; version: string } }[];
  }[];
}

/**
 * A workflow of Teams, or a gateway to mail.
 * @param answers the status of each answer, the last one again and again; 0 for no answer at all
 */
async function listen(...answers: number[]): Promise<Heard> {
  const heard: Heard = { url: '', posts: [] };
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const part of request) body += part;
    heard.posts.push(JSON.parse(body));
    const status = answers[Math.min(heard.posts.length, answers.length) - 1] ?? 202;
    if (status === 0) return;
    response.writeHead(status, { Location: '/elsewhere' });
    response.end('1');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  heard.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/workflows/secret`;
  return heard;
}

function prepare(url: string, more: Partial<ExpertsParts> = {}) {
  const { gaps, close } = createSqliteStore(':memory:');
  onTestFinished(close);
  const log: string[] = [];
  const keep = (message: string, context: object = {}) => log.push(JSON.stringify({ message, ...context }));
  const pauses: number[] = [];
  const waiting = { pause: async (milliseconds: number) => void pauses.push(milliseconds), random: () => 0 };
  const experts = createExperts({
    url,
    knowledge: always(realKnowledge),
    gaps,
    log: { info: keep, error: keep },
    waiting,
    ...more,
  });
  return {
    log,
    pauses,
    async tell(...all: KeptGap[]) {
      for (const each of all) {
        await gaps.add(each);
        await experts.tell(each);
      }
      await experts.finished();
    },
  };
}

test('a new gap is posted as Teams takes it, with what was asked, the day and what is near', async () => {
  const heard = await listen();
  await prepare(heard.url).tell(gap);
  expect(heard.posts).toHaveLength(1);
  const [post] = heard.posts;
  expect(post).toMatchObject({ type: 'message', summary: expect.stringContaining("l'e-notum te mode fosc?") });
  const [attachment] = post?.attachments ?? [];
  expect(attachment).toMatchObject({
    contentType: 'application/vnd.microsoft.card.adaptive',
    content: { type: 'AdaptiveCard', version: '1.4' },
  });
  const said = JSON.stringify(attachment);
  for (const part of ["l'e-notum te mode fosc?", '2026-11-20', 'e-NOTUM: Què és?']) expect(said).toContain(part);
});

test('similar ones are told once a day, and on another day again', async () => {
  const heard = await listen();
  const { tell } = prepare(heard.url);
  await tell(gap, gap, { ...gap, text: "te mode fosc l'e-notum", channel: 'teams', why: 'doubtful' });
  expect(heard.posts).toHaveLength(1);
  await tell({ ...gap, text: 'com es compren llicencies?' }, { ...gap, day: '2026-11-21' });
  expect(heard.posts).toHaveLength(3);
});

test('what was told by another instance, or before a restart, is not told again', async () => {
  const heard = await listen();
  const { gaps, close } = createSqliteStore(':memory:');
  onTestFinished(close);
  for (let instance = 0; instance < 2; instance++) {
    const log = { info: () => {}, error: () => {} };
    const experts = createExperts({ url: heard.url, knowledge: always(realKnowledge), gaps, log });
    await gaps.add(gap);
    await experts.tell(gap);
    await experts.finished();
  }
  expect(heard.posts).toHaveLength(1);
});

test('what is refused, and what an answer lacked, is not told', async () => {
  const heard = await listen();
  await prepare(heard.url).tell({ ...gap, why: 'refused' }, { ...gap, lacked: { id: 'unclear' } });
  expect(heard.posts).toEqual([]);
});

test('whoever floods the chat floods nobody else', async () => {
  const heard = await listen();
  const { tell, log } = prepare(heard.url);
  const word = (nth: number) =>
    String.fromCharCode(...[3, 2, 1, 0].map((at) => 97 + (Math.floor(nth / 5 ** at) % 5) * 3));
  await tell(...Array.from({ length: 130 }, (_, nth) => ({ ...gap, text: `${word(nth)}xyz ${word(nth)}wvu` })));
  expect(heard.posts.length).toBeLessThanOrEqual(100);
  expect(heard.posts.length).toBeGreaterThan(50);
  expect(log.length).toBeLessThanOrEqual(1);
});

test('what fails and may pass is tried again, a few times, and then given up; the log has neither the address nor the question', async () => {
  const passing = await listen(503, 429, 202);
  const first = prepare(passing.url);
  await first.tell(gap);
  expect(passing.posts).toHaveLength(3);
  expect(first.pauses).toHaveLength(2);
  expect(first.log).toEqual([]);

  const failing = await listen(500);
  const second = prepare(failing.url);
  await second.tell(gap);
  expect(failing.posts).toHaveLength(4);
  expect(second.log).toHaveLength(1);
  expect(second.log[0]).toContain('500');
  expect(second.log[0]).not.toMatch(/fosc|secret/);
});

test.for([404, 301, 403])('%s is not tried again, nor followed', async (status) => {
  const heard = await listen(status);
  const { tell, log } = prepare(heard.url);
  await tell(gap);
  expect(heard.posts).toHaveLength(1);
  expect(log).toHaveLength(1);
});

test('who does not answer, or is not there, is waited for no longer than its patience', async () => {
  const silent = await listen(0);
  const waited = prepare(silent.url, { patience: 400 });
  await waited.tell(gap);
  expect(silent.posts).toHaveLength(4);
  expect(waited.log[0]).toContain('ETIMEDOUT');
  const nobody = prepare('http://127.0.0.1:9/');
  await nobody.tell(gap);
  expect(nobody.log).toHaveLength(1);
});

test('a service tells its experts, with nobody in it, and answers whoever asks as ever while they do not answer', async () => {
  const silent = await listen(0);
  const guide = await startGuide({ env: { EXPERTS_WEBHOOK: silent.url } });
  const session = await openConversation(guide);
  await say(guide, session, 'soc en Joan Vilaregut (600 123 123): com es compren llicències d’Office?');
  await expect.poll(() => silent.posts.length).toBe(1);
  const said = JSON.stringify(silent.posts);
  expect(said).toContain('com es compren llicencies');
  expect(said).not.toMatch(/joan|vilaregut|600/i);
  expect(await say(guide, session, 'què és l’e-NOTUM?')).toBeTruthy();
});
