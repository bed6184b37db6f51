import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Activity } from 'botbuilder';
import { expect, test } from 'vitest';
import { createAgentsConnector, createTokenProvider } from '../../../bot/channels/agents/agents-connector.ts';
import { activityFrom, startConnector } from '../connector.ts';

const tokens = { getAccessToken: async () => 'a-token-of-the-bot' };

async function startSending() {
  const connector = await startConnector();
  const send = createAgentsConnector(tokens, (url) => url === connector.url);
  const said = { ...activityFrom(connector.url), text: 'Hola', timestamp: undefined };
  const reply = said as unknown as Partial<Activity> & Pick<Activity, 'conversation'>;
  return { connector, send, reply };
}

test('it is the Agents SDK that posts, signed as the bot', async () => {
  const { connector, send, reply } = await startSending();
  await send(reply);
  const [posted] = connector.posted;
  expect(posted?.headers['user-agent']).toMatch(/agents-sdk/i);
  expect(posted?.headers.authorization).toBe('Bearer a-token-of-the-bot');
});

test('what is posted has its channel under its name, and nothing that the class keeps for itself', async () => {
  const { connector, send, reply } = await startSending();
  await send(reply);
  expect(connector.posted[0]?.activity).toMatchObject({ channelId: 'msteams', text: 'Hola' });
  expect(Object.keys(connector.posted[0]?.activity).filter((key) => key.startsWith('_'))).toEqual([]);
});

test('a field that is null is left out, where the SDK would refuse the whole', async () => {
  const { connector, send, reply } = await startSending();
  const attachment = { contentType: 'application/vnd.microsoft.card.adaptive', content: { body: [null] }, name: null };
  await send({ ...reply, summary: null, attachments: [attachment] } as unknown as Partial<Activity>);
  expect(connector.posted[0]?.activity).not.toHaveProperty('summary');
  expect(connector.posted[0]?.activity.attachments[0]).not.toHaveProperty('name');
});

test('a conversation whose name has signs of addresses is posted to as a reply and by itself', async () => {
  const { connector, send, reply } = await startSending();
  const conversation = { ...reply.conversation, id: '19:a/b#c?d@thread.tacv2;messageid=7' };
  await send({ ...reply, conversation, replyToId: 'one/two' });
  await send({ ...reply, conversation });
  const path = `/v3/conversations/${encodeURIComponent(conversation.id)}/activities`;
  expect(connector.posted.map(({ path: to }) => to)).toEqual([`${path}/one%2Ftwo`, path]);
});

test('nothing is posted, nor signed, for an address that is not trusted', async () => {
  const { connector, send, reply } = await startSending();
  const elsewhere = `http://127.0.0.1:${connector.port}/evil/`;
  await expect(send({ ...reply, serviceUrl: elsewhere })).rejects.toThrow();
  expect(connector.posted).toEqual([]);
});

test('a refusal says its code and when to come back, and nothing of what was said', async () => {
  const { connector, send, reply } = await startSending();
  connector.receptions.push({ status: 429, headers: { 'retry-after': '7' } });
  const error = await send({ ...reply, text: 'una cosa meva' }).catch((thrown) => thrown);
  expect(error).toMatchObject({ statusCode: 429 });
  expect(error.response.headers.get('retry-after')).toBe('7');
  expect(`${error.message}${JSON.stringify(error)}`).not.toContain('una cosa meva');
});

test('a connection that is cut off has a code that is worth another try', async () => {
  const { connector, send, reply } = await startSending();
  connector.receptions.push('cut off');
  await expect(send(reply)).rejects.toMatchObject({ code: 'ECONNRESET' });
});

test('without credentials nothing is signed', async () => {
  expect(await createTokenProvider(null).getAccessToken('https://api.botframework.com')).toBe('');
});

test('of the SDK its client and its way to sign are used, and none of what it does otherwise than it says', () => {
  const folder = join(import.meta.dirname, '../../../bot/channels/agents');
  const sources = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'));
  expect(sources.join()).toContain('ConnectorClient');
  expect(sources.join()).not.toMatch(/CloudAdapter|AgentApplication|StreamingResponse|authorizeJWT|\.clone\(/);
});
