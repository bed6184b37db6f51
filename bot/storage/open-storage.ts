import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from '../config.ts';
import type { Log } from '../log.ts';
import { tokenSecrets } from '../token-secret.ts';
import { databaseName, lockName, makeDataDir } from './data-dir.ts';
import type { Instances } from './instances.ts';
import { lockDataDir } from './lock-data-dir.ts';
import { createSqliteStore } from './sqlite-store.ts';
import type { Store } from './store.ts';

/** Where a service keeps things. */
export interface Storage {
  store: Store;
  /** The first signs the tokens of browsers, and what any of them signed is accepted. */
  tokenSecrets: readonly Uint8Array[];
  /** The other instances that share it; null where there can be none. */
  instances: Instances | null;
  /** What whoever starts it should know of it: a sentence each. */
  notices?: readonly string[];
}

/** Takes the place where a service will keep things, which others may be using already, and then opens it. */
export interface StorageToBe {
  open(): Promise<Storage>;
}

/**
 * In PostgreSQL with DATABASE_URL, and in a file of DATA_DIR without it.
 * @throws DataDirInUseError when another service is using the folder: the likeliest mistake, that is told before anything that takes time
 */
export function takeStorage(config: Pick<Config, 'dataDir' | 'database'>, log: Log): StorageToBe {
  const { database, dataDir } = config;
  if (!database) return inFile(dataDir, log);
  return {
    async open() {
      const { openPostgres } = await import('./postgres/open-postgres.ts');
      const { isUnused, ...storage } = await openPostgres(database, log);
      const isLeftBehind = isUnused && existsSync(join(dataDir, databaseName));
      return { ...storage, notices: isLeftBehind ? [leftBehind(dataDir)] : [] };
    },
  };
}

const leftBehind = (dataDir: string) =>
  `Avís: hi ha DATABASE_URL i aquell PostgreSQL encara no té cap conversa, però ${dataDir} sí que en té, i ara no es llegeixen. Per portar-les-hi, atura el servei i fes «npm run move-data -- --to».`;

function inFile(dataDir: string, log: Log): StorageToBe {
  makeDataDir(dataDir);
  lockDataDir(dataDir);
  return {
    async open() {
      const store = createSqliteStore(join(dataDir, databaseName), undefined, {
        log,
        // The lock may have gone with the rest.
        rescued() {
          if (!existsSync(join(dataDir, lockName))) lockDataDir(dataDir);
        },
      });
      return { store, tokenSecrets: tokenSecrets(dataDir), instances: null };
    },
  };
}
