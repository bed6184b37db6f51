#!/usr/bin/env bash
# A log written at once to a disk that is full keeps each refused line in memory, and tries again with all of them.
#
# With:      pino 10.4.0 and its sonic-boom, on Node 20 or newer, Linux, 2026-11-29.
# Guess:     `pino(destination({ sync: true }))` writes each line before it returns, so what cannot be written is told by an 'error' event
#            and is gone: a service on a full disk loses its log, and its memory stays as it was.
# What is:   each write that fails is told, and its line stays queued to be written later, for ever. 50,000 lines of 200 letters on
#            `/dev/full` leave some ten megabytes waiting in the process. `maxLength` bounds it: what comes over it is dropped.
# What to do: whoever logs at once gives `maxLength`, and listens to 'error'.
# Seen (the figures of the first line vary a little with pino's own fields):
#   without maxLength: 50000 lines refused by the disk, more than 9 MB of them kept to be written
#   with maxLength 1 MB: less than 2 MB kept
#
# Needs npm, the npm registry and /dev/full. Ends with 1 when the behaviour is no longer this.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --prefix "$folder" --silent --no-audit --no-fund --ignore-scripts pino@10.4.0

cat > check.cjs <<'SCRIPT'
const { openSync } = require('node:fs');
const pino = require('pino');

const megabyte = 1024 * 1024;
const lines = 50_000;

/** How many letters wait in a destination, once so many lines have been logged to a disk that is full. */
function kept(options) {
  const to = pino.destination({ fd: openSync('/dev/full', 'w'), sync: true, ...options });
  to.on('error', () => {});
  const log = pino({ base: undefined }, to);
  for (let n = 0; n < lines; n++) log.info('x'.repeat(200));
  return to._len ?? to._bufs.join('').length;
}

const without = kept({}) / megabyte;
const bounded = kept({ maxLength: megabyte }) / megabyte;
console.log(`without maxLength: ${lines} lines refused by the disk, ${without > 9 ? 'more than 9 MB' : `${without.toFixed(1)} MB`} of them kept to be written`);
console.log(`with maxLength 1 MB: ${bounded < 2 ? 'less than 2 MB' : `${bounded.toFixed(1)} MB`} kept`);
process.exit(without > 9 && bounded < 2 ? 0 : 1);
SCRIPT
node check.cjs
