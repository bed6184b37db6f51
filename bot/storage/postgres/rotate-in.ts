import { createLog } from '../../log.ts';
import { createDatabase } from './database.ts';
import { migrate } from './migrate.ts';
import { rotateSharedSecret } from './token-secrets.ts';

/**
 * Puts a new secret of browsers' tokens before the one that a PostgreSQL has.
 * @returns how many are accepted from the next start on
 */
export async function rotateIn(url: string): Promise<number> {
  await migrate(url);
  const database = createDatabase(url, 1, createLog());
  try {
    return await rotateSharedSecret(database);
  } finally {
    await database.close();
  }
}
