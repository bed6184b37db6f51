import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, test } from 'vitest';
import { moveFromPostgres, moveToPostgres } from '../../../bot/storage/move/move-data.ts';
import { movedTables } from '../../../bot/storage/move/tables.ts';
import { tablesOfConversations } from '../../../bot/storage/postgres/belongings.ts';
import { openPostgres } from '../../../bot/storage/postgres/open-postgres.ts';
import { createSqliteStore } from '../../../bot/storage/sqlite-store.ts';
import type { Store } from '../../../bot/storage/store.ts';
import { tokenSecrets } from '../../../bot/token-secret.ts';
import { emptyMemory } from '../../../dialogs/memory.ts';
import { linesOf, run } from '../../bot/run.ts';
import { temporaryFolder } from '../../bot/temporary-folder.ts';
import { administer, hasPostgres, newDatabase } from './test-database.ts';

const quiet = { info() {}, error() {} };
// An unpaired surrogate is not among them: SQLite keeps it as another letter.
const oddIds = [
  'plain',
  'a null \0 character',
  'an emoji 👩🏽‍💻',
  'k'.repeat(3000),
  '\\begins with the mark',
  'Col·lègit',
];
const now = () => new Date('2026-11-29T06:00:00Z');

const inFolder = (folder: string) => createSqliteStore(join(folder, 'guia-eadmin.sqlite'), now);

/** One of each thing that is kept, in conversations with odd ids. */
async function fill(store: Store): Promise<void> {
  for (const [index, conversationId] of oddIds.entries()) {
    const document = {
      id: `document ${index}`,
      expires: 9e15,
      input: { guide: 'diagnosi', answers: { town: 'Tona' }, locale: 'ca' as const, date: '2026-11-29' },
    };
    const turn = { conversationId, kept: { memory: emptyMemory }, forget: false };
    const reminder = { day: '2027-01-01', reference: { id: conversationId } };
    const activities = [
      { type: 'message', text: `one \0 \udfff ${index}` },
      { type: 'message', text: 'two' },
    ];
    await store.save({ ...turn, version: 0, activities, activityId: `first ${conversationId}`, document, reminder });
    await store.rotateKey(conversationId, 1);
    await store.enqueue(conversationId, { type: 'message', text: 'waits first' }, 1);
    await store.enqueue(conversationId, { type: 'message', text: 'waits second' }, 2);
  }
}

/** All that the contract tells of what `fill` left. */
async function contentsOf(store: Store): Promise<unknown> {
  const each = oddIds.map(async (id, index) => ({
    read: await store.read(id),
    log: await store.activitiesAfter(id, 0),
    answered: [await store.hasAnswered(id, `first ${id}`), await store.hasAnswered(id, 'another')],
    document: await store.readDocument(`document ${index}`),
    key: await store.rotateKey(id, 2),
    waiting: (await store.hold(id, { id: 'me', until: 20 }, 10)).map(({ id: _id, ...waiting }) => waiting),
  }));
  const reminders = (await store.dueReminders('2027-01-01')).map(({ conversationId }) => conversationId).sort();
  return { each: await Promise.all(each), reminders };
}

/** `npm run move-data`. */
function type(dataDir: string, ...words: string[]) {
  const script = join(import.meta.dirname, '../../../bot/commands/move-data.ts');
  return run(process.execPath, [script, ...words], { cwd: temporaryFolder(), env: { DATA_DIR: dataDir } });
}

describe.skipIf(!hasPostgres)('moving the data', () => {
  test('from a folder to PostgreSQL and back to another: everything, and the secret of the browsers', async () => {
    const [before, after] = [temporaryFolder(), join(temporaryFolder(), 'new')];
    const url = await newDatabase();
    const secrets = tokenSecrets(before);
    const store = inFolder(before);
    await fill(store);
    await store.close();
    const counts = await moveToPostgres(before, url);
    expect(counts).toMatchObject({
      conversations: 6,
      activities: 12,
      answered: 6,
      documents: 6,
      reminders: 6,
      outbox: 12,
    });
    expect(await moveFromPostgres(url, after)).toEqual(counts);
    expect(readdirSync(after).sort()).toEqual(['guia-eadmin.sqlite', 'lock', 'token-secret']);
    for (const name of readdirSync(after)) expect(statSync(join(after, name)).mode & 0o777).toBe(0o600);
    expect(tokenSecrets(after).map((secret) => Buffer.from(secret).toString('hex'))).toEqual(
      secrets.map((secret) => Buffer.from(secret).toString('hex')),
    );

    const [first, last] = [inFolder(before), inFolder(after)];
    const shared = await openPostgres({ url, connections: 3 }, quiet);
    const expected = await contentsOf(first);
    expect(JSON.stringify(expected)).toContain('waits first');
    expect(await contentsOf(shared.store)).toEqual(expected);
    expect(await contentsOf(last)).toEqual(expected);
    await Promise.all([first.close(), last.close(), shared.store.close(), shared.instances?.close()]);
  });

  test('every table there is gets moved, but for those that are of one place, and what is of a conversation is deleted with it', async () => {
    const url = await newDatabase();
    const { store, instances } = await openPostgres({ url, connections: 1 }, quiet);
    await Promise.all([store.close(), instances?.close()]);
    const tables = await administer(
      url,
      `select relname as name, exists (
          select from pg_attribute where attrelid = pg_class.oid and attname = 'conversation'
        ) as belongs
        from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace`,
    );
    const ofOnePlace = ['limits', 'migrations', 'proof', 'secrets'];
    const names = tables.map(({ name }) => name);
    expect(names.filter((name) => !ofOnePlace.includes(name)).sort()).toEqual(
      movedTables.map(({ name }) => name).sort(),
    );
    const belonging = tables.filter(({ belongs }) => belongs).map(({ name }) => name);
    expect(['conversations', ...belonging].sort()).toEqual([...tablesOfConversations].sort());
    const folder = temporaryFolder();
    await inFolder(folder).close();
    const db = new DatabaseSync(join(folder, 'guia-eadmin.sqlite'), { readOnly: true });
    const inFile = db.prepare("select name from sqlite_schema where type = 'table'").all();
    db.close();
    expect(inFile.map(({ name }) => name).sort()).toEqual([...movedTables.map(({ name }) => name), 'proof'].sort());
  });

  test('is refused where there is something already, and then nothing is changed', async () => {
    const [full, other] = [temporaryFolder(), temporaryFolder()];
    const url = await newDatabase();
    for (const folder of [full, other]) {
      const store = inFolder(folder);
      await fill(store);
      await store.close();
    }
    await moveToPostgres(full, url);
    const moved = await type(other, '--to', url);
    expect(moved).toMatchObject({ status: 1, stdout: '' });
    expect(moved.stderr).toContain('ja té converses');
    const back = await type(other, '--from', url);
    expect(back).toMatchObject({ status: 1, stdout: '' });
    expect(back.stderr).toContain('ja hi ha dades');
    expect(await administer(url, 'select count(*)::int as n from conversations')).toEqual([{ n: 6 }]);
    expect(readdirSync(other).filter((name) => name.startsWith('.'))).toEqual([]);
  });

  test('what cannot be moved whole is not moved at all', async () => {
    const folder = temporaryFolder();
    const url = await newDatabase();
    const store = inFolder(folder);
    await fill(store);
    await store.close();
    await moveToPostgres(folder, url);
    await administer(url, 'truncate conversations, activities, answered, documents, reminders, outbox, unreadable');
    await administer(url, "alter table outbox add check (activity not like '%second%')");
    await expect(moveToPostgres(folder, url)).rejects.toThrow();
    const [counted] = await administer(url, 'select (select count(*) from conversations)::int as n');
    expect(counted).toEqual({ n: 0 });
  });

  test('says in one line what is missing, and that a service is running', async () => {
    const empty = await type(temporaryFolder(), '--to', 'postgres://guia@127.0.0.1:1/guia');
    expect(empty).toMatchObject({ status: 1, stdout: '' });
    expect(empty.stderr).toContain('no hi ha dades per moure');
    for (const words of [[], ['--to', 'a', '--from', 'b'], ['--to'], ['--to', 'mysql://x']]) {
      const { status, stdout, stderr } = await type(temporaryFolder(), ...words);
      expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
      expect(linesOf(stderr)).toHaveLength(1);
    }
    const url = await newDatabase();
    const { store, instances } = await openPostgres({ url, connections: 1 }, quiet);
    await new Promise<void>((resolve) => instances?.listen(() => resolve()));
    const running = await type(join(temporaryFolder(), 'new'), '--from', url);
    expect(running).toMatchObject({ status: 1, stdout: '' });
    expect(running.stderr).toContain('atura’l');
    await Promise.all([store.close(), instances?.close()]);
  });
});
