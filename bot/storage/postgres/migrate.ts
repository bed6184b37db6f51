import { join } from 'node:path';
import { runner } from 'node-pg-migrate';
import pg from 'pg';
import { StorageError } from '../store.ts';
import { connectionTo } from './database.ts';
import { troubleOf } from './trouble-of.ts';

/** Milliseconds: instances that start at once wait for the one that is doing it. */
const patience = 120_000;

/**
 * Brings the tables up to date, once: of many that ask at once one does it, and the others wait.
 * @param url `postgres://…`
 */
export async function migrate(url: string): Promise<void> {
  const client = new pg.Client({
    ...connectionTo(url),
    lock_timeout: patience,
    statement_timeout: patience,
    query_timeout: patience,
  });
  client.on('error', () => {});
  try {
    await client.connect();
    await mustMakeTables(client);
    await runner({
      dbClient: client,
      dir: join(import.meta.dirname, 'migrations'),
      direction: 'up',
      migrationsTable: 'migrations',
      // What it otherwise does: give up when another is migrating, and keep what came before a migration that fails.
      advisoryLockMode: 'wait',
      singleTransaction: true,
      log: () => {},
    });
  } catch (error) {
    throw troubleOf(error);
  } finally {
    await client.end().catch(() => {});
  }
}

/** From PostgreSQL 15 on, not everybody may. The runner would say it in a stack trace, without the code of PostgreSQL. */
async function mustMakeTables(client: pg.Client): Promise<void> {
  const { rows } = await client.query(`select current_schema() as schema, to_regclass('migrations') is not null as made,
    has_schema_privilege(current_schema(), 'create') as may`);
  const [{ schema, made, may }] = rows;
  if (!made && may === false) throw new StorageError('read-only', `permission denied for schema ${schema} (42501)`);
}
