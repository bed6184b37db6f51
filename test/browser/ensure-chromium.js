// Makes sure there is a Chromium for the browser tests: the installed one, or Debian's where packages may be installed.
import '../../bot/require-node.js';
import { spawnSync } from 'node:child_process';
import { findChromium } from './find-chromium.js';

if (!findChromium()) {
  const isRoot = process.getuid?.() === 0;
  const run = (args) => spawnSync('apt-get', args, { stdio: ['ignore', 'ignore', 'inherit'] }).status === 0;
  if (isRoot) {
    console.log('No hi ha Chromium: l’instal·lo amb apt-get…');
    run(['-qq', 'update']) && run(['-qq', 'install', '-y', '--no-install-recommends', 'chromium', 'fonts-noto-core']);
  }
  if (!findChromium()) {
    console.error(
      'Falta Chromium per a les proves: instal·la’l («sudo apt-get install chromium») o posa el camí a CHROMIUM_PATH.',
    );
    process.exit(1);
  }
}
