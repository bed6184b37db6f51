import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Activity } from 'botbuilder';
import { expect, onTestFinished, test, vi } from 'vitest';
import { createConnector } from '../../bot/channels/bot-framework/connector.ts';
import { createPost } from '../../bot/channels/bot-framework/post-activity.ts';
import { signAsBot } from '../../bot/channels/bot-framework/sign-as-bot.ts';
import { activityFrom, startConnector } from './connector.ts';

async function startPosting() {
  const connector = await startConnector();
  const said = activityFrom(connector.url, { text: 'Hola' });
  const reply = said as unknown as Partial<Activity> & Pick<Activity, 'conversation'>;
  return { connector, post: createPost(), reply };
}

test('a conversation whose name has signs of addresses is posted to as a reply and by itself', async () => {
  const { connector, post, reply } = await startPosting();
  const conversation = { ...reply.conversation, id: '19:a/b#c?d@thread.tacv2;messageid=7' };
  await post({ ...reply, conversation, replyToId: 'one/two' }, null);
  await post({ ...reply, conversation }, null);
  const path = `/v3/conversations/${encodeURIComponent(conversation.id)}/activities`;
  expect(connector.posted.map(({ path: to }) => to)).toEqual([`${path}/one%2Ftwo`, path]);
});

test('an address with a path goes on after it, with a bar at its end or without', async () => {
  const { connector, post, reply } = await startPosting();
  for (const serviceUrl of [`${connector.url}emea/`, `${connector.url}emea`])
    await post({ ...reply, serviceUrl }, null);
  for (const { path } of connector.posted) expect(path).toMatch(/^\/emea\/v3\/conversations\//);
});

test('what is posted is what was said, with its dates and without what has no value', async () => {
  const { connector, post, reply } = await startPosting();
  const expiration = new Date('2026-12-01T08:00:00Z');
  await post({ ...reply, text: 'L’«ajuntament» 🙂', expiration, summary: undefined as unknown as string }, null);
  expect(connector.posted[0]?.activity).toMatchObject({
    text: 'L’«ajuntament» 🙂',
    expiration: '2026-12-01T08:00:00.000Z',
  });
  expect(connector.posted[0]?.activity).not.toHaveProperty('summary');
});

test('it is signed when there is who signs, and not otherwise', async () => {
  const { connector, post, reply } = await startPosting();
  await post(reply, 'Bearer a-token');
  await post(reply, null);
  expect(connector.posted.map(({ headers }) => headers.authorization)).toEqual(['Bearer a-token', undefined]);
});

test('nothing is posted, nor signed, for an address that is not trusted', async () => {
  const { connector, reply } = await startPosting();
  const sign = vi.fn(async () => 'Bearer a-token');
  const send = createConnector(sign, (url) => url === connector.url);
  await expect(send({ ...reply, serviceUrl: `${connector.url}evil/` })).rejects.toThrow();
  expect([connector.posted, sign.mock.calls]).toEqual([[], []]);
});

test('a refusal says its code and when to come back, and nothing of what was said', async () => {
  const { connector, post, reply } = await startPosting();
  connector.receptions.push({ status: 429, headers: { 'retry-after': '7' } });
  const error = await post({ ...reply, text: 'una cosa meva' }, null).catch((thrown) => thrown);
  expect(error).toMatchObject({ statusCode: 429 });
  expect(error.response.headers.get('retry-after')).toBe('7');
  expect(`${error.message}${JSON.stringify(error)}`).not.toContain('una cosa meva');
});

test('a channel that sends elsewhere is not followed', async () => {
  const { connector, post, reply } = await startPosting();
  const elsewhere = await startConnector();
  connector.receptions.push({ status: 307, headers: { location: elsewhere.url } });
  await expect(post(reply, 'Bearer a-token')).rejects.toMatchObject({ statusCode: 307 });
  expect(elsewhere.posted).toEqual([]);
});

test('a connection that is cut off has a code that is worth another try', async () => {
  const { connector, post, reply } = await startPosting();
  connector.receptions.push('cut off');
  await expect(post(reply, null)).rejects.toMatchObject({ code: 'ECONNRESET' });
});

test('a channel that does not answer is given up after fifteen seconds', async () => {
  const { reply } = await startPosting();
  const silent = createServer(() => {});
  await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    vi.useRealTimers();
    silent.closeAllConnections();
    silent.close();
  });
  const serviceUrl = `http://127.0.0.1:${(silent.address() as AddressInfo).port}/`;
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const late = expect(createPost()({ ...reply, serviceUrl }, null)).rejects.toMatchObject({ code: 'ETIMEDOUT' });
  await vi.advanceTimersByTimeAsync(14_900);
  await vi.advanceTimersByTimeAsync(200);
  await late;
});

test('where the network has a proxy it is posted through it', async () => {
  const heard: string[] = [];
  const proxy = createServer((request, response) => {
    heard.push(request.url ?? '');
    request.resume().once('end', () => response.end('{}'));
  });
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  vi.stubEnv('HTTP_PROXY', `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`);
  onTestFinished(() => {
    vi.unstubAllEnvs();
    proxy.closeAllConnections();
    proxy.close();
  });
  const { reply } = await startPosting();
  await createPost()({ ...reply, serviceUrl: 'http://channel.example/' }, null);
  expect(heard).toEqual([expect.stringMatching(/^http:\/\/channel\.example\/v3\/conversations\//)]);
});

test('the SDK’s credentials are made once, and again when they could not be', async () => {
  const createCredentials = vi.fn();
  createCredentials.mockRejectedValueOnce(new Error('away'));
  createCredentials.mockResolvedValue({
    async signRequest(request: { headers: { set(name: string, value: string): void } }) {
      request.headers.set('authorization', 'Bearer a-token');
    },
  });
  const sign = signAsBot({ createCredentials } as unknown as Parameters<typeof signAsBot>[0], 'an-app');
  await expect(sign()).rejects.toThrow('away');
  expect([await sign(), await sign()]).toEqual(['Bearer a-token', 'Bearer a-token']);
  expect(createCredentials).toHaveBeenCalledTimes(2);
});
