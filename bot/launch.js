// Plain JavaScript, like all that it asks first: an old Node gets no further, and nothing else has to be read.
import './require-node.js';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { enableCompileCache } from 'node:module';
import { basename, join } from 'node:path';
import { built, cache, compiled, isWhole, keptFolder, root, snapshotName, startFolder } from './prepare/kept.js';

/*
 * A command (`node --import ./bot/launch.js bot/commands/ask.ts`) runs from what was prepared of the code that is there now,
 * by `npm run build` or by a first start. When nothing was, Node goes on and runs its sources.
 */
const [, script = '', ...args] = process.argv;
const command = basename(script).replace(/\.[jt]s$/, '');
const isStart = command === 'start';
const isBuild = command === 'build';
const canPrepare = existsSync(join(root, 'node_modules/esbuild'));
// «--help», or a mistake, is told without preparing anything.
const isToStart = isStart && args.length === 0;
const folder = isBuild ? null : (keptFolder() ?? (isToStart && canPrepare ? await prepareNow() : null));
if (folder) await runFrom(folder);
else if (!canPrepare) {
  const why =
    existsSync(built) && !isBuild
      ? 'El que hi ha a dist/ no és d’aquest codi, o s’ha fet malbé'
      : 'Falta el que cal per preparar el programa';
  console.error(`${why}: fes «npm ci && npm run build»; després ja n’hi ha prou amb «npm ci --omit=dev».`);
  process.exit(1);
} else {
  // Half of what a short command takes is to compile what it is made of; and it may have other processes help.
  process.env.NODE_COMPILE_CACHE ??= compiled;
  enableCompileCache(process.env.NODE_COMPILE_CACHE);
}

/** @returns {Promise<string | null>} the folder; null when nothing can be kept, and the sources have to run */
async function prepareNow() {
  console.log('Ho preparo per a les properes vegades: empaqueto el programa i llegeixo els continguts…');
  const { prepare } = await import('./prepare/prepare.ts');
  return prepare(cache).catch(() => null);
}

/**
 * @param {string} folder
 * @returns {Promise<never>}
 */
async function runFrom(folder) {
  const run = join(folder, 'run.cjs');
  const start = startFolder(folder);
  if (isToStart && !isWhole(start)) await toItsEnd([run, 'make-start']);
  const snapshot = isWhole(start) ? ['--snapshot-blob', join(start, snapshotName)] : [];
  return becomes([...snapshot, run, command, ...args]);
}

/**
 * The process becomes another, that takes no more memory than itself; where that cannot be, it waits for the other.
 * @param {string[]} argv
 * @returns {Promise<never>}
 */
async function becomes(argv) {
  const flags = process.execArgv.filter((flag, at, all) => flag !== '--import' && all[at - 1] !== '--import');
  const all = [...flags, ...argv];
  // What is let go of in large pieces goes back to the system (glibc, mallopt(3)): ten megabytes once it has started; and so does what
  // each thread would keep for itself, one more.
  const env = { MALLOC_ARENA_MAX: '2', MALLOC_MMAP_THRESHOLD_: '131072', ...process.env };
  // A signal that came meanwhile is heard now: what becomes of this process knows nothing of it.
  await new Promise((resolve) => setImmediate(resolve));
  if (process.platform !== 'win32') process.execve?.(process.execPath, [process.execPath, ...all], env);
  const child = spawn(process.execPath, all, { stdio: 'inherit', env });
  for (const signal of ['SIGINT', 'SIGTERM']) process.removeAllListeners(signal).on(signal, () => child.kill(signal));
  const [code] = await once(child, 'exit');
  process.exit(code ?? 1);
}

/**
 * @param {string[]} argv
 * @returns {Promise<void>} once it has ended, however it does
 */
function toItsEnd(argv) {
  const child = spawn(process.execPath, argv, { stdio: 'ignore' });
  const stop = () => child.kill();
  process.once('exit', stop);
  return new Promise((resolve) => {
    child.once('error', () => resolve());
    child.once('close', () => {
      process.off('exit', stop);
      resolve();
    });
  });
}
