import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { lockName } from './data-dir.ts';
import { ownerOnly } from './owner-only.ts';

/** Another service, or a restore, is using the data folder. */
export class DataDirInUseError extends Error {
  constructor(dataDir: string) {
    super(`un altre procés ja fa servir la carpeta de dades ${dataDir}. Atura’l, o posa una altra carpeta a DATA_DIR.`);
    this.name = 'DataDirInUseError';
  }
}

/** A connection that nobody refers to is closed when memory is collected, and its lock would go with it. */
const held = new Set<DatabaseSync>();

const busy = 5;

/**
 * Takes the data folder for this process, for as long as it lives. What holds it is an exclusive transaction on an empty SQLite
 * file: the system ends it with the process, however that ends, and SQLite refuses it to a second connection of the same
 * process too. Those that only read don't take it.
 * @param dataDir an existing folder
 * @returns gives the folder back before the process ends
 * @throws DataDirInUseError when somebody has it
 */
export function lockDataDir(dataDir: string): () => void {
  const path = join(dataDir, lockName);
  ownerOnly(path);
  const db = new DatabaseSync(path, { timeout: 0 });
  try {
    // With its journal in memory, there is no other file to be left behind.
    db.exec('pragma journal_mode = memory; begin exclusive');
  } catch (error) {
    db.close();
    throw (error as { errcode?: number }).errcode === busy ? new DataDirInUseError(dataDir) : error;
  }
  held.add(db);
  return () => {
    if (held.delete(db)) db.close();
  };
}
