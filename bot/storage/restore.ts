import { existsSync, mkdirSync, mkdtempSync, realpathSync, rmdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type Counted, checkDatabase, copyDatabase } from './copy-database.ts';
import { copySecret, haveOtherSecrets } from './copy-secret.ts';
import { databaseName, makeDataDir, secretName } from './data-dir.ts';
import { lockDataDir } from './lock-data-dir.ts';
import { moveAll } from './move-all.ts';

export interface Restored extends Counted {
  /** Folder where what was there before is now, or null when there was nothing. */
  before: string | null;
  /** Whether the backup had the secret that signs browsers' tokens. */
  secret: boolean;
  /** Whether that secret is not the one that was there: one that was changed because it had leaked signs again. */
  otherSecret: boolean;
}

/** What a service leaves in its data folder. */
const data = [databaseName, `${databaseName}-wal`, `${databaseName}-shm`, secretName];

/**
 * Puts a backup back as the data of a service that is stopped. What was there stays inside the data folder, in a folder with the
 * date: inside and not beside it, because the data folder is often a volume of its own, or the only one that the service may write.
 * @param from absolute path of what `backUp` made, or of any data folder
 * @param now the moment that names the folder of what was there
 * @throws DataDirInUseError while a service uses the folder
 * @throws Error that says what to do, in Catalan; nothing has been changed then
 */
export function restore(from: string, dataDir: string, now: Date): Restored {
  const database = join(from, databaseName);
  if (!existsSync(database)) {
    throw new Error(
      `${from} no és cap còpia: no hi ha ${databaseName}. Digues la carpeta que va fer «npm run backup».`,
    );
  }
  if (existsSync(dataDir) && realpathSync(from) === realpathSync(dataDir)) {
    throw new Error(`${from} és la mateixa carpeta de dades: no hi ha res per restaurar.`);
  }
  checkDatabase(database);
  makeDataDir(dataDir);
  const release = lockDataDir(dataDir);
  let prepared: string | null = null;
  try {
    prepared = mkdtempSync(join(dataDir, '.restauracio-'));
    const counted = copyDatabase(database, join(prepared, databaseName));
    const secret = copySecret(from, prepared);
    const otherSecret = haveOtherSecrets(dataDir, prepared);
    const before = replaceData(dataDir, prepared, `abans-${now.toISOString().replace(/[:.]/g, '-')}`);
    return { ...counted, before, secret, otherSecret };
  } finally {
    if (prepared) rmSync(prepared, { recursive: true, force: true });
    release();
  }
}

/** Moves what there is to a folder inside, and what was prepared to its place. */
function replaceData(dataDir: string, prepared: string, name: string): string | null {
  const held = (folder: string) => data.filter((file) => existsSync(join(folder, file)));
  const move = (from: string, to: string) => held(from).map((file) => [join(from, file), join(to, file)] as const);
  const before = held(dataDir).length > 0 ? join(dataDir, name) : null;
  if (!before) {
    moveAll(move(prepared, dataDir));
    return null;
  }
  mkdirSync(before, { mode: 0o700 });
  try {
    moveAll([...move(dataDir, before), ...move(prepared, dataDir)]);
  } catch (error) {
    rmdirSync(before);
    throw error;
  }
  return before;
}
