import { describe } from 'vitest';
import { createLog } from '../../bot/log.ts';
import { createDatabase } from '../../bot/storage/postgres/database.ts';
import { migrate } from '../../bot/storage/postgres/migrate.ts';
import { createPostgresStore } from '../../bot/storage/postgres-store.ts';
import { gapStoreContract } from './gap-store-contract.ts';
import { administer, fileDatabase, hasPostgres } from './postgres/test-database.ts';
import { type StoreUnderTest, storeContract } from './store-contract.ts';

describe.skipIf(!hasPostgres)('with a PostgreSQL', () => {
  const database = fileDatabase();
  let migrated: Promise<void> | undefined;

  const prepare = (): StoreUnderTest => {
    const open = async (now?: () => Date) => {
      const url = await database();
      migrated ??= migrate(url);
      await migrated;
      return createPostgresStore(createDatabase(url, 5, createLog()), now);
    };
    const dispose = async () => {
      await administer(
        await database(),
        'truncate conversations, activities, answered, documents, reminders, outbox, unreadable, gaps, votes',
      );
    };
    return { open, reopen: () => open(), dispose };
  };
  storeContract('PostgreSQL', prepare);
  gapStoreContract('the gaps of PostgreSQL', prepare);
});
