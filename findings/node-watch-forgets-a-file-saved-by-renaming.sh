#!/usr/bin/env bash
# A folder watched with `recursive` does not hear any more of a file once another has been renamed over it.
#
# With:      Node 24.21.0 (npm's package `node`) on Linux, 2026-11-29.
# Guess:     `fs.watch(folder, { recursive: true })` tells of each save, whichever way an editor saves: writing in the file, or writing a
#            draft beside it and renaming the draft over it, as most editors do so that nothing is half written.
# What is:   on Linux it keeps a watcher for each file. The first rename over a file is told; that watcher stays with what the file was, and
#            later saves are not told, neither by writing in it nor by renaming again. A file that is only written in is told each time.
# What to do: who reloads what editors save looks at the files' times every now and then, or watches each folder without `recursive`.
# Seen:
#   node v24.21.0
#   written in:     told at the first save, told at the second, told at the third
#   renamed over:   told at the first save, not told at the second, not told at the third
#
# Needs npm and the npm registry, on Linux. Ends with 1 when the behaviour is no longer this.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --prefix "$folder" --silent --no-audit --no-fund --ignore-scripts=false node@24.21.0

cat > check.mjs <<'SCRIPT'
import { mkdirSync, renameSync, watch, writeFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';

mkdirSync('content/services', { recursive: true });
for (const name of ['written', 'renamed']) writeFileSync(`content/services/${name}.yaml`, 'before');

const heard = new Set();
const watcher = watch('content', { recursive: true }, (_event, name) => heard.add(String(name)));
await wait(500);

const ways = {
  'written in:  ': (round) => writeFileSync('content/services/written.yaml', `round ${round}`),
  'renamed over:': (round) => {
    // Outside what is watched: the draft itself makes no noise.
    writeFileSync('draft', `round ${round}`);
    renameSync('draft', 'content/services/renamed.yaml');
  },
};
const told = {};
for (const [way, save] of Object.entries(ways)) {
  told[way] = [];
  for (const round of [1, 2, 3]) {
    heard.clear();
    save(round);
    await wait(700);
    told[way].push([...heard].some((name) => name.endsWith('.yaml')));
  }
}
watcher.close();

console.log(`node ${process.version}`);
const nth = ['first save', 'second', 'third'];
for (const [way, rounds] of Object.entries(told))
  console.log(`${way}   ${rounds.map((each, at) => `${each ? 'told' : 'not told'} at the ${nth[at]}`).join(', ')}`);
const isThis = JSON.stringify(Object.values(told)) === '[[true,true,true],[true,false,false]]';
process.exit(isThis ? 0 : 1);
SCRIPT
node_modules/.bin/node check.mjs
