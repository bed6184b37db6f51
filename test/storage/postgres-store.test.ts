import { describe } from 'vitest';
import { createLog } from '../../bot/log.ts';
import { createDatabase } from '../../bot/storage/postgres/database.ts';
import { migrate } from '../../bot/storage/postgres/migrate.ts';
import { createPostgresStore } from '../../bot/storage/postgres-store.ts';
import { administer, fileDatabase, hasPostgres } from './postgres/test-database.ts';
import { storeContract } from './store-contract.ts';

describe.skipIf(!hasPostgres)('with a PostgreSQL', () => {
  const database = fileDatabase();
  let migrated: Promise<void> | undefined;

  storeContract('PostgreSQL', () => {
    const open = async (now?: () => Date) => {
      const url = await database();
      migrated ??= migrate(url);
      await migrated;
      return createPostgresStore(createDatabase(url, 5, createLog()), now);
    };
    const dispose = async () => {
      await administer(
        await database(),
        'truncate conversations, activities, answered, documents, reminders, outbox, unreadable',
      );
    };
    return { open, reopen: () => open(), dispose };
  });
});
