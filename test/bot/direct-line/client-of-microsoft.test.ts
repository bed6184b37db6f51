import { type Activity, ConnectionStatus, DirectLine, type Message } from 'botframework-directlinejs';
import { afterAll, beforeAll, expect, onTestFinished, test, vi } from 'vitest';
import { type Guide, runGuide, startGuide } from '../start-guide.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { activitiesOf, aWhile, call } from './client.ts';
import { XmlHttpRequest } from './xml-http-request.ts';

beforeAll(() => {
  vi.stubGlobal('XMLHttpRequest', XmlHttpRequest);
});
afterAll(() => {
  vi.unstubAllGlobals();
});

/** The client of Microsoft, unmodified, with a token of ours, as the page starts it. */
async function startClient(guide: Guide, more: { webSocket?: boolean; pollingInterval?: number } = {}) {
  const { token, domain, conversationId, userId, proof } = (await call(guide, 'POST', '/api/token')).body;
  // It waits from 3 to 15 seconds to come back, at random: here, always 3.
  const directLine = new DirectLine({ token, domain, random: () => 0, ...more });
  const heard: Message[] = [];
  const failures: unknown[] = [];
  directLine.activity$.subscribe(
    (activity: Activity) => {
      if (activity.type === 'message') heard.push(activity);
    },
    (error: unknown) => failures.push(error),
  );
  onTestFinished(() => {
    expect(failures).toEqual([]);
    directLine.end();
  });
  const say = (text: string) =>
    new Promise<string>((resolve, reject) => {
      const activity: Message = { type: 'message', text, from: { id: userId } };
      directLine.postActivity(activity).subscribe(resolve, reject);
    });
  const until = (isIt: (heard: readonly Message[]) => boolean) =>
    vi.waitFor(() => expect(isIt(heard)).toBe(true), { timeout: 12_000, interval: 20 });
  return { directLine, heard, say, until, token, proof, conversationId, domain };
}

const isAnswerTo = (id: string) => (activity: Message) => 'replyToId' in activity && activity.replyToId === id;

test('is greeted, hears what it says and the answer to it', async () => {
  const guide = await startGuide();
  const client = await startClient(guide);
  await client.until((heard) => heard.length === 1);
  expect(client.directLine.connectionStatus$.getValue()).toBe(ConnectionStatus.Online);
  const id = await client.say('què és l’e-NOTUM?');
  await client.until((heard) => heard.some(isAnswerTo(id)));
  const [greeting, echo, answer] = client.heard;
  expect(greeting?.from.role).toBe('bot');
  expect(echo).toMatchObject({ id, text: 'què és l’e-NOTUM?', from: { role: 'user' } });
  expect(answer?.from.role).toBe('bot');
  expect(answer?.text).toContain('e-NOTUM');
});

test('that asks every now and then, where sockets are not allowed, hears the same', async () => {
  const guide = await startGuide();
  const client = await startClient(guide, { webSocket: false, pollingInterval: 200 });
  await client.until((heard) => heard.length === 1);
  const id = await client.say('hola');
  await client.until((heard) => heard.some(isAnswerTo(id)));
  await aWhile();
  expect(new Set(client.heard.map((activity) => activity.id)).size).toBe(client.heard.length);
});

test('goes on where it was when the service is started again', { timeout: 20_000 }, async () => {
  const dataDir = temporaryFolder();
  const before = await runGuide({ dataDir });
  const client = await startClient(before);
  const first = await client.say('hola');
  await client.until((heard) => heard.some(isAnswerTo(first)));
  const heardBefore = [...client.heard];

  await before.stop();
  const after = await runGuide({ dataDir, port: before.port });
  onTestFinished(after.stop);
  const second = await client.say('gràcies');
  await client.until((heard) => heard.some(isAnswerTo(second)));

  expect(client.heard.slice(0, heardBefore.length)).toEqual(heardBefore);
  expect(new Set(client.heard.map((activity) => activity.id)).size).toBe(client.heard.length);
  expect(client.heard.filter(({ text }) => text === 'gràcies')).toHaveLength(1);
});

test('whose token expired goes on with a new one for the same conversation', async () => {
  let now = Date.now();
  const guide = await startGuide({ now: () => new Date(now) });
  const client = await startClient(guide);
  await client.until((heard) => heard.length === 1);
  now += 12 * 3600 * 1000;
  expect(await client.say('bon dia')).toBe('retry');
  expect(client.directLine.connectionStatus$.getValue()).toBe(ConnectionStatus.ExpiredToken);

  const { token, conversationId } = (await call(guide, 'POST', '/api/token', { token: client.proof })).body;
  const path = `/v3/directline/conversations/${conversationId}?watermark=1`;
  client.directLine.reconnect((await call(guide, 'GET', path, { token })).body);
  expect(client.directLine.connectionStatus$.getValue()).toBe(ConnectionStatus.Online);
  const id = await client.say('bon dia');
  await client.until((heard) => heard.some(isAnswerTo(id)));
  // The client opens one more socket each time its status changes, and may hear the same activity on each.
  const { activities } = await activitiesOf(guide, { token, conversationId, streamUrl: '' });
  expect(activities.filter(({ text }) => text === 'bon dia').map((activity) => activity.id)).toEqual([id]);
});
