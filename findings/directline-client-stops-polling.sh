#!/usr/bin/env bash
# A Direct Line client that polls, once answered 503, never polls again, and tells nobody.
#
# With:      botframework-directlinejs 0.15.8, with xhr2 0.2.1 as the XMLHttpRequest that Node lacks, on Node 24.21.0, 2026-11-28.
# Guess:     503 is passing (a restart, a proxy between two deployments): the next poll goes out as ever, as the same client
#            makes a new WebSocket when one breaks. Or else the client gives up and says so: `activity$` fails, or `connectionStatus$` is FailedToConnect.
# What is:   after one 503 there is no other poll. `activity$` neither fails nor completes and `connectionStatus$` stays Online. Messages are
#            still posted and get their ids, so the page shows what the user writes and never again an answer.
# What to do: what answers `GET …/activities` never says «not now»: 200 with no activities and the same watermark costs as little. Where
#            the 503 is a proxy's, the page has to notice by itself that polls have ceased, and make another client.
# Seen (15 may be a few less on a slow machine):
#   all polls answered 200:  15 polls in 3 s, activity$ open, Online, a later message is posted
#   third poll answered 503: 3 polls in 3 s, activity$ open, Online, a later message is posted
#
# Needs node >= 22, npm and the npm registry. Ends with 1 when the behaviour is no longer this.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --prefix "$folder" --silent --no-audit --no-fund --ignore-scripts botframework-directlinejs@0.15.8 xhr2@0.2.1

cat > check.cjs <<'SCRIPT'
const { createServer } = require('node:http');
const { setTimeout: wait } = require('node:timers/promises');
globalThis.XMLHttpRequest = require('xhr2');
const { ConnectionStatus, DirectLine } = require('botframework-directlinejs');

/** Three seconds of a conversation whose third poll is answered with this status, and then a message. */
async function converse(status) {
  let polls = 0;
  const server = createServer((request, response) => {
    request.resume();
    const answer = (code, body) => response.writeHead(code, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    if (request.method === 'GET') {
      polls += 1;
      return polls === 3 ? answer(status, { activities: [], watermark: '1' }) : answer(200, { activities: [], watermark: '1' });
    }
    return request.url.endsWith('/activities') ? answer(200, { id: 'c|1' }) : answer(201, { conversationId: 'c', token: 't', expires_in: 1800 });
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  const domain = `http://127.0.0.1:${server.address().port}/v3/directline`;
  const line = new DirectLine({ token: 't', domain, webSocket: false, pollingInterval: 200 });

  let stream = 'open';
  line.activity$.subscribe({ error: () => (stream = 'failed'), complete: () => (stream = 'complete') });
  await wait(3000);
  const seen = { polls, stream, connection: ConnectionStatus[line.connectionStatus$.getValue()] };
  const message = { type: 'message', text: 'hello', from: { id: 'somebody' } };
  seen.posted = await new Promise((done) => line.postActivity(message).subscribe((id) => done(id === 'c|1'), () => done(false)));
  server.closeAllConnections();
  server.close();
  return seen;
}

const told = ({ polls, stream, connection, posted }) =>
  `${polls} polls in 3 s, activity$ ${stream}, ${connection}, a later message is ${posted ? 'posted' : 'not posted'}`;

(async () => {
  const fine = await converse(200);
  console.log(`all polls answered 200:  ${told(fine)}`);
  const unavailable = await converse(503);
  console.log(`third poll answered 503: ${told(unavailable)}`);
  const { polls, stream, connection, posted } = unavailable;
  process.exit(fine.polls > 5 && polls === 3 && stream === 'open' && connection === 'Online' && posted ? 0 : 1);
})();
SCRIPT
node check.cjs
