'use strict';
// What runs a command of those that were bundled here: node run.cjs COMMAND ARGUMENTS. It is copied beside them (bundle.ts).
const { readFileSync, renameSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');
const { Script } = require('node:vm');
const { crc32 } = require('node:zlib');

const sumLength = 4;

/**
 * Runs one of the bundles, compiled as it was left by whoever ran it before: not only what is read when it begins, as Node's own
 * cache has it, but also what is called later.
 */
function run(name) {
  const file = join(__dirname, `${name}.cjs`);
  const compiled = `${file}.${process.version}-${process.arch}`;
  const cachedData = readCompiled(compiled);
  // Only ASCII is in it: one byte for each letter, in memory too.
  const script = new Script(readFileSync(file, 'latin1'), { filename: file, cachedData });
  if (!cachedData || script.cachedDataRejected) process.once('exit', () => keepCompiled(compiled, script));
  const module = { exports: {} };
  script.runInThisContext()(require, module, module.exports, __dirname);
  return module.exports;
}

/** V8 believes what it is given: one letter changed in it may be any other program. */
function readCompiled(file) {
  try {
    const kept = readFileSync(file);
    const data = kept.subarray(sumLength);
    return crc32(data) === kept.readUInt32LE(0) ? data : undefined;
  } catch {
    return undefined;
  }
}

function keepCompiled(file, script) {
  try {
    const data = script.createCachedData();
    const sum = Buffer.alloc(sumLength);
    sum.writeUInt32LE(crc32(data));
    const draft = `${file}.${process.pid}`;
    writeFileSync(draft, Buffer.concat([sum, data]));
    renameSync(draft, file);
  } catch {
    // Where nothing can be written, it is compiled each time.
  }
}

const [command] = process.argv.splice(2, 1);
// The first process of a container does not stop unless it says so; there is nothing to close yet.
if (command === 'start') for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(0));
// What it knows is there from the beginning, or has to be read now; but for a program that has all that it needs inside.
const begun = Symbol.for('guia-eadmin');
if (!globalThis[begun]) {
  if (command === 'read-content') globalThis[begun] = {};
  else run('knowing');
}
// For what is apart because it is large, and not always needed: each of its packages asks for it.
const loaded = new Map();
globalThis[begun].load = (name) => {
  if (!loaded.has(name)) loaded.set(name, run(name));
  return loaded.get(name);
};
run(command);
