#!/usr/bin/env bash
# The Agents SDK's client of channels writes the id of a conversation in the address as it is: a «#» or a «?» in it cuts the address off.
#
# With:      @microsoft/agents-hosting 1.8.1, run on Node 24.21.0, 2026-11-29.
# Guess:     `ConnectorClient.sendToConversation(id, activity)` posts to `/v3/conversations/{id}/activities` with the id escaped, as the client of
#            botbuilder does, and as the same client does with the id of the activity that is replied to.
# What is:   the id of the activity is escaped and that of the conversation is not. Of «a#b» what is posted to is `/v3/conversations/a`, of «a?b» the same
#            with the rest as a query, and «a/b» is two steps of the path: another resource, and no error. Ids of Teams have «:», «@» and «;», which
#            need no escaping, so it is seen only in other channels.
# What to do: give it `encodeURIComponent(id)`.
# Seen:
#   @microsoft/agents-hosting 1.8.1
#   a#b  → /v3/conversations/a
#   a?b  → /v3/conversations/a?b/activities
#   a/b  → /v3/conversations/a/b/activities
#   escaped by hand: a#b → /v3/conversations/a%23b/activities
#
# Needs node >= 22, npm and the npm registry. Ends with 1 when the behaviour is no longer this.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --prefix "$folder" --silent --no-audit --no-fund --ignore-scripts @microsoft/agents-hosting@1.8.1

cat > check.cjs <<'SCRIPT'
const http = require('node:http');
const { Activity } = require('@microsoft/agents-activity');
const { ConnectorClient } = require('@microsoft/agents-hosting');
const { version } = require('@microsoft/agents-hosting/package.json');

/** The channel: it says yes to everything, and remembers where it was posted to. */
let postedTo = '';
const channel = http.createServer((request, response) => {
  postedTo = request.url;
  request.resume();
  request.on('end', () => {
    response.setHeader('content-type', 'application/json');
    response.end('{"id":"1"}');
  });
});

channel.listen(0, '127.0.0.1', async () => {
  const client = ConnectorClient.createClientWithToken(`http://127.0.0.1:${channel.address().port}`, '');
  const activity = Activity.fromObject({ type: 'message', text: 'hello', channelId: 'test' });
  const pathOf = async (id) => {
    await client.sendToConversation(id, activity);
    return postedTo;
  };
  console.log(`@microsoft/agents-hosting ${version}`);
  const seen = {};
  for (const id of ['a#b', 'a?b', 'a/b']) {
    seen[id] = await pathOf(id);
    console.log(`${id}  → ${seen[id]}`);
  }
  const escaped = await pathOf(encodeURIComponent('a#b'));
  console.log(`escaped by hand: a#b → ${escaped}`);
  channel.close();
  channel.closeAllConnections();
  const isStill =
    seen['a#b'] === '/v3/conversations/a' &&
    seen['a?b'] === '/v3/conversations/a?b/activities' &&
    seen['a/b'] === '/v3/conversations/a/b/activities' &&
    escaped === '/v3/conversations/a%23b/activities';
  process.exit(isStill ? 0 : 1);
});
SCRIPT
node check.cjs
