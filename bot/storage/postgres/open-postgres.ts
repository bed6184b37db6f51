import type { Log } from '../../log.ts';
import type { Storage } from '../open-storage.ts';
import { createPostgresStore } from '../postgres-store.ts';
import { createInstances } from './create-instances.ts';
import { createDatabase } from './database.ts';
import { migrate } from './migrate.ts';
import { sharedTokenSecrets } from './token-secrets.ts';

export interface DatabaseConfig {
  /** `postgres://…` */
  url: string;
  /** Open at once. */
  connections: number;
}

/**
 * Brings the tables up to date and opens them, and says whether there is no conversation in them.
 * @throws StorageError when the database does not answer, or may not be used
 */
export async function openPostgres(
  { url, connections }: DatabaseConfig,
  log: Log,
): Promise<Storage & { isUnused: boolean }> {
  await migrate(url);
  const database = createDatabase(url, connections, log);
  const tokenSecrets = await sharedTokenSecrets(database);
  const [secret = new Uint8Array()] = tokenSecrets;
  const instances = createInstances(url, database, secret, log);
  const [used] = await database.query({ text: 'select from conversations limit 1' });
  return {
    store: createPostgresStore(database, undefined, log),
    tokenSecrets,
    instances,
    isUnused: used === undefined,
  };
}
