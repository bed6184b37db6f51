import { loadEnv } from '../load-env.ts';
import { commandLine } from './command-line.ts';
import { runCommand } from './run-command.ts';

/** A copy of the data, also of a service that is running. */
const backup = commandLine(
  'npm run backup --',
  'Copia les dades del servei (converses, documents i el secret dels navegadors) a una carpeta nova, i comprova la còpia. El servei pot continuar en marxa. Les dades són a DATA_DIR.',
  ['npm run backup -- /copies/guia-2026-11-25', 'DATA_DIR=/var/lib/guia-eadmin npm run backup -- /copies/avui'],
)
  .argument('<carpeta>', 'on es copia: una carpeta que no hi és, o és buida. Pot servir de DATA_DIR')
  .action(async (folder: string) => {
    const { resolve } = await import('node:path');
    const { readDataDir } = await import('../storage/data-dir.ts');
    const { backUp } = await import('../storage/backup.ts');
    const { describeData } = await import('./describe-data.ts');
    const { readDatabaseUrl } = await import('../storage/database-url.ts');
    loadEnv();
    if (readDatabaseUrl(process.env)) {
      return backup.error(
        'Amb DATABASE_URL, la còpia la fa PostgreSQL: pg_dump --format=custom --file=copia.dump "$DATABASE_URL".',
      );
    }
    // Half a copy helps nobody: once it has begun it ends, and takes seconds.
    process.on('SIGINT', () => {});
    process.on('SIGTERM', () => {});
    const to = resolve(folder);
    const copied = backUp(readDataDir(process.env), to);
    process.stdout.write(
      `${to}: ${describeData(copied)}, comprovat. Per recuperar-ho: npm run restore -- ${JSON.stringify(to)}\n`,
    );
  });

runCommand(backup);
