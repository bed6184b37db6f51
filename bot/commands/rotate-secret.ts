import { loadEnv } from '../load-env.ts';
import { commandLine } from './command-line.ts';
import { runCommand } from './run-command.ts';

/** A new secret for the keys of browsers. */
const rotate = commandLine(
  'npm run rotate-secret --',
  'Canvia el secret que signa les claus dels navegadors, a DATA_DIR. Les que va signar l’anterior encara valen fins que el tornis a canviar. Ho nota el servei quan el reinicies.',
  ['npm run rotate-secret', 'DATA_DIR=/var/lib/guia-eadmin npm run rotate-secret'],
).action(async () => {
  const { existsSync } = await import('node:fs');
  const { readDataDir } = await import('../storage/data-dir.ts');
  const { rotateTokenSecret } = await import('../token-secret.ts');
  loadEnv();
  const dataDir = readDataDir(process.env);
  if (!existsSync(dataDir)) {
    throw new Error(`No hi ha la carpeta ${dataDir}: digues a DATA_DIR la carpeta de dades del servei.`);
  }
  const accepted = rotateTokenSecret(dataDir);
  const before = accepted > 1 ? ' El d’abans encara s’accepta.' : '';
  process.stdout.write(`${dataDir}: secret canviat.${before} Reinicia el servei perquè el faci servir.\n`);
});

runCommand(rotate);
