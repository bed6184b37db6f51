// Makes sure there is a PostgreSQL for the tests of the store: the installed one, or Debian's where packages may be installed.
import '../../../bot/require-node.js';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { findPostgres } from './find-postgres.js';

if (!findPostgres()) {
  const run = (args) => spawnSync('apt-get', args, { stdio: ['ignore', 'ignore', 'inherit'] }).status === 0;
  if (process.getuid?.() === 0) {
    console.log('No hi ha PostgreSQL: l’instal·lo amb apt-get…');
    noClusterOfDebian();
    const keep = ['-o', 'Dpkg::Options::=--force-confold'];
    run(['-qq', 'update']) && run(['-qq', 'install', '-y', '--no-install-recommends', ...keep, 'postgresql']);
  }
  if (!findPostgres()) {
    const how = 'instal·la’l («sudo apt-get install postgresql») o posa la carpeta dels seus programes a POSTGRES_BIN';
    if (process.env.CI) {
      console.error(`Falta PostgreSQL per a les proves: ${how}.`);
      process.exit(1);
    }
    console.log(`Sense PostgreSQL, les proves que el necessiten se salten: ${how}.`);
  }
}

/** What Debian makes and starts by itself is of no use here. */
function noClusterOfDebian() {
  const folder = '/etc/postgresql-common';
  const file = `${folder}/createcluster.conf`;
  if (existsSync(file)) return;
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, 'create_main_cluster = false\n');
}
