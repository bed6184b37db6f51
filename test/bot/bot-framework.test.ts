import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { ConfigError, readConfig } from '../../bot/config.ts';
import type { Store } from '../../bot/storage/store.ts';
import { call } from './direct-line/client.ts';
import { type Guide, startGuide } from './start-guide.ts';

interface Posted {
  path: string;
  // biome-ignore lint/suspicious/noExplicitAny: what the bot posts is what the tests look into.
  activity: any;
}

/** A channel as the bot sees it: an address where replies are posted. */
async function startConnector() {
  const posted: Posted[] = [];
  const server = createServer(async (request: IncomingMessage, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const body = Buffer.concat(chunks).toString();
    posted.push({ path: request.url ?? '', activity: body === '' ? null : JSON.parse(body) });
    // In two steps: restify takes away what `writeHead` gives back, from every server of the process.
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end('{"id":"posted"}');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return { port, url: `http://127.0.0.1:${port}/`, posted };
}

/** A message as Teams sends it. */
function activityFrom(serviceUrl: string, more: object = {}) {
  return {
    type: 'message',
    id: 'activity-1',
    channelId: 'msteams',
    serviceUrl,
    timestamp: '2026-11-02T09:00:00.000Z',
    from: { id: 'person', name: 'Secretària' },
    recipient: { id: 'bot', name: 'Guia eAdmin' },
    conversation: { id: 'conversation-1' },
    text: 'què és l’e-NOTUM?',
    ...more,
  };
}

function send(guide: Guide, activity: unknown, headers: Record<string, string> = {}) {
  return call(guide, 'POST', '/api/messages', { json: activity, headers });
}

const development = { ALLOW_UNAUTHENTICATED_MESSAGES: '1' };
const credentials = { MicrosoftAppId: 'an-app', MicrosoftAppPassword: 'a-password', MicrosoftAppTenantId: 'a-tenant' };

/** Starts without the warnings that the SDK prints for every refusal. */
function quietly() {
  const silenced = vi.spyOn(console, 'error').mockImplementation(() => {});
  onTestFinished(() => silenced.mockRestore());
}

describe('without credentials', () => {
  test('the route is closed, says how to open it, and calls nobody', async () => {
    const guide = await startGuide();
    const connector = await startConnector();
    const { status, body } = await send(guide, activityFrom(connector.url));
    expect(status).toBe(403);
    expect(body).toEqual({ error: { code: 'Closed', message: expect.stringContaining('MicrosoftAppId') } });
    expect(connector.posted).toEqual([]);
  });

  test('it stays closed to an activity that says it is signed', async () => {
    const guide = await startGuide();
    const connector = await startConnector();
    const headers = { authorization: 'Bearer eyJhbGciOiJub25lIn0.e30.' };
    expect((await send(guide, activityFrom(connector.url), headers)).status).toBe(403);
    expect(connector.posted).toEqual([]);
  });
});

describe('with the development switch', () => {
  test('a message is answered at its own serviceUrl, in its conversation', async () => {
    const guide = await startGuide({ env: development });
    const connector = await startConnector();
    expect((await send(guide, activityFrom(connector.url))).status).toBe(200);
    expect(connector.posted).toHaveLength(1);
    expect(connector.posted[0]?.path).toContain('/v3/conversations/conversation-1/activities');
    expect(connector.posted[0]?.activity).toMatchObject({
      type: 'message',
      text: expect.stringContaining('e-NOTUM'),
      replyToId: 'activity-1',
    });
  });

  test('a message that Teams repeats, because the answer was slow, is answered once', async () => {
    const guide = await startGuide({ env: development });
    const connector = await startConnector();
    await send(guide, activityFrom(connector.url));
    await send(guide, activityFrom(connector.url));
    expect(connector.posted).toHaveLength(1);
  });

  test('the same id in another channel or conversation is another message', async () => {
    const guide = await startGuide({ env: development });
    const connector = await startConnector();
    await send(guide, activityFrom(connector.url));
    await send(guide, activityFrom(connector.url, { channelId: 'emulator' }));
    await send(guide, activityFrom(connector.url, { conversation: { id: 'conversation-2' } }));
    expect(connector.posted).toHaveLength(3);
  });

  test('the bot’s own mention is not part of what is asked', async () => {
    const guide = await startGuide({ env: development });
    const connector = await startConnector();
    const mention = { type: 'mention', text: '<at>Guia eAdmin</at>', mentioned: { id: 'bot', name: 'Guia eAdmin' } };
    const text = '<at>Guia eAdmin</at> diagnosi';
    await send(guide, activityFrom(connector.url, { text, entities: [mention] }));
    expect(connector.posted[0]?.activity.text).toContain('municipi');
  });

  test('a tap, which has a value and no text, is understood', async () => {
    const guide = await startGuide({ env: development });
    const connector = await startConnector();
    await send(guide, activityFrom(connector.url, { text: undefined, value: { guide: 'diagnosi', msteams: {} } }));
    expect(connector.posted[0]?.activity.text).toContain('municipi');
  });

  test('whoever adds the bot is greeted; whoever else comes is not', async () => {
    const guide = await startGuide({ env: development });
    const connector = await startConnector();
    const added = (id: string, membersAdded: object[]) =>
      activityFrom(connector.url, { id, type: 'conversationUpdate', text: undefined, membersAdded });
    await send(guide, added('1', [{ id: 'person' }]));
    expect(connector.posted).toEqual([]);
    await send(guide, added('2', [{ id: 'person' }, { id: 'bot' }]));
    expect(connector.posted).toHaveLength(1);
  });

  test('reactions and edits, which are activities too, are not answered', async () => {
    const guide = await startGuide({ env: development });
    const connector = await startConnector();
    for (const type of ['messageReaction', 'messageUpdate', 'messageDelete', 'typing']) {
      expect((await send(guide, activityFrom(connector.url, { id: type, type }))).status).toBe(200);
    }
    expect(connector.posted).toEqual([]);
  });

  test.for([
    ['on another machine', (port: number) => `http://192.0.2.1:${port}/`],
    ['with a name that begins like this machine’s', (port: number) => `http://127.0.0.1.example.com:${port}/`],
    ['with a name that ends like this machine’s', (port: number) => `http://evil-localhost:${port}/`],
    ['with this machine’s name as its user', (port: number) => `http://127.0.0.1@192.0.2.1:${port}/`],
    ['that is not an address', () => 'not a url'],
    ['that is missing', () => undefined],
  ] as const)('a serviceUrl %s is refused', async ([, serviceUrl]) => {
    const guide = await startGuide({ env: development });
    const { status, body } = await send(guide, { ...activityFrom(''), serviceUrl: serviceUrl(1) });
    expect(status).toBe(403);
    expect(body.error.code).toBe('Closed');
  });

  test('is refused where others can reach the service', () => {
    for (const HOST of ['0.0.0.0', '::', '192.0.2.1', 'example.com', '127.example.com']) {
      expect(() => readConfig({ ...development, HOST })).toThrow(ConfigError);
    }
    for (const HOST of ['127.0.0.1', '::1', 'localhost', '127.0.0.2']) {
      expect(readConfig({ ...development, HOST }).botFramework.mode).toBe('unauthenticated');
    }
  });

  test('a turn that fails is logged, without what was said', async () => {
    const withStore = (store: Store): Store => ({
      ...store,
      save: () => Promise.reject(new Error('the disk is full')),
    });
    const guide = await startGuide({ env: development, withStore });
    const connector = await startConnector();
    await send(guide, activityFrom(connector.url, { text: 'una cosa meva' }));
    expect(guide.log.join()).toContain('the disk is full');
    expect(guide.log.join()).not.toContain('una cosa meva');
  });
});

describe('with credentials', () => {
  test.for([
    ['unsigned', {}],
    ['signed by nobody', { authorization: 'Bearer eyJhbGciOiJub25lIn0.e30.' }],
    ['signed with something else', { authorization: 'Basic dXNlcjpwYXNz' }],
  ] as const)('a request %s gets 401, and nobody is called', async ([, headers]) => {
    quietly();
    const guide = await startGuide({ env: credentials });
    const connector = await startConnector();
    expect((await fetchStatus(guide, activityFrom(connector.url), headers)).status).toBe(401);
    expect(connector.posted).toEqual([]);
  });

  test('the development switch changes nothing', async () => {
    quietly();
    const guide = await startGuide({ env: { ...credentials, ...development } });
    const connector = await startConnector();
    expect((await fetchStatus(guide, activityFrom(connector.url))).status).toBe(401);
    expect(connector.posted).toEqual([]);
  });

  /** The SDK’s refusals are not JSON. */
  function fetchStatus(guide: Guide, activity: object, headers: Record<string, string> = {}) {
    return fetch(`${guide.url}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(activity),
    });
  }
});
