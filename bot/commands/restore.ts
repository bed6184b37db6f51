import { loadEnv } from '../load-env.ts';
import { commandLine } from './command-line.ts';
import { runCommand } from './run-command.ts';

/** A backup, back as the data of the service. */
const restore = commandLine(
  'npm run restore --',
  'Posa una còpia com a dades del servei, a DATA_DIR. El servei ha d’estar aturat. El que hi havia abans no es perd: queda en una carpeta «abans-DATA» dins de DATA_DIR.',
  ['npm run restore -- /copies/guia-2026-11-25', 'DATA_DIR=/var/lib/guia-eadmin npm run restore -- /copies/avui'],
)
  .argument('<carpeta>', 'la carpeta que va fer «npm run backup»')
  .action(async (folder: string) => {
    const { resolve } = await import('node:path');
    const { readDataDir } = await import('../storage/data-dir.ts');
    const { restore: putBack } = await import('../storage/restore.ts');
    const { describeData } = await import('./describe-data.ts');
    const { readDatabaseUrl } = await import('../storage/database-url.ts');
    loadEnv();
    if (readDatabaseUrl(process.env)) {
      return restore.error(
        'Amb DATABASE_URL, la còpia la recupera PostgreSQL, amb el servei aturat i en una base de dades nova: pg_restore --dbname="$DATABASE_URL" copia.dump.',
      );
    }
    const dataDir = readDataDir(process.env);
    const restored = putBack(resolve(folder), dataDir, new Date());
    const before = restored.before
      ? ` El que hi havia abans és a ${restored.before}: esborra-ho quan no et calgui, que hi ha converses, i res més no les esborra.`
      : '';
    const next = restored.otherSecret
      ? 'Compte: el secret que signa les claus dels navegadors torna a ser el del dia de la còpia, que no és el que hi havia. Si el vas canviar perquè algú el podia tenir, fes dues vegades «npm run rotate-secret» abans d’engegar el servei: tothom començarà una conversa nova.'
      : 'Ja pots engegar el servei.';
    process.stdout.write(`${dataDir}: ${describeData(restored)}. ${next}${before}\n`);
  });

runCommand(restore);
