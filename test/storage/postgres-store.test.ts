import { describe } from 'vitest';
import { createLog } from '../../bot/log.ts';
import { movedTables } from '../../bot/storage/move/tables.ts';
import { createDatabase } from '../../bot/storage/postgres/database.ts';
import { migrate } from '../../bot/storage/postgres/migrate.ts';
import { createPostgresStore } from '../../bot/storage/postgres-store.ts';
import { councilContract } from './council-contract.ts';
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
      const emptied = movedTables.map(({ name }) => `delete from ${name}`).join(';');
      await administer(await database(), emptied);
    };
    return { open, reopen: () => open(), dispose };
  };

  storeContract('PostgreSQL', prepare);
  councilContract('PostgreSQL', prepare);
  gapStoreContract('the gaps of PostgreSQL', prepare);
});
