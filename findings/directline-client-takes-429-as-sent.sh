#!/usr/bin/env bash
# A message that the server refuses with 429 is reported by the Direct Line client as sent, with the id «retry».
#
# With:      botframework-directlinejs 0.15.8 (and the rxjs 5.5.12 that it brings), with xhr2 0.2.1 as the XMLHttpRequest that Node lacks, on
#            Node 24.21.0, 2026-11-28.
# Guess:     the client's code waits for `Retry-After` of a 429 and then fails with the 429, or sends again. Read closer, it takes the figure as
#            milliseconds (RFC 9110, 10.2.3: seconds), so `Retry-After: 400` would be a failure after 0.4 s. And a conversation whose
#            start is refused with 429 fails to connect, as with any other status from 400 to 599.
# What is:   none of that code runs. It calls `Observable.timer`, and of rxjs 5 the client loads some twenty operators one by one, and that one
#            not. Inside, the 429 becomes a TypeError without status, which is taken for a broken network: `postActivity` emits the id «retry» at
#            once, as if it were a success, and sends nothing again; the start of a conversation is tried again after the client's own
#            `timeout` (20 s unless told), whatever `Retry-After` says. Only a page that happens to load `rxjs/add/observable/timer` from
#            the same rxjs gets what the code says: the failure with 429, milliseconds and all, and no other try.
# What to do: what posts through this client takes the id «retry» for a failure. A server that limits does not count on `Retry-After`: it
#            is read by nobody here, and a refused message is not sent again until the user does.
# Seen (the milliseconds vary a little; the first two lines are the same with the bundle of the package, `dist/directline.js`, to which
# nobody can add the operator):
#   message answered 429, Retry-After 400:             sent 1 time, emitted the id «retry» after 6 ms
#   start answered 429, Retry-After 400, timeout 1500: tried again after 1528 ms, then Online
#   message answered 429, with rxjs's timer loaded:    sent 1 time, failed with 429 after 409 ms
#
# Needs node >= 22, npm and the npm registry. Ends with 1 when the behaviour is no longer this.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --prefix "$folder" --silent --no-audit --no-fund --ignore-scripts botframework-directlinejs@0.15.8 rxjs@5.5.12 xhr2@0.2.1

cat > check.cjs <<'SCRIPT'
const { createServer } = require('node:http');
const { setTimeout: wait } = require('node:timers/promises');
globalThis.XMLHttpRequest = require('xhr2');
const { ConnectionStatus, DirectLine } = require('botframework-directlinejs');

/** A client and its server, which answers 429 to what `refuses` says; `posts` are the times at which messages and starts arrived. */
async function connect(refuses, timeout = 20_000) {
  const posts = { message: [], start: [] };
  const server = createServer((request, response) => {
    request.resume();
    const answer = (code, body, headers) =>
      response.writeHead(code, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
    if (request.method === 'GET') return answer(200, { activities: [], watermark: '1' });
    const kind = request.url.endsWith('/activities') ? 'message' : 'start';
    posts[kind].push(performance.now());
    if (refuses(kind, posts[kind].length)) return answer(429, { error: { code: 'busy', message: 'Not now' } }, { 'retry-after': '400' });
    return kind === 'message' ? answer(200, { id: 'c|1' }) : answer(201, { conversationId: 'c', token: 't', expires_in: 1800 });
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  const domain = `http://127.0.0.1:${server.address().port}/v3/directline`;
  const line = new DirectLine({ token: 't', domain, webSocket: false, timeout });
  line.activity$.subscribe({ error() {} });
  return { line, posts, stop: () => (server.closeAllConnections(), server.close()) };
}

async function postRefused() {
  const { line, posts, stop } = await connect((kind) => kind === 'message');
  await wait(300);
  const start = performance.now();
  const message = { type: 'message', text: 'hello', from: { id: 'somebody' } };
  const outcome = await new Promise((done) => line.postActivity(message).subscribe((id) => done({ id }), ({ status }) => done({ status })));
  const after = Math.round(performance.now() - start);
  await wait(1500);
  stop();
  return { ...outcome, after, sent: posts.message.length };
}

async function startRefused() {
  const { line, posts, stop } = await connect((kind, nth) => kind === 'start' && nth === 1, 1500);
  await wait(3000);
  stop();
  const [first, second] = posts.start;
  return { again: Math.round(second - first), connection: ConnectionStatus[line.connectionStatus$.getValue()] };
}

const told = ({ sent, id, status, after }) =>
  `sent ${sent} time, ${status ? `failed with ${status}` : `emitted the id «${id}»`} after ${after} ms`;

(async () => {
  const message = await postRefused();
  console.log(`message answered 429, Retry-After 400:             ${told(message)}`);
  const start = await startRefused();
  console.log(`start answered 429, Retry-After 400, timeout 1500: tried again after ${start.again} ms, then ${start.connection}`);
  require('rxjs/add/observable/timer');
  const withTimer = await postRefused();
  console.log(`message answered 429, with rxjs's timer loaded:    ${told(withTimer)}`);

  const same =
    message.id === 'retry' &&
    message.sent === 1 &&
    message.after < 390 &&
    start.again >= 1450 &&
    start.connection === 'Online' &&
    withTimer.status === 429 &&
    withTimer.sent === 1 &&
    withTimer.after >= 390 &&
    withTimer.after < 10_000;
  process.exit(same ? 0 : 1);
})();
SCRIPT
node check.cjs
