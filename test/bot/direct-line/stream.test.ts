import { connect } from 'node:net';
import { describe, expect, test } from 'vitest';
import { rawExchange } from '../http/raw.ts';
import { sharedGuide, startGuide } from '../start-guide.ts';
import { activitiesOf, aWhile, call, type Heard, listen, openConversation, post, say } from './client.ts';

const guide = sharedGuide();
const ids = (activities: readonly { id: string }[]) => activities.map(({ id }) => id);

describe('the stream', () => {
  test('gives the backlog first, and then what is new as it comes', async () => {
    const session = await openConversation(guide);
    await say(guide, session, 'hola');
    const stream = await listen(session.streamUrl);
    const backlog = (await activitiesOf(guide, session)).activities;
    expect(ids(await stream.until(backlog.length))).toEqual(ids(backlog));
    await say(guide, session, 'gràcies');
    const all = (await activitiesOf(guide, session)).activities;
    expect(await stream.until(all.length)).toEqual(all);
    await stream.close();
  });

  test('says with each group the watermark after it', async () => {
    const session = await openConversation(guide);
    const stream = await listen(session.streamUrl);
    await stream.until(1);
    await say(guide, session, 'hola');
    const { watermark, activities } = await activitiesOf(guide, session);
    await stream.until(activities.length);
    expect(stream.watermarks).toEqual(['1', watermark]);
    await stream.close();
  });

  test('resumed from a watermark gives only what came after it', async () => {
    const session = await openConversation(guide);
    const first = await listen(session.streamUrl);
    await first.until(1);
    await first.close();
    const watermark = first.watermarks.at(-1);
    await say(guide, session, 'hola');
    await say(guide, session, 'gràcies');
    const path = `/v3/directline/conversations/${session.conversationId}?watermark=${watermark}`;
    const { streamUrl } = (await call(guide, 'GET', path, { token: session.token })).body;
    const missed = (await activitiesOf(guide, session, watermark)).activities;
    const second = await listen(streamUrl);
    expect(await second.until(missed.length)).toEqual(missed);
    await second.close();
  });

  test('opened while people talk loses nothing, repeats nothing and keeps the order', async () => {
    const session = await openConversation(guide);
    const talk = Promise.all(Array.from({ length: 8 }, (_, index) => say(guide, session, `missatge ${index}`)));
    const streams = await Promise.all(Array.from({ length: 6 }, () => listen(session.streamUrl)));
    await talk;
    const more = Promise.all(Array.from({ length: 4 }, (_, index) => say(guide, session, `més ${index}`)));
    streams.push(await listen(session.streamUrl));
    await more;
    const all = (await activitiesOf(guide, session)).activities;
    expect(all.filter(({ from }) => from.role === 'user')).toHaveLength(12);
    for (const stream of streams) {
      await stream.until(all.length);
      await aWhile();
      expect(ids(stream.heard)).toEqual(ids(all));
      await stream.close();
    }
  });

  test('reaches every window of the same conversation', async () => {
    const session = await openConversation(guide);
    const windows = [await listen(session.streamUrl), await listen(session.streamUrl)];
    await say(guide, session, 'hola');
    const all = (await activitiesOf(guide, session)).activities;
    for (const window of windows) {
      expect(ids(await window.until(all.length))).toEqual(ids(all));
      await window.close();
    }
  });

  test('tells nothing of another conversation', async () => {
    const [mine, theirs] = [await openConversation(guide), await openConversation(guide)];
    const stream = await listen(mine.streamUrl);
    await stream.until(1);
    await say(guide, theirs, 'una cosa privada');
    await aWhile();
    expect(stream.heard).toHaveLength(1);
    await stream.close();
  });

  test('takes the empty frame of every client, and goes on', async () => {
    const session = await openConversation(guide);
    const stream = await listen(session.streamUrl);
    stream.send('');
    stream.send('');
    await say(guide, session, 'hola');
    expect((await stream.until(3)).length).toBeGreaterThanOrEqual(3);
    expect((await activitiesOf(guide, session)).activities).toHaveLength(stream.heard.length);
    await stream.close();
  });

  test('is closed to a client that sends more than that', async () => {
    const session = await openConversation(guide);
    const stream = await listen(session.streamUrl);
    stream.send('x'.repeat(5000));
    expect(await stream.closed).toBe(1009);
    expect((await call(guide, 'GET', '/healthz')).status).toBe(200);
  });

  test('shows a repeated activity once', async () => {
    const session = await openConversation(guide);
    const stream = await listen(session.streamUrl);
    const activity = { type: 'message', text: 'hola', channelData: { clientActivityID: 'same' } };
    await Promise.all([post(guide, session, activity), post(guide, session, activity)]);
    await aWhile();
    expect(stream.heard.filter(({ text }) => text === 'hola')).toHaveLength(1);
    await stream.close();
  });
});

describe('a socket is refused', () => {
  const change = (streamUrl: string, name: string, value: string) => {
    const url = new URL(streamUrl);
    url.searchParams.set(name, value);
    return url.href;
  };

  test('without a token, or with one that is not ours', async () => {
    const { streamUrl } = await openConversation(guide);
    await expect(listen(change(streamUrl, 't', ''))).rejects.toThrow('refused: 403');
    await expect(listen(change(streamUrl, 't', 'a.b.c'))).rejects.toThrow('refused: 403');
  });

  test('with the token of another conversation', async () => {
    const [mine, theirs] = [await openConversation(guide), await openConversation(guide)];
    await expect(listen(change(theirs.streamUrl, 't', mine.token))).rejects.toThrow('refused: 403');
  });

  test('with an expired token', async () => {
    let now = Date.now();
    const clocked = await startGuide({ now: () => new Date(now) });
    const { streamUrl } = await openConversation(clocked);
    now += 1800 * 1000;
    await expect(listen(streamUrl)).rejects.toThrow('refused: 403');
  });

  test('with a watermark that is not one, or at an address that is not a stream', async () => {
    const { streamUrl } = await openConversation(guide);
    await expect(listen(change(streamUrl, 'watermark', 'abc'))).rejects.toThrow('refused: 404');
    await expect(listen(streamUrl.replace('/stream', '/streams'))).rejects.toThrow('refused: 404');
  });
});

const upgrade =
  'Host: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n' +
  'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n';

const pathOf = (streamUrl = '') => new URL(streamUrl).pathname + new URL(streamUrl).search;

/** A client that speaks TCP and no more: it connects, says something and leaves the rest to the test. */
async function rawClient(port: number, text: string) {
  const socket = connect(port, '127.0.0.1');
  socket.on('error', () => {});
  await new Promise((resolve) => socket.once('connect', resolve));
  await new Promise((resolve) => socket.write(text, resolve));
  return socket;
}

describe('the service goes on', () => {
  test.for(['//', '/v3/directline/conversations/%E0%A4%A/stream?t=%E0%A4%A', '?', 'http://[/'])(
    'when a socket asks for %s',
    async (path) => {
      const socket = await rawClient(guide.port, `GET ${path} HTTP/1.1\r\n${upgrade}`);
      await aWhile();
      socket.destroy();
      expect((await call(guide, 'GET', '/healthz')).status).toBe(200);
    },
  );

  test('when a client is gone before it is let in, or before it is refused', async () => {
    const { streamUrl } = await openConversation(guide);
    const { pathname, search } = new URL(streamUrl);
    for (const path of [pathname + search, `${pathname}?t=wrong`]) {
      for (let times = 0; times < 10; times++) {
        const socket = await rawClient(guide.port, `GET ${path} HTTP/1.1\r\n${upgrade}`);
        socket.resetAndDestroy();
      }
    }
    await aWhile();
    expect((await call(guide, 'GET', '/healthz')).status).toBe(200);
  });
});

describe('more sockets than there is room for are refused', () => {
  test('in one conversation, and there is room again when one closes', async () => {
    const few = await startGuide({ env: { MAX_SOCKETS_PER_CONVERSATION: '2' } });
    const { streamUrl } = await openConversation(few);
    const [first] = [await listen(streamUrl), await listen(streamUrl)];
    await expect(listen(streamUrl)).rejects.toThrow('refused: 429');
    await (await listen((await openConversation(few)).streamUrl)).close();
    await first.close();
    await expect.poll(() => listen(streamUrl).then(() => 'open', String)).toBe('open');
  });

  test.for(['MAX_SOCKETS', 'MAX_SOCKETS_PER_ADDRESS'])('by %s', async (setting) => {
    const few = await startGuide({ env: { [setting]: '2' } });
    const urls = await Promise.all([1, 2, 3].map(async () => (await openConversation(few)).streamUrl));
    await Promise.all(urls.slice(0, 2).map((url) => listen(url)));
    const refused = await rawExchange(few.port, `GET ${pathOf(urls[2])} HTTP/1.1\r\n${upgrade}`);
    expect(refused.status).toBe(429);
    expect(refused.text).toMatch(/Retry-After: \d+\r\n/);
  });

  test('one after another, from one address', async () => {
    const few = await startGuide({ env: { LIMIT_SOCKETS: '2' } });
    const { streamUrl } = await openConversation(few);
    for (let time = 0; time < 3; time++) await (await listen(streamUrl)).close();
    await expect(listen(streamUrl)).rejects.toThrow('refused: 429');
  });

  test('and those refused take no room', async () => {
    const few = await startGuide({ env: { MAX_SOCKETS: '1' } });
    const { streamUrl } = await openConversation(few);
    for (const path of [`${pathOf(streamUrl)}wrong`, '/nope']) {
      await rawExchange(few.port, `GET ${path} HTTP/1.1\r\n${upgrade}`);
    }
    const bad = upgrade.replace('Version: 13', 'Version: 7');
    expect((await rawExchange(few.port, `GET ${pathOf(streamUrl)} HTTP/1.1\r\n${bad}`)).status).toBe(400);
    await expect.poll(() => listen(streamUrl).then(() => 'open', String)).toBe('open');
  });
});

describe('a long conversation is given in pages', () => {
  test('by a socket and by asking, in order and whole', { timeout: 60_000 }, async () => {
    const session = await openConversation(guide);
    // A figure would be how many people live in a town.
    const said = Array.from(
      { length: 110 },
      (_, times) => `gràcies ${'x'.repeat(1 + (times % 11))} ${'z'.repeat(1 + times / 11)}`,
    );
    for (const text of said) await say(guide, session, text);
    const pages: Heard[][] = [];
    for (let watermark = ''; ; ) {
      const page = await activitiesOf(guide, session, watermark);
      if (page.activities.length === 0) break;
      pages.push(page.activities);
      watermark = page.watermark;
    }
    const all = pages.flat();
    expect(pages.map((page) => page.length)).toEqual([200, all.length - 200]);
    expect(all.filter(({ from }) => from.role === 'user').map(({ text }) => text)).toEqual(said);
    const stream = await listen(session.streamUrl);
    expect(await stream.until(all.length)).toEqual(all);
    expect(stream.watermarks).toEqual(['200', String(all.length)]);
    await stream.close();
  });
});

describe('stopping the service', () => {
  test('closes the sockets as «going away», so that clients come back', async () => {
    const stopping = await startGuide();
    const { streamUrl } = await openConversation(stopping);
    const stream = await listen(streamUrl);
    await stopping.stop();
    expect(await stream.closed).toBe(1001);
  });

  test('does not wait for a client that sleeps', async () => {
    const stopping = await startGuide();
    const { streamUrl } = await openConversation(stopping);
    const { pathname, search } = new URL(streamUrl);
    const asleep = await rawClient(stopping.port, `GET ${pathname}${search} HTTP/1.1\r\n${upgrade}`);
    await aWhile();
    const began = Date.now();
    await stopping.stop();
    expect(Date.now() - began).toBeLessThan(4000);
    asleep.destroy();
  });
});
