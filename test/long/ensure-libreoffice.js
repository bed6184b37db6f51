// Makes sure there is what opens the documents: LibreOffice and Poppler, or Debian's where packages may be installed.
import '../../bot/require-node.js';
import { spawnSync } from 'node:child_process';
import { findProgram } from './find-program.js';

/** Each program, with the package of Debian it comes in. */
const needed = { soffice: 'libreoffice-writer', pdftotext: 'poppler-utils', pdfinfo: 'poppler-utils' };
const missing = () => [
  ...new Set(
    Object.keys(needed)
      .filter((name) => !findProgram(name))
      .map((name) => needed[name]),
  ),
];

if (missing().length > 0) {
  const isRoot = process.getuid?.() === 0;
  const run = (args) => spawnSync('apt-get', args, { stdio: ['ignore', 'ignore', 'inherit'] }).status === 0;
  if (isRoot) {
    console.log(`Falta ${missing().join(' i ')}: ho instal·lo amb apt-get…`);
    run(['-qq', 'update']) && run(['-qq', 'install', '-y', '--no-install-recommends', ...missing()]);
  }
  if (missing().length > 0) {
    console.error(
      `Falta ${missing().join(' i ')} per a les proves llargues: instal·la-ho («sudo apt-get install ${missing().join(' ')}»).`,
    );
    process.exit(1);
  }
}
