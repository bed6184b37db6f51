import { describe, expect, test } from 'vitest';
import { sharedGuide } from '../start-guide.ts';
import { activitiesOf, call, openConversation, post, say } from './client.ts';

const guide = sharedGuide();

describe('POST conversations', () => {
  test('says 201 the first time and 200 from then on, for the same conversation', async () => {
    const { token, conversationId } = (await call(guide, 'POST', '/v3/directline/tokens/generate')).body;
    const first = await call(guide, 'POST', '/v3/directline/conversations', { token });
    const second = await call(guide, 'POST', '/v3/directline/conversations', { token, json: { locale: 'ca' } });
    expect([first.status, second.status]).toEqual([201, 200]);
    expect(first.body).toEqual({
      conversationId,
      token: expect.any(String),
      expires_in: 1800,
      streamUrl: expect.stringMatching(/^ws:\/\/127\.0\.0\.1:\d+\/v3\/directline\/conversations\//),
    });
    expect(second.body.conversationId).toBe(conversationId);
  });

  test('greets once, with the ways to begin as buttons', async () => {
    const session = await openConversation(guide);
    await call(guide, 'POST', '/v3/directline/conversations', { token: session.token });
    const { activities } = await activitiesOf(guide, session);
    expect(activities).toHaveLength(1);
    expect(activities[0]).toMatchObject({
      type: 'message',
      from: { role: 'bot' },
      suggestedActions: {
        actions: expect.arrayContaining([expect.objectContaining({ value: { guide: 'diagnosi' } })]),
      },
    });
  });

  test('greets once even when it is opened several times at once', async () => {
    const { token, conversationId } = (await call(guide, 'POST', '/v3/directline/tokens/generate')).body;
    await Promise.all(Array.from({ length: 5 }, () => call(guide, 'POST', '/v3/directline/conversations', { token })));
    expect((await activitiesOf(guide, { token, conversationId, streamUrl: '' })).activities).toHaveLength(1);
  });
});

describe('GET a conversation', () => {
  test('gives a token and a stream that begins at the watermark', async () => {
    const session = await openConversation(guide);
    const path = `/v3/directline/conversations/${session.conversationId}?watermark=1`;
    const { status, body } = await call(guide, 'GET', path, { token: session.token });
    expect(status).toBe(200);
    expect(body).toMatchObject({ conversationId: session.conversationId, expires_in: 1800 });
    expect(new URL(body.streamUrl).searchParams.get('watermark')).toBe('1');
    // Addresses end up in logs: what it carries opens the stream, and nothing else.
    expect(new URL(body.streamUrl).searchParams.get('t')).not.toBe(body.token);
  });

  test.for(['', '?watermark=', '?watermark=0', '?watermark=-', '?watermark=null'])(
    'from the beginning with «%s»',
    async (query) => {
      const session = await openConversation(guide);
      const path = `/v3/directline/conversations/${session.conversationId}${query}`;
      expect((await call(guide, 'GET', path, { token: session.token })).status).toBe(200);
    },
  );
});

describe('activities', () => {
  test('a message is logged as said, by the user of the token, and answered', async () => {
    const session = await openConversation(guide);
    const id = await say(guide, session, 'què és l’e-NOTUM?');
    const { activities } = await activitiesOf(guide, session, '1');
    const [mine, answer] = activities;
    expect(mine).toMatchObject({ id, text: 'què és l’e-NOTUM?', from: { id: expect.stringMatching(/^dl_/) } });
    expect(answer).toMatchObject({ from: { role: 'bot' }, replyToId: id });
    for (const { conversation, id: activityId } of activities) {
      expect(conversation.id).toBe(session.conversationId);
      expect(activityId).toBeTruthy();
    }
  });

  test('nobody can speak as the bot, or as somebody else', async () => {
    const session = await openConversation(guide);
    const bot = { id: 'guia-eadmin', name: 'Guia eAdmin', role: 'bot' };
    await post(guide, session, { type: 'message', text: 'hola', from: bot, conversation: { id: 'another' } });
    const [mine] = (await activitiesOf(guide, session, '1')).activities;
    expect(mine).toMatchObject({ from: { role: 'user' }, conversation: { id: session.conversationId } });
    expect(mine?.from.id).not.toBe(bot.id);
  });

  test('the watermark is that of the last activity given, and only later ones follow', async () => {
    const session = await openConversation(guide);
    const first = await activitiesOf(guide, session);
    expect((await activitiesOf(guide, session, first.watermark)).activities).toEqual([]);
    await say(guide, session, 'hola');
    const second = await activitiesOf(guide, session, first.watermark);
    expect(second.activities.map(({ text }) => text)[0]).toBe('hola');
    expect(Number(second.watermark)).toBe(Number(first.watermark) + second.activities.length);
    const all = await activitiesOf(guide, session);
    expect(all.activities).toEqual([...first.activities, ...second.activities]);
  });

  test('what a client sends twice, because it heard no answer, is answered once', async () => {
    const session = await openConversation(guide);
    const activity = { type: 'message', text: 'hola', channelData: { clientActivityID: 'abc123' } };
    const once = await post(guide, session, activity);
    const logged = await activitiesOf(guide, session);
    const twice = await post(guide, session, activity);
    expect(twice).toMatchObject({ status: 200, body: once.body });
    expect(await activitiesOf(guide, session)).toEqual(logged);
  });

  test('a tap is understood by its value, whatever its text says', async () => {
    const session = await openConversation(guide);
    await post(guide, session, { type: 'message', text: 'xyz', value: { guide: 'diagnosi' } });
    const { activities } = await activitiesOf(guide, session, '1');
    expect(activities.at(-1)?.text).toContain('municipi');
  });

  test.for([
    ['no text', { type: 'message' }],
    ['a text that is a number', { type: 'message', text: 5 }],
    ['a text that is an object', { type: 'message', text: { toString: 1 } }],
    ['an unknown value', { type: 'message', text: 'hola', value: { guide: '__proto__', question: ['x'] } }],
    ['channel data that is not an object', { type: 'message', text: 'hola', channelData: 'x' }],
    ['channel data that is null', { type: 'message', text: 'hola', channelData: null }],
    [
      'a client id too long to keep',
      { type: 'message', text: 'a', channelData: { clientActivityID: 'x'.repeat(6e4) } },
    ],
    ['half an emoji', { type: 'message', text: 'hola \ud83d' }],
    ['as many characters as a body may have', { type: 'message', text: 'què és '.repeat(7000) }],
  ] as const)('a message with %s gets an answer', { timeout: 20_000 }, async ([, activity]) => {
    const session = await openConversation(guide);
    expect((await post(guide, session, activity)).status).toBe(200);
    expect((await activitiesOf(guide, session)).activities.at(-1)?.from.role).toBe('bot');
  });

  test.for(['typing', 'event', 'endOfConversation'])(
    'an activity of type «%s» is taken and not answered',
    async (type) => {
      const session = await openConversation(guide);
      const { status, body } = await post(guide, session, { type, name: 'webchat/join' });
      expect(status).toBe(200);
      expect(body.id).toContain(session.conversationId);
      expect((await activitiesOf(guide, session)).activities).toHaveLength(1);
    },
  );

  test('when everything is deleted, nothing said before can be read, and the conversation goes on', async () => {
    const session = await openConversation(guide);
    await say(guide, session, 'una cosa secreta');
    const before = await activitiesOf(guide, session);
    await post(guide, session, { type: 'message', text: '', value: { command: 'delete-data' } });
    await post(guide, session, { type: 'message', text: '', value: { command: 'delete-data-now' } });
    const after = await activitiesOf(guide, session);
    expect(JSON.stringify(after)).not.toContain('secreta');
    expect(Number(after.watermark)).toBeGreaterThan(Number(before.watermark));
    await say(guide, session, 'hola');
    expect((await activitiesOf(guide, session, after.watermark)).activities.length).toBeGreaterThan(1);
  });
});
