import { loadEnv } from '../load-env.ts';
import { commandLine } from './command-line.ts';
import { runCommand } from './run-command.ts';

/** From a data folder to PostgreSQL, and back. */
const move = commandLine(
  'npm run move-data --',
  'Porta totes les dades d’una carpeta (DATA_DIR) a un PostgreSQL, o d’un PostgreSQL a una carpeta: les converses, els documents, els recordatoris, el que espera per enviar i el secret dels navegadors. El servei ha d’estar aturat i el lloc on van ha de ser buit. O hi va tot o no hi va res, i d’on surten no s’esborren.',
  [
    'npm run move-data -- --to postgres://guia@localhost/guia',
    'DATA_DIR=/var/lib/guia-eadmin DATABASE_URL=postgres://guia:contrasenya@bd/guia npm run move-data -- --to',
    'DATA_DIR=/var/lib/guia-nova npm run move-data -- --from postgres://guia@localhost/guia',
  ],
)
  .option('--to [adreça]', 'de la carpeta a aquest PostgreSQL; sense adreça, al de DATABASE_URL')
  .option('--from [adreça]', 'd’aquest PostgreSQL a la carpeta; sense adreça, del de DATABASE_URL')
  .action(async ({ to, from }: Record<'to' | 'from', string | true | undefined>) => {
    const { readDataDir } = await import('../storage/data-dir.ts');
    const { isPostgresUrl, readDatabaseUrl } = await import('../storage/database-url.ts');
    const { moveFromPostgres, moveToPostgres } = await import('../storage/move/move-data.ts');
    loadEnv();
    const asked = to ?? from;
    if (!asked || (to && from)) return move.error('Digues només una de les dues opcions: --to o --from.');
    const url = asked === true ? readDatabaseUrl(process.env) : asked;
    if (!url) return move.error('Falta l’adreça del PostgreSQL: digues-la darrere de l’opció o a DATABASE_URL.');
    // It may have a password in it: it is not said.
    if (!isPostgresUrl(url))
      return move.error('L’adreça del PostgreSQL ha de ser com postgres://usuari@servidor/base.');
    const dataDir = readDataDir(process.env);
    const { conversations, ...others } = to ? await moveToPostgres(dataDir, url) : await moveFromPostgres(url, dataDir);
    const rest = Object.values(others).reduce((sum, count) => sum + count, 0);
    const where = to ? `de ${dataDir} al PostgreSQL` : `del PostgreSQL a ${dataDir}`;
    const next = to ? 'Engega el servei amb DATABASE_URL.' : 'Engega el servei sense DATABASE_URL.';
    process.stdout.write(
      `${where}: ${conversations === 1 ? '1 conversa' : `${conversations} converses`} i ${rest} files més, comptades als dos llocs. ${next}\n`,
    );
  });

runCommand(move);
