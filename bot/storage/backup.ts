import { existsSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Counted, checkDatabase, copyDatabase } from './copy-database.ts';
import { copySecret } from './copy-secret.ts';
import { databaseName } from './data-dir.ts';

export interface BackedUp extends Counted {
  /** Whether the secret that signs browsers' tokens was there to be copied. */
  secret: boolean;
}

/**
 * Copies the data of a service, running or not, to a folder that can be used as DATA_DIR. Whatever goes wrong, `to` is whole or is
 * not there.
 * @param to absolute path, of a folder that is missing or empty
 * @throws Error that says what to do, in Catalan
 */
export function backUp(dataDir: string, to: string): BackedUp {
  const database = join(dataDir, databaseName);
  if (!existsSync(database)) {
    throw new Error(
      `A ${dataDir} encara no hi ha dades per copiar. Si les dades són en una altra carpeta, digues-la a DATA_DIR.`,
    );
  }
  mustBeFree(to);
  checkDatabase(database);
  // Beside it, and so on the same disk: giving it its name is then one step.
  const unfinished = mkdtempSync(`${to}.incomplet-`);
  try {
    const counted = copyDatabase(database, join(unfinished, databaseName));
    const secret = copySecret(dataDir, unfinished);
    renameSync(unfinished, to);
    return { ...counted, secret };
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    throw error;
  }
}

function mustBeFree(to: string): void {
  const folder = dirname(to);
  if (!existsSync(folder)) throw new Error(`No hi ha la carpeta ${folder}: fes-la abans, o tria un altre lloc.`);
  if (!existsSync(to)) return;
  if (!statSync(to).isDirectory()) throw new Error(`${to} ja existeix i és un fitxer: tria un altre nom.`);
  if (readdirSync(to).length > 0) {
    throw new Error(`La carpeta ${to} ja existeix i no és buida: tria’n una de nova, per exemple amb la data al nom.`);
  }
}
