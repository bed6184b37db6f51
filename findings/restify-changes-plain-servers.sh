#!/usr/bin/env bash
# Loading restify changes every other HTTP server of the process, also one that was listening before.
#
# With:      restify 12.0.0, run on Node 24.21.0, 2026-11-28.
# Guess:     restify extends the requests and responses of the servers that it makes. A plain `http.createServer` beside it (metrics, a
#            fake peer in a test) stays as Node documents it: `response.writeHead(…)` returns the response, so `.end(…)` can follow.
# What is:   `require('restify')` alone, before any server is made, writes into `http.ServerResponse.prototype` and
#            `http.IncomingMessage.prototype`. It replaces `writeHead` by one that returns nothing, so the chain that Node documents since
#            10.17 throws «Cannot read properties of undefined (reading 'end')» in servers that have nothing to do with restify. Requests get
#            methods named `id`, `path`, `query`, `version`, so who looks whether a request «has an id» finds a function.
# What to do: in a process where anything loads restify, `writeHead` and `end` are two statements.
# Seen:
#   restify 12.0.0
#   before: writeHead returns the response; request.id is undefined; the chained answer is 200
#   after:  writeHead returns undefined; request.id is function; the chained answer is TypeError: Cannot read properties of undefined (reading 'end')
#   added to responses: 15, to requests: 35
#
# Needs node >= 22, npm and the npm registry. Ends with 1 when the behaviour is no longer this.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --prefix "$folder" --silent --no-audit --no-fund --ignore-scripts restify@12.0.0

cat > check.cjs <<'SCRIPT'
const http = require('node:http');

const { IncomingMessage, ServerResponse } = http;

/** What a handler of the plain server meets: the kind of `request.id`, what `writeHead` returns, and how the chained answer went. */
let met;
const server = http.createServer((request, response) => {
  const returned = response.writeHead(200, { 'content-type': 'text/plain' });
  met = { id: typeof request.id, returned: returned === response ? 'the response' : String(returned) };
  try {
    returned.end('fine');
  } catch (error) {
    response.end(String(error));
  }
});

const ask = async () => {
  const answer = await fetch(`http://127.0.0.1:${server.address().port}/`, { headers: { connection: 'close' } });
  const text = await answer.text();
  return { ...met, chain: text === 'fine' ? String(answer.status) : text };
};
const told = ({ returned, id, chain }) => `writeHead returns ${returned}; request.id is ${id}; the chained answer is ${chain}`;

server.listen(0, '127.0.0.1', async () => {
  const [requests, responses] = [IncomingMessage, ServerResponse].map(({ prototype }) => Reflect.ownKeys(prototype).length);
  const before = await ask();
  require('restify');
  const after = await ask();
  server.close();

  console.log(`restify ${require('restify/package.json').version}`);
  console.log(`before: ${told(before)}`);
  console.log(`after:  ${told(after)}`);
  console.log(
    `added to responses: ${Reflect.ownKeys(ServerResponse.prototype).length - responses}, ` +
      `to requests: ${Reflect.ownKeys(IncomingMessage.prototype).length - requests}`,
  );

  const same =
    before.returned === 'the response' &&
    before.id === 'undefined' &&
    before.chain === '200' &&
    after.returned === 'undefined' &&
    after.id === 'function' &&
    after.chain.startsWith('TypeError');
  process.exitCode = same ? 0 : 1;
});
SCRIPT
node check.cjs
