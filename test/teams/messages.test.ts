import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Store } from '../../bot/storage/store.ts';
import { sentences } from '../../locales/sentences.ts';
import { activityFrom, type Connector, startConnector } from './connector.ts';
import { type MessageRoute, type RouteOptions, startMessageRoute } from './message-route.ts';

interface Chat {
  route: MessageRoute;
  connector: Connector;
  /** Sends an activity, each with an id of its own, and gives what the bot has posted since. */
  send(more?: object): Promise<Connector['posted'][number]['activity'][]>;
}

async function startChat(options: RouteOptions = {}): Promise<Chat> {
  const connector = await startConnector();
  const route = await startMessageRoute(options);
  let count = 0;
  return {
    route,
    connector,
    async send(more = {}) {
      count += 1;
      const before = connector.posted.length;
      expect((await route.send(activityFrom(connector.url, { id: `activity-${count}`, ...more }))).status).toBe(200);
      return connector.posted.slice(before).map(({ activity }) => activity);
    },
  };
}

test('what is not well answered is kept as asked in Teams, without who asked', async () => {
  const chat = await startChat();
  await chat.send({ text: 'soc en Joan Vilaregut: com es compren llicències d’Office?' });
  await chat.send({ text: 'què és l’e-NOTUM?' });
  expect(await chat.route.gaps()).toMatchObject([
    {
      channel: 'teams',
      why: 'unanswered',
      text: expect.stringMatching(/^soc en … : com es compren llicencies/),
      count: 1,
    },
  ]);
});

const botMention = { type: 'mention', text: '<at>Guia eAdmin</at>', mentioned: { id: 'bot', name: 'Guia eAdmin' } };
const toBot = (text: string) => ({ text: `<at>Guia eAdmin</at> ${text}`, entities: [botMention] });
const groupChat = { conversation: { id: 'group-1', conversationType: 'groupChat', isGroup: true } };
const thread = (id: string) => ({
  conversation: { id: `19:channel@thread.tacv2;messageid=${id}`, conversationType: 'channel', isGroup: true },
});
const waiting = { pause: async () => {}, random: () => 0 };

describe('when it is installed', () => {
  const added = { type: 'conversationUpdate', text: undefined, membersAdded: [{ id: 'person' }, { id: 'bot' }] };
  const installed = { type: 'installationUpdate', text: undefined, action: 'add' };

  test.for([
    ['by a person', {}],
    ['in a group chat', groupChat],
    ['in a team', { conversation: { id: '19:general@thread.tacv2', conversationType: 'channel', isGroup: true } }],
  ] as const)('%s it greets once, though Teams tells it twice', async ([, where]) => {
    for (const told of [
      [installed, added],
      [added, installed],
    ]) {
      const chat = await startChat();
      const greetings = [];
      for (const each of told) greetings.push(...(await chat.send({ ...each, ...where })));
      expect(greetings).toHaveLength(1);
      expect(greetings[0].attachments[0].content.type).toBe('AdaptiveCard');
    }
  });

  test.for([
    ['somebody else joins', { type: 'conversationUpdate', membersAdded: [{ id: 'person' }] }],
    ['somebody leaves', { type: 'conversationUpdate', membersRemoved: [{ id: 'person' }] }],
    ['the channel changes its name', { type: 'conversationUpdate', channelData: { eventType: 'channelRenamed' } }],
    ['it is updated', { type: 'installationUpdate', action: 'add-upgrade' }],
    ['it is removed', { type: 'installationUpdate', action: 'remove' }],
  ] as const)('it does not greet when %s', async ([, activity]) => {
    const chat = await startChat();
    expect(await chat.send({ ...activity, text: undefined })).toEqual([]);
  });
});

describe('in a group', () => {
  test('only what names it is answered', async () => {
    const chat = await startChat();
    expect(await chat.send({ ...groupChat, text: 'què és l’e-NOTUM?' })).toEqual([]);
    const [answer] = await chat.send({ ...groupChat, ...toBot('què és l’e-NOTUM?') });
    expect(answer.text).toContain('e-NOTUM');
  });

  test('a tap needs no name', async () => {
    const chat = await startChat();
    const [asked] = await chat.send({ ...groupChat, text: undefined, value: { guide: 'diagnosi' } });
    expect(asked.text).toContain('municipi');
  });

  test('a diagnosis is of the group: one begins it and another goes on', async () => {
    const chat = await startChat();
    await chat.send({ ...groupChat, ...toBot('diagnosi'), from: { id: 'secretary' } });
    const [confirm] = await chat.send({ ...groupChat, ...toBot('Tona'), from: { id: 'technician' } });
    expect(confirm.text).toContain('8.527');
  });

  test('another group, another thread and a personal chat know nothing of it', async () => {
    const chat = await startChat();
    await chat.send({ ...thread('1'), ...toBot('diagnosi') });
    for (const elsewhere of [thread('2'), groupChat, {}]) {
      const [answer] = await chat.send({ ...elsewhere, ...toBot('resum') });
      expect(answer.text).toContain('Encara no m');
    }
    const [goesOn] = await chat.send({ ...thread('1'), ...toBot('Tona') });
    expect(goesOn.text).toContain('8.527');
  });

  test('replies go to the thread that asked', async () => {
    const chat = await startChat();
    await chat.send({ ...thread('7'), ...toBot('ajuda') });
    expect(decodeURIComponent(chat.connector.posted[0]?.path ?? '')).toContain('messageid=7');
  });

  test('the reply names who it is for, whether they wrote or tapped, and only in a group', async () => {
    const chat = await startChat();
    const person = { from: { id: '29:maria', name: 'Maria & <Co>' } };
    const mention = {
      type: 'mention',
      text: '<at>Maria &amp; &lt;Co&gt;</at>',
      mentioned: { id: '29:maria', name: 'Maria & <Co>' },
    };
    const [written] = await chat.send({ ...groupChat, ...person, ...toBot('què és l’e-NOTUM?') });
    const [tapped] = await chat.send({ ...groupChat, ...person, text: undefined, value: { guide: 'diagnosi' } });
    for (const reply of [written, tapped]) {
      expect(reply.text.startsWith(`${mention.text}\n\n`)).toBe(true);
      expect(reply.entities).toEqual([mention]);
    }
    const [inThread] = await chat.send({ ...thread('9'), ...person, ...toBot('diagnosi') });
    expect(inThread.text).toContain(mention.text);
    const [alone] = await chat.send({ ...person, text: 'què és l’e-NOTUM?' });
    expect(alone.text).not.toContain('<at>');
    const [unnamed] = await chat.send({ ...groupChat, ...toBot('què és l’e-NOTUM?'), from: { id: 'nobody' } });
    expect(unnamed.text).not.toContain('<at>');
  });

  test('a mention without its text is answered too', async () => {
    const chat = await startChat();
    const { text, ...unsaid } = botMention;
    const [answer] = await chat.send({ ...groupChat, text: `${text} què és l’e-NOTUM?`, entities: [unsaid] });
    expect(answer.text).toContain('e-NOTUM');
  });

  test('whoever only says its name is told what it does', async () => {
    const chat = await startChat();
    const [answer] = await chat.send({ ...groupChat, ...toBot('') });
    expect(answer.text).toContain('Preguntar');
  });
});

describe('what is not a question', () => {
  test.for([
    ['messageUpdate', { text: 'què és l’e-NOTUM? (ara ben escrit)' }],
    ['messageDelete', {}],
    ['messageReaction', { reactionsAdded: [{ type: 'like' }] }],
    ['messageReaction', { reactionsRemoved: [{ type: 'like' }] }],
    ['typing', {}],
    ['event', { name: 'application/vnd.microsoft.readReceipt' }],
    ['endOfConversation', {}],
    ['somethingNew', {}],
  ] as const)('%s is received and not answered', async ([type, more]) => {
    const chat = await startChat();
    expect(await chat.send({ text: undefined, ...more, type })).toEqual([]);
    expect(chat.route.log).toEqual([]);
  });
});

describe('what comes attached', () => {
  const picture = { contentType: 'image/*', contentUrl: 'https://smba.trafficmanager.net/x' };
  const html = (content: string) => ({ contentType: 'text/html', content });
  const t = sentences('ca');

  test('a text pasted as HTML is read', async () => {
    const chat = await startChat();
    const attachments = [html('<div><p>què &eacute;s <b>l&rsquo;e-NOTUM</b>?</p></div>')];
    const [answer] = await chat.send({ text: undefined, attachments });
    expect(answer.text).toMatch(/^\*\*e-NOTUM/);
  });

  test('a picture or a file alone gets one sentence, and the question that waits is asked again', async () => {
    const chat = await startChat();
    const file = { contentType: 'application/vnd.microsoft.teams.file.download.info', name: 'acta.pdf' };
    for (const attachments of [[picture, html('<p><img src="https://x"></p>')], [file]]) {
      const [said, ...more] = await chat.send({ text: undefined, attachments });
      expect([said.text, more]).toEqual([t('unreadable'), []]);
    }
    await chat.send({ text: 'diagnosi' });
    const [asked] = await chat.send({ text: undefined, attachments: [picture] });
    expect(asked.text).toContain(t('unreadable'));
    expect(asked.text).toContain('municipi');
  });

  test('with words, the words are answered, and it is said that the rest was not read', async () => {
    const chat = await startChat();
    const [answer] = await chat.send({ text: 'què és l’e-NOTUM?', attachments: [picture] });
    expect(answer.text.startsWith(t('unreadableAside'))).toBe(true);
    expect(answer.text).toContain('e-NOTUM');
  });
});

describe('taps', () => {
  test('a submit has no text, and its ids are enough', async () => {
    const chat = await startChat();
    await chat.send({ text: 'diagnosi' });
    await chat.send({ text: 'Tona' });
    const value = { guide: 'diagnosi', question: 'abast', option: 'rapida' };
    const [asked] = await chat.send({ text: undefined, value });
    expect(asked.text).toContain('1 de 5');
  });

  test('a messageBack brings the label as its text; its ids win', async () => {
    const chat = await startChat();
    const value = { service: 'enotum', topic: 'cost' };
    const [answer] = await chat.send({ text: 'Una etiqueta que ja no hi és', value });
    expect(answer.text).toContain('e-NOTUM');
  });

  test('what was tapped may be typed: its label, or its number', async () => {
    const chat = await startChat();
    await chat.send({ text: 'diagnosi' });
    const [first] = await chat.send({ text: 'Tona' });
    expect(first.text).toContain('1 de 11');
    const [second] = await chat.send({ text: '2' });
    expect(second.text).toContain('2 de 11');
  });

  test('boxes that are ticked come as one text', async () => {
    const chat = await startChat();
    const ticked = { guide: 'diagnosi', question: 'eines', several: true, options: 'enotum,iarxiu' };
    await chat.send({ text: 'diagnosi' });
    await chat.send({ text: 'Tona' });
    const [goesOn] = await chat.send({ text: undefined, value: ticked });
    expect(goesOn.text).toContain('1 de 10');
  });

  test('one of a list comes as text too', async () => {
    const chat = await startChat();
    await chat.send({ text: 'diagnosi' });
    await chat.send({ text: 'Tona' });
    const value = { chosen: JSON.stringify({ guide: 'diagnosi', question: 'poblacio' }) };
    const [asked] = await chat.send({ text: undefined, value });
    expect(asked.text).toContain('municipi');
  });

  test.for([
    ['something that is not ours', { data: 'x' }],
    ['a list that is not one', { chosen: '{"guide":' }],
    ['a list of nothing', { chosen: null }],
    ['a number', 7],
    ['something very deep', JSON.parse(`${'{"a":'.repeat(500)}1${'}'.repeat(500)}`)],
    ['what the content no longer has', { guide: 'diagnosi', question: 'que-no-hi-es', option: 'si' }],
  ] as const)('%s is answered all the same', async ([, value]) => {
    const chat = await startChat();
    expect(await chat.send({ text: undefined, value })).toHaveLength(1);
    expect(chat.route.log).toEqual([]);
  });

  test('an action that is invoked is told that it arrived, and answered', async () => {
    const chat = await startChat();
    const { status, body } = await chat.route.send(
      activityFrom(chat.connector.url, {
        type: 'invoke',
        name: 'adaptiveCard/action',
        text: undefined,
        value: { action: { type: 'Action.Execute', data: { guide: 'diagnosi' } } },
      }),
    );
    expect({ status, body: JSON.parse(body) }).toMatchObject({ status: 200, body: { statusCode: 200 } });
    expect(chat.connector.posted[0]?.activity.text).toContain('municipi');
  });

  test.for(['message/submitAction', 'task/fetch', 'signin/verifyState', 'composeExtension/query'])(
    '%s, which is not ours, is told that it arrived',
    async (name) => {
      const chat = await startChat();
      const activity = activityFrom(chat.connector.url, { type: 'invoke', name, text: undefined, value: {} });
      expect((await chat.route.send(activity)).status).toBe(200);
      expect(chat.connector.posted).toEqual([]);
    },
  );
});

describe('posting replies', () => {
  test('two messages that come at once are answered in the order asked, though the first takes longer', async () => {
    const slowFirst = (store: Store): Store => {
      let reads = 0;
      return {
        ...store,
        async read(id) {
          reads += 1;
          if (reads === 1) await new Promise((resolve) => setTimeout(resolve, 200));
          return store.read(id);
        },
      };
    };
    const chat = await startChat({ withStore: slowFirst });
    const first = chat.route.send(activityFrom(chat.connector.url, { id: '1', text: 'què és EACAT?' }));
    const second = chat.route.send(activityFrom(chat.connector.url, { id: '2', text: 'què és l’e-TRAM?' }));
    await Promise.all([first, second]);
    const titles = chat.connector.posted.map(({ activity }) => activity.text.split('\n')[0]);
    expect(titles).toEqual([expect.stringContaining('EACAT'), expect.stringContaining('e-TRAM')]);
  });

  test('what the channel could not take is posted again, until it is', async () => {
    const chat = await startChat({ outside: { waiting } });
    chat.connector.receptions.push({ status: 429, headers: { 'retry-after': '1' } }, { status: 502 }, 'cut off');
    expect(await chat.send({ text: 'què és EACAT?' })).toHaveLength(4);
    expect(chat.route.log).toEqual([]);
  });

  test('the wait that the channel asks for is respected', async () => {
    const pauses: number[] = [];
    const chat = await startChat({
      outside: { waiting: { pause: async (milliseconds) => void pauses.push(milliseconds), random: () => 0 } },
    });
    chat.connector.receptions.push({ status: 429, headers: { 'retry-after': '7' } });
    expect(await chat.send({ text: 'què és EACAT?' })).toHaveLength(2);
    expect(pauses).toEqual([7000]);
  });

  test('what it will not take is logged by its code, with nothing of what was said nor of who said it', async () => {
    const chat = await startChat({ outside: { waiting } });
    chat.connector.receptions.push({ status: 403 });
    expect(await chat.send({ text: 'què és EACAT? Ho pregunta la Maria' })).toHaveLength(1);
    expect(chat.route.log).toHaveLength(1);
    expect(JSON.parse(chat.route.log[0] ?? '')).toMatchObject({ message: 'reply given up', status: 403 });
    expect(chat.route.log.join()).not.toMatch(/EACAT|Maria|person|conversation-1|Secretària/);
  });

  test('a turn that fails here is owned up to, and the same message may be sent again', async () => {
    let broken = true;
    const withStore = (store: Store): Store => ({
      ...store,
      save: (turn) =>
        broken
          ? Promise.reject(Object.assign(new Error('the disk is full'), { code: 'ERR_SQLITE_ERROR' }))
          : store.save(turn),
    });
    const chat = await startChat({ withStore });
    const [apology] = await chat.send({ id: 'one', text: 'què és EACAT?' });
    expect(apology.text).toContain('No ho he pogut fer');
    broken = false;
    const [answer] = await chat.send({ id: 'one', text: 'què és EACAT?' });
    expect(answer.text).toContain('EACAT');
  });

  test('a turn that could not be posted does not hold the next ones', async () => {
    const chat = await startChat({ outside: { waiting } });
    chat.connector.receptions.push({ status: 403 });
    await chat.send({ text: 'què és EACAT?' });
    expect(await chat.send({ text: 'què és l’e-TRAM?' })).toHaveLength(1);
  });
});

describe('what comes in', () => {
  test('a message as long as a body may be gets an answer', async () => {
    const chat = await startChat();
    const [answer] = await chat.send({ text: 'bla '.repeat(65_000) });
    expect(answer.text).toBeTruthy();
    expect(Buffer.byteLength(JSON.stringify(answer))).toBeLessThan(25_000);
  });

  test.for([
    ['nothing', {}],
    ['a list', []],
    ['a text', 'hola'],
    ['no conversation', { type: 'message', channelId: 'msteams', from: { id: 'a' }, recipient: { id: 'b' } }],
    ['a conversation without a name', { ...activityFrom('http://127.0.0.1:1/'), conversation: {} }],
    ['no type', { ...activityFrom('http://127.0.0.1:1/'), type: undefined }],
  ] as const)('%s is not an activity, and is told so', async ([, body]) => {
    const route = await startMessageRoute();
    expect((await route.send(body as object)).status).toBe(400);
  });

  test('whatever its fields hold, it is answered or ignored, and nothing fails', async () => {
    const chat = await startChat();
    const types = fc.constantFrom('message', 'conversationUpdate', 'installationUpdate', 'invoke', 'messageReaction');
    const fields = [
      'text',
      'value',
      'entities',
      'membersAdded',
      'locale',
      'action',
      'name',
      'attachments',
      'channelData',
    ];
    const textless = { toString: 0, valueOf: 0 };
    const holding = fc.record(Object.fromEntries(fields.map((field) => [field, fc.jsonValue()])), { requiredKeys: [] });
    await fc.assert(
      fc.asyncProperty(types, holding, async (type, more) => {
        await chat.send({ ...more, type });
        expect(chat.route.log).toEqual([]);
      }),
      {
        numRuns: 150,
        examples: fields.map((field): ['message', Record<string, fc.JsonValue>] => ['message', { [field]: textless }]),
      },
    );
  });

  test('the language of the person’s client is taken when there is one of ours, and Catalan when not', async () => {
    for (const locale of ['ca-ES', 'en-US', 'fr-FR', 'zh', '', undefined, 7]) {
      const chat = await startChat();
      const [answer] = await chat.send({ locale, text: 'hola' });
      expect(answer.locale).toBe('ca-ES');
    }
  });
});
