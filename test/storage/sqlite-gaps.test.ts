import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import { createSqliteStore } from '../../bot/storage/sqlite-store.ts';
import { temporaryFolder } from '../bot/temporary-folder.ts';
import { gapStoreContract } from './gap-store-contract.ts';

gapStoreContract('the gaps of SQLite on a file', () => ({
  open: async () => createSqliteStore(join(temporaryFolder(), 'conversations.sqlite')),
  reopen: null,
  dispose: async () => {},
}));

gapStoreContract('the gaps of SQLite in memory', () => ({
  open: async () => createSqliteStore(':memory:'),
  reopen: null,
  dispose: async () => {},
}));

test('a file of an earlier version, which knew of no gaps, keeps them from now on', async () => {
  const path = join(temporaryFolder(), 'conversations.sqlite');
  const earlier = new DatabaseSync(path);
  earlier.exec(`create table conversations (id text primary key, version integer not null, sequence integer not null,
    kept text not null) strict`);
  earlier.close();
  const store = createSqliteStore(path);
  await store.gaps.addVote({ service: 't-cat', topic: 'cost', question: null, useful: true }, '2026-11-20');
  expect(await store.gaps.votesSince('2026-11-20')).toHaveLength(1);
  await store.close();
});

test('no row says in what order it came', async () => {
  const path = join(temporaryFolder(), 'conversations.sqlite');
  await createSqliteStore(path).close();
  const db = new DatabaseSync(path, { readOnly: true });
  for (const table of ['gaps', 'votes']) expect(() => db.prepare(`select rowid from ${table}`)).toThrow('rowid');
  db.close();
});
