import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT, UnsecuredJWT } from 'jose';
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { agentsSdk } from '../../bot/channels/agents/agents-sdk.ts';
import { authenticationSettings } from '../../bot/channels/bot-framework/authentication.ts';
import { botbuilderSdk } from '../../bot/channels/bot-framework/botbuilder-sdk.ts';
import type { CreateChannelSdk } from '../../bot/channels/bot-framework/channel-sdk.ts';
import { isOfMicrosoft } from '../../bot/channels/bot-framework/service-url.ts';
import { readConfig } from '../../bot/config.ts';
import { activityFrom, type Connector, quietly, startConnector } from './connector.ts';
import { isOfAgents, type MessageRoute, startMessageRoute } from './message-route.ts';

const appId = '5a3a1b0e-8c1d-4c0e-9d55-0d8a1f0c7b11';
const env = {
  MicrosoftAppId: appId,
  MicrosoftAppPassword: 'a-password',
  MicrosoftAppTenantId: '0b0f6e3c-1d0a-4c55-8b9c-6f1f1c6d2a40',
};
const issuer = 'https://api.botframework.com';
const now = () => Math.floor(Date.now() / 1000);
const minutes = 60;

type KeyPair = Awaited<ReturnType<typeof generateKeyPair>>;
let ours: KeyPair;
let others: KeyPair;

beforeAll(async () => {
  ours = await generateKeyPair('RS256', { extractable: true });
  others = await generateKeyPair('RS256', { extractable: true });
});

/** Stands in for login.botframework.com: says where the keys of the channels are, and which. */
async function startKeySet(): Promise<string> {
  const key = { ...(await exportJWK(ours.publicKey)), kid: 'key-1', use: 'sig', endorsements: ['msteams'] };
  const server = createServer((request, response) => {
    const { port } = server.address() as AddressInfo;
    const isConfiguration = request.url === '/openid';
    const configuration = { issuer, jwks_uri: `http://127.0.0.1:${port}/keys` };
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(JSON.stringify(isConfiguration ? configuration : { keys: [key] }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/openid`;
}

async function agentsSdkFor(): Promise<CreateChannelSdk> {
  return agentsSdk({ openIdUrl: await startKeySet(), tokens: { getAccessToken: async () => 'signed-by-the-bot' } });
}

async function botbuilderSdkFor(): Promise<CreateChannelSdk> {
  const settings = {
    ...authenticationSettings(readConfig(env).botFramework),
    ToBotFromChannelTokenIssuer: issuer,
    ToBotFromChannelOpenIdMetadataUrl: await startKeySet(),
    ToChannelFromBotLoginUrl: 'https://login.microsoftonline.com/botframework.com',
    ToChannelFromBotOAuthScope: issuer,
    OAuthUrl: issuer,
    CallerId: '',
  };
  return botbuilderSdk(settings, {
    isValidAppId: async (id) => id === appId,
    isAuthenticationDisabled: async () => false,
    createCredentials: async () => ({
      signRequest: async (request) => {
        request.headers.set('authorization', 'Bearer signed-by-the-bot');
        return request;
      },
    }),
  });
}

/** The route as it is in production, but for whose keys it asks and for the token that its replies would carry. */
async function startSigned(more: Record<string, string> = {}): Promise<{ route: MessageRoute; connector: Connector }> {
  quietly();
  const connector = await startConnector();
  const createSdk = isOfAgents ? await agentsSdkFor() : await botbuilderSdkFor();
  const trusts = (url: unknown) => isOfMicrosoft(url) || url === connector.url;
  return {
    route: await startMessageRoute({ env: { ...env, ...more }, createSdk, outside: { trusts } }),
    connector,
  };
}

interface Claims {
  aud?: string;
  iss?: string;
  nbf?: number;
  exp?: number;
  serviceurl?: string | undefined;
}

function claimsFor(connector: Connector, more: Claims = {}) {
  return {
    aud: appId,
    iss: issuer,
    nbf: now() - minutes,
    exp: now() + 60 * minutes,
    serviceurl: connector.url,
    ...more,
  };
}

function sign(claims: object, { key = ours.privateKey, kid = 'key-1' } = {}): Promise<string> {
  return new SignJWT({ ...claims }).setProtectedHeader({ alg: 'RS256', kid, typ: 'JWT' }).sign(key);
}

const bearer = (token: string) => ({ authorization: `Bearer ${token}` });

test('a request signed by the channel, for this bot, is answered', async () => {
  const { route, connector } = await startSigned();
  const token = await sign(claimsFor(connector));
  expect((await route.send(activityFrom(connector.url), bearer(token))).status).toBe(200);
  expect(connector.posted).toHaveLength(1);
  expect(connector.posted[0]?.activity.text).toContain('e-NOTUM');
  expect(connector.posted[0]?.headers.authorization).toBe('Bearer signed-by-the-bot');
});

test('one conversation alone is told to wait when it asks too much', async () => {
  const { route, connector } = await startSigned({ LIMIT_MESSAGES_PER_CONVERSATION: '2', LIMIT_MESSAGES: '1' });
  const headers = bearer(await sign(claimsFor(connector)));
  const send = (conversation: string, id: number) =>
    route.send(activityFrom(connector.url, { id: `${id}`, conversation: { id: conversation } }), headers);
  const statuses: number[] = [];
  for (let id = 0; id < 5; id++) statuses.push((await send('one', id)).status);
  expect(statuses).toEqual([200, 200, 200, 429, 429]);
  expect((await send('other', 0)).status).toBe(200);
});

describe('refused with 401, and nobody is called:', () => {
  const refused: [string, Claims, RegExp][] = [
    ['for another bot', { aud: '00000000-0000-0000-0000-000000000000' }, /AppId/],
    ['issued by somebody else', { iss: 'https://sts.windows.net/somebody/' }, /identity/],
    ['issued by an address that begins like the channel’s', { iss: `${issuer}.example.com` }, /identity/],
    ['expired', { nbf: now() - 120 * minutes, exp: now() - 6 * minutes }, /expired/],
    ['not valid yet', { nbf: now() + 6 * minutes }, /not active/],
    ['for another serviceUrl', { serviceurl: 'https://smba.trafficmanager.net/emea/' }, /ServiceUrl/],
    ['without a serviceUrl', { serviceurl: undefined }, /ServiceUrl/],
  ];

  test.for(refused)('a token %s', async ([, claims, reason]) => {
    const { route, connector } = await startSigned();
    const token = await sign(claimsFor(connector, claims));
    expect((await route.send(activityFrom(connector.url), bearer(token))).status).toBe(401);
    expect(connector.posted).toEqual([]);
    expect(route.log.join()).toMatch(reason);
  });

  test('a token signed with another key, under the name of the good one', async () => {
    const { route, connector } = await startSigned();
    const token = await sign(claimsFor(connector), { key: others.privateKey });
    expect((await route.send(activityFrom(connector.url), bearer(token))).status).toBe(401);
    expect(connector.posted).toEqual([]);
  });

  test('a token signed with a key that is in no set', async () => {
    const { route, connector } = await startSigned();
    const token = await sign(claimsFor(connector), { key: others.privateKey, kid: 'key-2' });
    expect((await route.send(activityFrom(connector.url), bearer(token))).status).toBe(401);
    expect(connector.posted).toEqual([]);
  });

  test('a token whose claims were changed after it was signed', async () => {
    const { route, connector } = await startSigned();
    const [header, , signature] = (await sign(claimsFor(connector))).split('.');
    const changed = Buffer.from(JSON.stringify(claimsFor(connector, { exp: now() + 1e6 }))).toString('base64url');
    const token = [header, changed, signature].join('.');
    expect((await route.send(activityFrom(connector.url), bearer(token))).status).toBe(401);
    expect(connector.posted).toEqual([]);
  });

  test('a token that nobody signed', async () => {
    const { route, connector } = await startSigned();
    const token = new UnsecuredJWT(claimsFor(connector)).encode();
    expect((await route.send(activityFrom(connector.url), bearer(token))).status).toBe(401);
    expect(connector.posted).toEqual([]);
  });

  test('a key of one channel for another channel', async () => {
    const { route, connector } = await startSigned();
    const token = await sign(claimsFor(connector));
    const activity = activityFrom(connector.url, { channelId: 'slack' });
    expect((await route.send(activity, bearer(token))).status).toBe(401);
    expect(connector.posted).toEqual([]);
  });
});

describe('where replies may be posted', () => {
  test('a serviceUrl that is not Microsoft’s is refused, however well it is signed', async () => {
    const { route, connector } = await startSigned();
    const evil = `http://127.0.0.1:${connector.port}/evil/`;
    const token = await sign(claimsFor(connector, { serviceurl: evil }));
    const { status, body } = await route.send(activityFrom(evil), bearer(token));
    expect({ status, code: JSON.parse(body).error.code }).toEqual({ status: 403, code: 'NotTrusted' });
    expect(connector.posted).toEqual([]);
  });

  test.for([
    'https://smba.trafficmanager.net/emea/',
    'https://smba.trafficmanager.net/es/7f1b1a6e-0f0e-4e43-8f0c-5c9b8c5c5a11/',
    'https://smba.infra.gcc.teams.microsoft.com/teams',
    'https://webchat.botframework.com/',
    'https://europe.directline.botframework.com/',
  ])('%s is Microsoft’s', (url) => {
    expect(isOfMicrosoft(url)).toBe(true);
  });

  test.for([
    'http://smba.trafficmanager.net/emea/',
    'https://smba.trafficmanager.net.example.com/',
    'https://evil.trafficmanager.net/',
    'https://evilbotframework.com/',
    'https://botframework.com.example.com/',
    'https://smba.trafficmanager.net@example.com/',
    'https://user:password@smba.trafficmanager.net/',
    'https://smba.trafficmanager.net:8443/',
    'https://example.com/?smba.trafficmanager.net',
    'https://example.com/#.botframework.com',
    'https://169.254.169.254/',
    'https://localhost/',
    'ftp://smba.trafficmanager.net/',
    'not an address',
    '',
    null,
    undefined,
    ['https://smba.trafficmanager.net/'],
  ])('%s is not', (url) => {
    expect(isOfMicrosoft(url)).toBe(false);
  });
});
