#!/usr/bin/env bash
# MCP, TypeScript SDK: a client that is told that the tools have changed still checks answers by what the tool said of them before.
#
# With:      @modelcontextprotocol/sdk 1.32.2; @modelcontextprotocol/client and server 2.4.0, on Node 24.21.0 and Linux, 2026-12-01.
# Guess:     a client that has listed the tools and hears `notifications/tools/list_changed` forgets what it knew of them: the next answer is
#            either not checked, or checked once they are listed again.
# What is:   of version 1, it keeps the output schema that it listed, and refuses the first answer that is right by the new one; it takes it once
#            its owner lists the tools again. Version 2 forgets it when told; told nothing, as by a server that is started anew for each
#            request over HTTP, it refuses the same answer. An object that is closed (`additionalProperties: false`, what Zod writes of an
#            object that is answered) makes any new field such an answer; of one that is open both take it.
# What to do: a server leaves its output schemas open, and adds to them only; a client of version 1 lists the tools again when it is told.
# Seen:
#   version 1, closed, told:     refused
#   version 1, closed, listed:   answered
#   version 1, open, told:       answered
#   version 2, closed, told:     answered
#   version 2, closed, not told: refused
#   version 2, open, not told:   answered
#
# Needs node >= 22, npm and the npm registry. Ends with 1 when the behaviour is no longer this.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{ "private": true, "type": "module" }' > package.json
npm install --silent --no-audit --no-fund @modelcontextprotocol/sdk@1.32.2 @modelcontextprotocol/client@2.4.0 \
  @modelcontextprotocol/server@2.4.0 zod@4.6.7

cat > old.js <<'JS'
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { InMemoryTransport } from '@modelcontextprotocol/sdk/inMemory.js';
import { Server } from '@modelcontextprotocol/sdk/server/index.js';
import { CallToolRequestSchema, ListToolsRequestSchema } from '@modelcontextprotocol/sdk/types.js';

const [list, call] = [ListToolsRequestSchema, CallToolRequestSchema];
export default { Client, InMemoryTransport, Server, list, call };
JS
cat > new.js <<'JS'
import { Client, InMemoryTransport } from '@modelcontextprotocol/client';
import { Server } from '@modelcontextprotocol/server';

export default { Client, InMemoryTransport, Server, list: 'tools/list', call: 'tools/call' };
JS
cat > try.js <<'JS'
const [, , sdk, form, ...does] = process.argv;
const { Client, InMemoryTransport, Server, list, call } = (await import(`./${sdk}.js`)).default;

/** The tool of a later version of the server answers one field more. */
let isLater = false;
const outputSchema = () => ({
  type: 'object',
  properties: { days: { type: 'number' }, ...(isLater && { from: { type: 'string' } }) },
  required: ['days'],
  ...(form === 'closed' && { additionalProperties: false }),
});
const server = new Server({ name: 'server', version: '1' }, { capabilities: { tools: { listChanged: true } } });
server.setRequestHandler(list, () => ({
  tools: [{ name: 'deadline', inputSchema: { type: 'object' }, outputSchema: outputSchema() }],
}));
server.setRequestHandler(call, () => {
  const answer = { days: 10, ...(isLater && { from: '2026-12-01' }) };
  return { content: [{ type: 'text', text: JSON.stringify(answer) }], structuredContent: answer };
});
const [here, there] = InMemoryTransport.createLinkedPair();
const client = new Client({ name: 'client', version: '1' });
await server.connect(here);
await client.connect(there);

await client.listTools();
await client.callTool({ name: 'deadline' });
isLater = true;
if (does.includes('told')) await server.sendToolListChanged();
await new Promise((resolve) => setTimeout(resolve, 200));
if (does.includes('listed')) await client.listTools();
console.log(
  await client.callTool({ name: 'deadline' }).then(
    () => 'answered',
    (error) => (/does not match the tool's output schema/.test(error.message) ? 'refused' : error.message),
  ),
);
await client.close();
JS

seen=''
look() { # what it is called, and what is tried
  local name=$1 result
  shift
  result=$(node try.js "$@")
  printf '%-28s %s\n' "$name:" "$result"
  seen+="$result "
}
look 'version 1, closed, told' old closed told
look 'version 1, closed, listed' old closed told listed
look 'version 1, open, told' old open told
look 'version 2, closed, told' new closed told
look 'version 2, closed, not told' new closed
look 'version 2, open, not told' new open

[ "$seen" = 'refused answered answered answered refused answered ' ]
