import { describe, expect, test } from 'vitest';
import { realPatience } from '../../../bot/http/front-server.ts';
import { call, openConversation } from '../direct-line/client.ts';
import { sharedGuide } from '../start-guide.ts';
import { heard, rawExchange, rawSocket, request, upgradeLines } from './raw.ts';

/** A minute is some two seconds here. */
const patience = { headers: 300, request: 600, exchange: 1000, next: 600, look: 100 };
const minute = 2200;
const guide = sharedGuide({ waiting: { patience, pingEvery: 400 } });

test('with the patience of a real service, nobody who is slow gets to a minute', () => {
  const { headers, request: whole, exchange, next, look } = realPatience;
  for (const one of [headers + look, whole + look, exchange, next + look]) expect(one).toBeLessThan(60_000);
});

describe('closed before long:', () => {
  test('who says nothing', async () => {
    const socket = await rawSocket(guide.port);
    expect((await heard(socket, minute)).closed).toBe(true);
  });

  test('who says its headers one by one', async () => {
    const socket = await rawSocket(guide.port);
    const answer = heard(socket, minute);
    socket.write('GET /healthz HTTP/1.1\r\n');
    const drip = setInterval(() => socket.write('X-A: b\r\n'), 50);
    expect(await answer).toMatchObject({ status: 408, closed: true });
    clearInterval(drip);
  });

  test('who sends its body letter by letter', async () => {
    const socket = await rawSocket(guide.port);
    const answer = heard(socket, minute);
    const length = 'Content-Length: 10000';
    socket.write(request('POST /api/token HTTP/1.1', 'Host: x', 'Content-Type: application/json', length));
    const drip = setInterval(() => socket.write(' '), 50);
    expect((await answer).closed).toBe(true);
    clearInterval(drip);
  });

  test('who asks nothing more', async () => {
    const answer = await rawExchange(guide.port, request('GET /healthz HTTP/1.1', 'Host: x'), minute);
    expect(answer).toMatchObject({ status: 200, closed: true });
  });

  test('who asks nothing more, and says new lines', async () => {
    const socket = await rawSocket(guide.port);
    const answer = heard(socket, minute);
    socket.write(request('GET /healthz HTTP/1.1', 'Host: x'));
    const drip = setInterval(() => socket.write('\r\n'), 50);
    expect(await answer).toMatchObject({ status: 200, closed: true });
    clearInterval(drip);
  });

  test('who asks for a lot and does not read it', async () => {
    const page = await (await fetch(`${guide.url}/chat`)).text();
    const script = /"(\/assets\/transcript-[^"]+\.js)"/.exec(page)?.[1];
    const socket = await rawSocket(guide.port);
    socket.pause();
    const closed = new Promise((resolve) => socket.once('close', resolve));
    const times = 50;
    socket.write(request(`GET ${script} HTTP/1.1`, 'Host: x').repeat(times));
    await new Promise((resolve) => setTimeout(resolve, minute));
    // What it reads now is what was already on its way.
    let bytes = 0;
    socket.on('data', (chunk) => {
      bytes += chunk.length;
    });
    socket.resume();
    await closed;
    const { byteLength } = await (await fetch(guide.url + script)).arrayBuffer();
    expect(bytes).toBeLessThan((times * byteLength) / 2);
  });

  test('a socket that was refused and holds on to its half', async () => {
    const socket = await rawSocket(guide.port, true);
    const refused = new Promise((resolve) => socket.once('end', resolve));
    socket.resume().write(request('GET /nope HTTP/1.1', 'Host: x', ...upgradeLines));
    await refused;
    const holding = setInterval(() => socket.write('x'), 20);
    await expect.poll(() => socket.destroyed, { timeout: minute }).toBe(true);
    clearInterval(holding);
  });

  test('a stream whose client answers no ping', async () => {
    const { streamUrl } = await openConversation(guide);
    const { pathname, search } = new URL(streamUrl);
    const answer = await rawExchange(
      guide.port,
      request(`GET ${pathname}${search} HTTP/1.1`, 'Host: x', ...upgradeLines),
      minute,
    );
    expect(answer).toMatchObject({ status: 101, closed: true });
  });
});

test('and who is only slow to think is still listened to', async () => {
  const { streamUrl } = await openConversation(guide);
  const socket = new WebSocket(streamUrl);
  let closed = false;
  socket.addEventListener('close', () => {
    closed = true;
  });
  await new Promise((resolve) => setTimeout(resolve, minute));
  expect(closed).toBe(false);
  socket.close();
  expect((await call(guide, 'GET', '/healthz')).status).toBe(200);
});
