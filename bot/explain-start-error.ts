import { ContentError } from '../knowledge/load/mistake.ts';
import { explainStorageError } from './commands/explain-storage-error.ts';
import { ConfigError } from './config-error.ts';
import { DataDirInUseError } from './storage/lock-data-dir.ts';
import { StorageError } from './storage/store.ts';
import { DamagedSecretError } from './token-secret.ts';

type Failure = NodeJS.ErrnoException & { port?: number; address?: string; hostname?: string; errcode?: number };

/** Of an address where it cannot listen. */
const badHost = new Set(['ENOTFOUND', 'EAI_AGAIN', 'EADDRNOTAVAIL', 'EINVAL']);

const notOurs =
  'guia-eadmin.sqlite no és una base de dades o és malmesa. Posa-hi una còpia amb «npm run restore», que aparta el que hi ha';

/** Of the data folder, by what the system says. */
const badFolder: Readonly<Record<string, string>> = {
  EEXIST: 'és un fitxer. Posa-hi una carpeta',
  ENOTDIR: 'hi ha un fitxer al mig del camí. Posa-hi una carpeta',
  EISDIR: 'hi ha una carpeta on ha d’anar un fitxer. Treu-la d’allà, o posa-hi una altra carpeta de dades',
  ENOENT: 'no s’hi pot fer res. Posa-hi una carpeta d’un disc on es pugui escriure',
  EROFS: 'el disc és només de lectura. Posa-hi una carpeta d’un altre',
  ENOSPC: 'no queda espai al disc. Fes-n’hi, o posa-hi una carpeta d’un altre',
};

/** By the primary result code of SQLite (https://www.sqlite.org/rescode.html). */
const badDatabase: Readonly<Record<number, string>> = {
  8: 'no s’hi pot escriure. Fes que la carpeta i el que hi ha siguin de l’usuari que engega el servei (chown -R)',
  11: notOurs,
  13: 'no queda espai al disc. Fes-n’hi, o posa-hi una carpeta d’un altre',
  14: 'no puc obrir guia-eadmin.sqlite. Fes que la carpeta i el que hi ha siguin de l’usuari que engega el servei (chown -R)',
  26: notOurs,
};

/** What went wrong, for whoever starts the service: no stack trace for what they can mend. */
export function explainStartError(error: unknown): string {
  if (error instanceof ContentError) {
    const { length } = error.mistakes;
    const many = length === 1 ? '1 error' : `${length} errors`;
    return `No puc començar: hi ha ${many} als continguts.\n${error.message}`;
  }
  if (error instanceof ConfigError || error instanceof DataDirInUseError || error instanceof DamagedSecretError) {
    return `No puc començar: ${error.message}`;
  }
  if (error instanceof StorageError && process.env.DATABASE_URL) {
    return `No puc començar: ${explainStorageError(error, ' de DATABASE_URL')}`;
  }
  const why = explainFailure(error as Failure);
  if (why) return `No puc començar: ${why} (${(error as Error).message}).`;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

function explainFailure({ code = '', syscall, port, address, hostname, errcode }: Failure): string | null {
  const isDenied = code === 'EACCES' || code === 'EPERM';
  if (code === 'EADDRINUSE') return `el port ${port ?? ''} ja és ocupat. Tria’n un altre amb PORT`;
  if (isDenied && syscall === 'listen') {
    return `no tinc permís per escoltar al port ${port}. Tria’n un de 1024 o més amb PORT, i posa-hi al davant un servidor amb HTTPS`;
  }
  if (isDenied)
    return 'no tinc permís. Fes que la carpeta de DATA_DIR i el que hi ha siguin de l’usuari que engega el servei (chown -R)';
  if (badHost.has(code)) {
    return `no puc escoltar a l’adreça de HOST, «${address ?? hostname}», que no és d’aquesta màquina. Posa-hi 127.0.0.1, o 0.0.0.0 perquè hi arribin d’altres`;
  }
  const reason =
    code === 'ERR_SQLITE_ERROR'
      ? (badDatabase[(errcode ?? 0) & 0xff] ?? 'SQLite no hi pot treballar')
      : badFolder[code];
  return reason ? `no puc fer servir la carpeta de DATA_DIR: ${reason}` : null;
}
