import { describe, expect, test } from 'vitest';
import { ConfigError, readConfig } from '../../bot/config.ts';
import type { Store } from '../../bot/storage/store.ts';
import { activityFrom, startConnector } from '../teams/connector.ts';
import { call } from './direct-line/client.ts';
import { type Guide, startGuide } from './start-guide.ts';

function send(guide: Guide, activity: unknown, headers: Record<string, string> = {}) {
  return call(guide, 'POST', '/api/messages', { json: activity, headers });
}

const development = { ALLOW_UNAUTHENTICATED_MESSAGES: '1' };
const credentials = {
  MicrosoftAppId: '5a3a1b0e-8c1d-4c0e-9d55-0d8a1f0c7b11',
  MicrosoftAppPassword: 'a-password',
  MicrosoftAppTenantId: '0b0f6e3c-1d0a-4c55-8b9c-6f1f1c6d2a40',
};

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
  const ofMicrosoft = 'https://smba.trafficmanager.net/emea/';

  test.for([
    ['unsigned', {}],
    ['signed by nobody', { authorization: 'Bearer eyJhbGciOiJub25lIn0.e30.' }],
    ['signed with something else', { authorization: 'Basic dXNlcjpwYXNz' }],
  ] as const)('a request %s gets 401', async ([, headers]) => {
    const guide = await startGuide({ env: credentials });
    expect((await send(guide, activityFrom(ofMicrosoft), headers)).status).toBe(401);
  });

  test('the development switch changes nothing', async () => {
    const guide = await startGuide({ env: { ...credentials, ...development } });
    const connector = await startConnector();
    expect((await send(guide, activityFrom(ofMicrosoft))).status).toBe(401);
    expect((await send(guide, activityFrom(connector.url))).status).toBe(401);
    expect(connector.posted).toEqual([]);
  });
});
