import { join } from 'node:path';
import type { SharedPlan } from '../../dialogs/plan/shared-plan.ts';
import { createLog } from '../log.ts';
import { databaseName, readDataDir } from './data-dir.ts';
import { readDatabaseUrl } from './database-url.ts';

/**
 * What councils share in the storage that the environment names, beside a service that may be running: nothing is changed.
 * @throws StorageError when it cannot be read
 */
export async function readShared(env: Readonly<Record<string, string | undefined>>): Promise<SharedPlan[]> {
  const url = readDatabaseUrl(env);
  if (url === null) {
    const { readSharedBeside } = await import('./sqlite/councils.ts');
    return readSharedBeside(join(readDataDir(env), databaseName));
  }
  const { createDatabase } = await import('./postgres/database.ts');
  const { createCouncilStore } = await import('./postgres/councils.ts');
  const database = createDatabase(url, 1, createLog());
  try {
    return await createCouncilStore(database).all();
  } finally {
    await database.close();
  }
}
