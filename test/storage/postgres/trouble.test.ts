import pg from 'pg';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import type { Log } from '../../../bot/log.ts';
import { createDatabase, type Database } from '../../../bot/storage/postgres/database.ts';
import { migrate } from '../../../bot/storage/postgres/migrate.ts';
import { createPostgresStore } from '../../../bot/storage/postgres-store.ts';
import { StorageError, type Store } from '../../../bot/storage/store.ts';
import { emptyMemory } from '../../../dialogs/memory.ts';
import { administer, fileDatabase, hasPostgres } from './test-database.ts';

const quiet = { info() {}, error() {} };
const turn = (conversationId: string, version: number, more = {}) => ({
  ...{ conversationId, version, kept: { memory: emptyMemory }, activities: [{ type: 'message', text: 'said' }] },
  ...{ forget: false, ...more },
});

describe.skipIf(!hasPostgres)('PostgreSQL in trouble', () => {
  const address = fileDatabase();
  let migrated: Promise<void> | undefined;

  const open = async (
    change = (url: string) => url,
    log: Log = quiet,
  ): Promise<{ database: Database; store: Store; url: string }> => {
    const url = await address();
    migrated ??= migrate(url);
    await migrated;
    const database = createDatabase(change(url), 3, log);
    const store = createPostgresStore(database, undefined, quiet);
    onTestFinished(() => store.close());
    return { database, store, url };
  };
  const connect = async (): Promise<pg.Client> => {
    const client = new pg.Client({ connectionString: await address() });
    await client.connect();
    onTestFinished(() => client.end());
    return client;
  };

  test('says what is wrong with it, whatever PostgreSQL calls it', async () => {
    const { database } = await open();
    const troubleOf = (code: string) =>
      database.query({ text: `do $$ begin raise exception using errcode = '${code}'; end $$` }).then(
        () => 'none',
        (error) => (error instanceof StorageError ? error.trouble : 'not of the storage'),
      );
    const found = async (...codes: string[]) => [...new Set(await Promise.all(codes.map(troubleOf)))];
    expect(await found('53100')).toEqual(['full']);
    expect(await found('25006', '42501')).toEqual(['read-only']);
    expect(await found('57014', '55P03', '40P01', '40001', '53300', '53200')).toEqual(['busy']);
    expect(await found('57P01', '57P03', '08006', '3D000', '28P01')).toEqual(['gone']);
    expect(await found('XX001', 'XX002')).toEqual(['corrupt']);
    expect(await found('58030', 'XX000')).toEqual(['failed']);
    expect(await found('23505', '22P02')).toEqual(['not of the storage']);
  });

  test('that may not be written is read, and says that it is read-only', async () => {
    const { store } = await open();
    await store.save(turn('a', 0));
    const { store: readOnly } = await open((url) => `${url}?options=-c%20default_transaction_read_only%3Don`);
    expect(await readOnly.activitiesAfter('a', 0)).toHaveLength(1);
    const written = [readOnly.prove(), readOnly.save(turn('b', 0)), readOnly.rotateKey('a', 1)];
    for (const each of await Promise.allSettled<unknown>(written)) {
      expect(each).toMatchObject({ status: 'rejected', reason: { trouble: 'read-only' } });
    }
  });

  test('whose connections are all cut goes on with others, and the log says both once', async () => {
    const said: string[] = [];
    const keep = (message: string) => void said.push(message);
    const { database, store, url } = await open(undefined, { info: keep, error: keep });
    await store.save(turn('cut', 0));
    await Promise.all([1, 2, 3].map(() => database.query({ text: 'select pg_sleep(0.1)' })));
    await administer(
      url,
      'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
    );
    await vi.waitFor(() => store.prove(), { timeout: 5000, interval: 20 });
    expect((await store.save(turn('cut', 1))).logged).toEqual([{ sequence: 2, activity: expect.anything() }]);
    expect(said).toEqual(['the connection to the database is down', 'the connection to the database is back']);
  });

  test('a turn that meets another half way is left undone, and its connection serves the next', async () => {
    const { database, store } = await open();
    const failing = database.transaction(async (query) => {
      await query({ text: `insert into reminders (conversation, day, reference) values ('half', '2027-01-01', '{}')` });
      throw new Error('half way');
    });
    await expect(failing).rejects.toThrow('half way');
    expect(await store.dueReminders('2027-01-01')).toEqual([]);
    await Promise.all(Array.from({ length: 10 }, (_, index) => store.save(turn(`next ${index}`, 0))));
  });

  test('what a conversation remembered and cannot be read is set aside once, and it begins anew', async () => {
    const { store, url } = await open();
    await store.save(turn('broken', 0));
    await administer(url, `update conversations set kept = '{"memory": {' where id = 'broken'`);
    const reads = await Promise.allSettled([store.read('broken'), store.read('broken')]);
    const refused = reads.filter(({ status }) => status === 'rejected');
    expect(refused.length).toBeGreaterThan(0);
    for (const read of refused) expect(read).toMatchObject({ reason: { trouble: 'corrupt' } });
    expect(await store.read('broken')).toEqual({ kept: { memory: {} }, version: 1 });
    expect(await administer(url, `select kept from unreadable where conversation = 'broken'`)).toEqual([
      { kept: '{"memory": {' },
    ]);
  });

  test('while somebody reads, as a backup does, what was deleted is not said to be erased; it is, without asking again, when they end', async () => {
    const { store, url } = await open();
    await store.save(turn('secret', 0));
    const reader = await connect();
    await reader.query('begin isolation level repeatable read');
    await reader.query('select * from activities');
    await store.save(turn('secret', 1, { activities: [], forget: true }));
    expect(await store.isErased()).toBe(false);
    const dead = async () => {
      const [row] = await administer(
        url,
        `select n_dead_tup::int as n from pg_stat_user_tables where relname = 'activities'`,
      );
      return row?.n;
    };
    expect(await dead()).toBeGreaterThan(0);
    await reader.query('commit');
    await vi.waitFor(async () => expect(await dead()).toBe(0), { timeout: 8000, interval: 50 });
    expect(await store.isErased()).toBe(true);
  });

  test('a turn lasts when it is saved, whatever the server is set to', async () => {
    const url = await address();
    const name = new URL(url).pathname.slice(1);
    await administer(url, `alter database ${name} set synchronous_commit = off`);
    const { database } = await open();
    expect(await database.query({ text: 'show synchronous_commit' })).toEqual([{ synchronous_commit: 'on' }]);
  });

  test('looking for what to delete, and for what to send, reads an index, however many there are', async () => {
    const { database } = await open();
    const planOf = (text: string) =>
      database.transaction(async (query) => {
        await query({ text: 'set local enable_seqscan = off' });
        return JSON.stringify(await query({ text: `explain ${text}` }));
      });
    for (const text of [
      `select id from conversations where touched < 1 order by touched limit 10 for update skip locked`,
      `select id from documents where expires <= 1 order by expires limit 10 for update skip locked`,
      `select conversation from outbox where due <= 1`,
      `select conversation from reminders where day <= '2026' order by day`,
    ]) {
      expect(await planOf(text)).toMatch(/Index/);
      expect(await planOf(text)).not.toMatch(/Seq Scan|"Sort/);
    }
  });
});
