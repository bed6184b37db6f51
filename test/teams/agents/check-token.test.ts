import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Activity } from 'botbuilder';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { createChannelKeys } from '../../../bot/channels/agents/channel-keys.ts';
import { createTokenCheck } from '../../../bot/channels/agents/check-token.ts';
import { activityFrom } from '../connector.ts';

const serviceUrl = 'https://smba.trafficmanager.net/emea/';
const tenantId = '11111111-2222-3333-4444-555555555555';
const credentials = { appId: 'an-app', appPassword: 'x', appType: 'SingleTenant', tenantId };
const hour = 3600_000;

let pair: Awaited<ReturnType<typeof generateKeyPair>>;
beforeAll(async () => {
  pair = await generateKeyPair('RS256', { extractable: true });
});

/** Where the channels say their keys; `fails` for as long as it does not answer. */
async function startKeys() {
  const state = { asked: 0, fails: false };
  const key = { ...(await exportJWK(pair.publicKey)), kid: 'key-1', endorsements: ['msteams'] };
  const server = createServer((request, response) => {
    const isSet = request.url === '/keys';
    if (isSet) state.asked += 1;
    response.statusCode = state.fails ? 503 : 200;
    const { port } = server.address() as AddressInfo;
    response.end(JSON.stringify(isSet ? { keys: [key] } : { jwks_uri: `http://127.0.0.1:${port}/keys` }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { state, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/openid` };
}

async function signed(kid = 'key-1', claims = {}): Promise<string> {
  const now = Math.floor(Date.now() / 1000);
  const all = { iss: 'https://api.botframework.com', aud: 'an-app', nbf: now, exp: now + 600, serviceurl: serviceUrl };
  const token = new SignJWT({ ...all, ...claims }).setProtectedHeader({ alg: 'RS256', kid });
  return `Bearer ${await token.sign(pair.privateKey)}`;
}

const from = (more: object = {}) => activityFrom(serviceUrl, more) as unknown as Activity;
const inTenant = (id: string) => from({ conversation: { id: 'c', tenantId: id } });

describe('the tenant of a bot that is of one alone', () => {
  test.for([
    ['its own', tenantId, null],
    ['its own, in capitals', tenantId.toUpperCase(), null],
    ['another', '99999999-2222-3333-4444-555555555555', 'it comes from another tenant'],
  ] as const)('%s', async ([, id, reason]) => {
    const check = createTokenCheck(credentials, createChannelKeys((await startKeys()).url));
    expect(await check(await signed(), inTenant(id))).toBe(reason);
    expect(await check(await signed(), from({ channelData: { tenant: { id } } }))).toBe(reason);
  });

  test('of one that is of many, none is refused', async () => {
    const check = createTokenCheck(
      { ...credentials, appType: 'MultiTenant' },
      createChannelKeys((await startKeys()).url),
    );
    expect(await check(await signed(), inTenant('another'))).toBeNull();
  });
});

describe('the keys of the channels', () => {
  test('are read once for all that they sign', async () => {
    const { state, url } = await startKeys();
    const check = createTokenCheck(credentials, createChannelKeys(url));
    for (let time = 0; time < 3; time++) expect(await check(await signed(), from())).toBeNull();
    expect(state.asked).toBe(1);
  });

  test('are looked for again when one is named that is not there, once an hour; and every day', async () => {
    const { state, url } = await startKeys();
    let now = Date.now();
    const check = createTokenCheck(
      credentials,
      createChannelKeys(url, () => now),
    );
    for (let time = 0; time < 5; time++) expect(await check(await signed('another'), from())).toContain('no set');
    expect(state.asked).toBe(1);
    now += 2 * hour;
    for (let time = 0; time < 5; time++) await check(await signed('another'), from());
    expect(state.asked).toBe(2);
    now += 25 * hour;
    expect(await check(await signed(), from())).toBeNull();
    expect(state.asked).toBe(3);
  });

  test('that cannot be asked for are an error, and no refusal; and are asked for again', async () => {
    const { state, url } = await startKeys();
    const check = createTokenCheck(credentials, createChannelKeys(url));
    state.fails = true;
    await expect(check(await signed(), from())).rejects.toThrow('503');
    state.fails = false;
    expect(await check(await signed(), from())).toBeNull();
  });
});

test('who may call is nobody, without credentials', async () => {
  const check = createTokenCheck(null, createChannelKeys((await startKeys()).url));
  expect(await check(await signed(), from())).not.toBeNull();
});
