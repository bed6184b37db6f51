import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, test, vi } from 'vitest';
import { createSqliteStore } from '../../bot/storage/sqlite-store.ts';
import { StaleVersionError } from '../../bot/storage/store.ts';
import { emptyMemory } from '../../dialogs/memory.ts';
import { temporaryFolder } from '../bot/temporary-folder.ts';
import { councilContract } from './council-contract.ts';
import { type StoreUnderTest, storeContract } from './store-contract.ts';

const onAFile = (): StoreUnderTest => {
  const folder = mkdtempSync(join(tmpdir(), 'guia-eadmin-store-'));
  const open = async (now?: () => Date) => createSqliteStore(join(folder, 'conversations.sqlite'), now);
  return { open, reopen: () => open(), dispose: async () => rmSync(folder, { recursive: true, force: true }) };
};
const inMemory = (): StoreUnderTest => ({
  open: async (now) => createSqliteStore(':memory:', now),
  reopen: null,
  dispose: async () => {},
});

for (const contract of [storeContract, councilContract]) {
  contract('SQLite on a file', onAFile);
  contract('SQLite in memory', inMemory);
}

test('two processes on one file: the second to save a version is refused', async () => {
  const path = join(temporaryFolder(), 'conversations.sqlite');
  const [one, other] = [createSqliteStore(path), createSqliteStore(path)];
  const saved = (text: string) => ({
    conversationId: 'a',
    kept: { memory: emptyMemory },
    version: 0,
    activities: [{ type: 'message', text }],
    forget: false,
  });
  await one.save(saved('mine'));
  await expect(other.save(saved('too late'))).rejects.toThrow(StaleVersionError);
  expect((await other.activitiesAfter('a', 0)).map(({ activity }) => activity.text)).toEqual(['mine']);
  await Promise.all([one.close(), other.close()]);
});

test('a file of an earlier version is read, and its conversations count from now', async () => {
  const path = join(temporaryFolder(), 'conversations.sqlite');
  const earlier = new DatabaseSync(path);
  earlier.exec(`create table conversations (id text primary key, version integer not null, sequence integer not null,
    kept text not null) strict; insert into conversations values ('a', 3, 0, '{"memory":{},"answered":[]}')`);
  earlier.close();
  const store = createSqliteStore(path, () => new Date('2026-05-01'));
  expect(await store.deleteUntouchedSince(new Date('2026-04-30'))).toBe(0);
  expect((await store.read('a'))?.version).toBe(3);
  expect(await store.deleteUntouchedSince(new Date('2026-05-02'))).toBe(1);
  await store.close();
});

test('the ids that an earlier version kept with the rest are still known', async () => {
  const path = join(temporaryFolder(), 'conversations.sqlite');
  const earlier = new DatabaseSync(path);
  earlier.exec(`create table conversations (id text primary key, version integer not null, sequence integer not null,
    kept text not null) strict; insert into conversations values ('a', 3, 0, '{"memory":{},"answered":["x","y"]}')`);
  earlier.close();
  const store = createSqliteStore(path);
  await store.read('a');
  await store.save({ conversationId: 'a', kept: { memory: emptyMemory }, version: 3, activities: [], forget: false });
  expect([await store.hasAnswered('a', 'x'), await store.hasAnswered('a', 'z')]).toEqual([true, false]);
  await store.close();
});

test('the file gives back the room of what is deleted, one of an earlier version too', async () => {
  const path = join(temporaryFolder(), 'conversations.sqlite');
  const earlier = new DatabaseSync(path);
  earlier.exec('pragma journal_mode = wal; create table before (x)');
  earlier.close();
  let now = new Date('2026-01-01');
  const store = createSqliteStore(path, () => now);
  const activities = Array.from({ length: 200 }, () => ({ type: 'message', text: 'x'.repeat(4000) }));
  const turn = { kept: { memory: emptyMemory }, version: 0, activities, forget: false };
  for (let index = 0; index < 10; index++) await store.save({ ...turn, conversationId: String(index) });
  await store.isErased();
  const before = statSync(path).size;
  now = new Date('2026-03-01');
  expect(await store.deleteUntouchedSince(new Date('2026-02-01'))).toBe(10);
  expect(statSync(path).size).toBeLessThan(before / 5);
  await store.close();
});

test('looking for what to delete reads an index, however many there are', () => {
  const path = join(temporaryFolder(), 'conversations.sqlite');
  void createSqliteStore(path).close();
  const db = new DatabaseSync(path);
  const plan = (sql: string) =>
    JSON.stringify(db.prepare(`explain query plan ${sql}`).all(...(sql.match(/\?/g) ?? []).map(() => 1)));
  for (const sql of [
    'select id from conversations where touched < ? order by touched limit 1',
    'select rowid from documents where expires <= ? limit ?',
  ]) {
    expect(plan(sql)).toMatch(/SEARCH.*INDEX/);
    expect(plan(sql)).not.toContain('TEMP B-TREE');
  }
  db.close();
});

test('what was forgotten is not left on the disk, even while the service runs', async () => {
  const folder = temporaryFolder();
  const store = createSqliteStore(join(folder, 'conversations.sqlite'));
  const turn = { conversationId: 'a', kept: { memory: emptyMemory }, forget: false };
  const answers = { poblacio: 'UNREPEATABLE-SECRET' };
  const input = { guide: 'diagnosi', answers, locale: 'ca' as const, date: '2026-11-25' };
  const document = { id: 'UNREPEATABLE-SECRET', expires: 1, input };
  await store.save({ ...turn, version: 0, activities: [{ type: 'message', text: 'UNREPEATABLE-SECRET' }], document });
  await store.save({ ...turn, version: 1, activities: [], forget: true });
  expect(await store.isErased()).toBe(true);
  const bytes = Buffer.concat(readdirSync(folder).map((file) => readFileSync(join(folder, file))));
  await store.close();
  expect(bytes.includes('UNREPEATABLE-SECRET')).toBe(false);
});

test('only its owner can read what it writes, also where an earlier version left it to everybody', async () => {
  const folder = temporaryFolder();
  const path = join(folder, 'conversations.sqlite');
  const modes = () => readdirSync(folder).map((file) => statSync(join(folder, file)).mode & 0o777);
  const store = createSqliteStore(path);
  expect(modes()).toEqual([0o600, 0o600, 0o600]);
  const left = readdirSync(folder).map((file) => [file, readFileSync(join(folder, file))] as const);
  await store.close();
  for (const [file, bytes] of left) writeFileSync(join(folder, file), bytes);
  for (const file of readdirSync(folder)) chmodSync(join(folder, file), 0o666);
  const again = createSqliteStore(path);
  expect(modes()).toEqual([0o600, 0o600, 0o600]);
  await again.close();
});

test('while somebody reads, as a backup does, what was forgotten is not said to be erased; it is, without asking again, when they end', async () => {
  const folder = temporaryFolder();
  const path = join(folder, 'conversations.sqlite');
  const store = createSqliteStore(path);
  const turn = { conversationId: 'a', kept: { memory: emptyMemory }, forget: false };
  await store.save({ ...turn, version: 0, activities: [{ type: 'message', text: 'UNREPEATABLE-SECRET' }] });
  const reader = new DatabaseSync(path, { readOnly: true });
  reader.exec('begin');
  reader.prepare('select * from activities').all();
  const onDisk = () => Buffer.concat(readdirSync(folder).map((file) => readFileSync(join(folder, file))));
  await store.save({ ...turn, version: 1, activities: [], forget: true });
  expect(await store.isErased()).toBe(false);
  expect(onDisk().includes('UNREPEATABLE-SECRET')).toBe(true);
  reader.exec('commit');
  reader.close();
  await vi.waitFor(() => expect(onDisk().includes('UNREPEATABLE-SECRET')).toBe(false), { timeout: 5000 });
  await store.close();
});
