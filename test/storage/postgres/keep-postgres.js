/*
 * Runs a PostgreSQL of its own for whoever starts this, and takes it all away when they end, however they do:
 * node keep-postgres.js PARAMETERS, with {folder, watch, port, settings} as JSON. It writes FOLDER/ready.json.
 */
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findPostgres } from './find-postgres.js';

const { folder, watch, port, settings } = JSON.parse(process.argv[2] ?? '{}');
const lookEvery = 500;
const bin = findPostgres() ?? '';
const data = join(folder, 'data');
// PostgreSQL refuses to run as root.
const account = process.getuid?.() === 0 ? { uid: idOf('-u'), gid: idOf('-g') } : {};

let stopping = false;
const isNew = !existsSync(data);
if (isNew) {
  mkdirSync(data, { mode: 0o700 });
  if (account.uid) {
    chmodSync(folder, 0o755);
    for (const each of [folder, data]) chownSync(each, account.uid, account.gid);
  }
  const options = ['-D', data, '-U', 'guia', '-A', 'trust', '-E', 'UTF8', '--locale', 'C.UTF-8', '--no-sync'];
  const { status, stderr } = spawnSync(join(bin, 'initdb'), options, { cwd: folder, ...account });
  if (status !== 0) say({ error: String(stderr) }, 1);
}
const options = { listen_addresses: '127.0.0.1', unix_socket_directories: folder, port: String(port), ...settings };
const server = spawn(
  join(bin, 'postgres'),
  ['-D', data, ...Object.entries(options).flatMap(([name, value]) => ['-c', `${name}=${value}`])],
  { cwd: folder, stdio: ['ignore', 'ignore', 'pipe'], ...account },
);
let said = '';
server.stderr.on('data', (text) => {
  said += text;
  if (String(text).includes('ready to accept connections')) say({ pid: server.pid, port });
});
server.once('close', (code) => {
  if (!stopping) say({ error: `PostgreSQL ended (${code}): ${said}` });
  if (stopping) rmSync(folder, { recursive: true, force: true });
  process.exit(0);
});
for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.on(signal, stop);
setInterval(() => {
  try {
    process.kill(watch, 0);
  } catch {
    stop();
  }
}, lookEvery);

/** With nothing saved: it goes away. */
function stop() {
  stopping = true;
  server.kill('SIGQUIT');
}

function say(what, code) {
  const file = join(folder, 'ready.json');
  writeFileSync(`${file}.new`, JSON.stringify(what));
  renameSync(`${file}.new`, file);
  if (code) process.exit(code);
}

function idOf(option) {
  return Number(execFileSync('id', [option, 'postgres'], { encoding: 'utf8' }));
}
