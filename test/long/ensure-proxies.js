// Makes sure there are the proxies that the examples are for, where packages may be installed; without them their tests are skipped.
import '../../bot/require-node.js';
import { spawnSync } from 'node:child_process';
import { findProgram } from './find-program.js';

/** Each program, with the package of Debian it comes in. */
const needed = { nginx: 'nginx-light', haproxy: 'haproxy', openssl: 'openssl' };
const missing = () => Object.keys(needed).filter((name) => !findProgram(name));

if (missing().length > 0 && process.getuid?.() === 0) {
  const packages = missing().map((name) => needed[name]);
  console.log(`Falta ${packages.join(' i ')}: ho instal·lo amb apt-get…`);
  const run = (args) => spawnSync('apt-get', args, { stdio: ['ignore', 'ignore', 'inherit'] }).status === 0;
  run(['-qq', 'update']) && run(['-qq', 'install', '-y', '--no-install-recommends', ...packages]);
}
if (missing().length > 0) {
  console.log(`Falta ${missing().join(' i ')}: no es proven els exemples de servidor al davant (deploy/).`);
}
