import { loadEnv } from '../load-env.ts';
import { commandLine } from './command-line.ts';
import { runCommand } from './run-command.ts';

/** A new secret for the keys of browsers. */
const rotate = commandLine(
  'npm run rotate-secret --',
  'Canvia el secret que signa les claus dels navegadors, a DATA_DIR o, amb DATABASE_URL, a la base de dades. Les que va signar l’anterior encara valen fins que el tornis a canviar. Ho nota el servei quan el reinicies.',
  ['npm run rotate-secret', 'DATA_DIR=/var/lib/guia-eadmin npm run rotate-secret'],
).action(async () => {
  const { existsSync } = await import('node:fs');
  const { readDataDir } = await import('../storage/data-dir.ts');
  const { rotateTokenSecret } = await import('../token-secret.ts');
  const { readDatabaseUrl } = await import('../storage/database-url.ts');
  loadEnv();
  const said = (accepted: number) => `secret canviat.${accepted > 1 ? ' El d’abans encara s’accepta.' : ''}`;
  const url = readDatabaseUrl(process.env);
  if (url) {
    const { rotateIn } = await import('../storage/postgres/rotate-in.ts');
    process.stdout.write(
      `PostgreSQL: ${said(await rotateIn(url))} Reinicia totes les instàncies perquè el facin servir.\n`,
    );
    return;
  }
  const dataDir = readDataDir(process.env);
  if (!existsSync(dataDir)) {
    throw new Error(`No hi ha la carpeta ${dataDir}: digues a DATA_DIR la carpeta de dades del servei.`);
  }
  const accepted = rotateTokenSecret(dataDir);
  process.stdout.write(`${dataDir}: ${said(accepted)} Reinicia el servei perquè el faci servir.\n`);
});

runCommand(rotate);
