import {
  chmodSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, onTestFinished, test } from 'vitest';
import { backUp } from '../../bot/storage/backup.ts';
import { DataDirInUseError, lockDataDir } from '../../bot/storage/lock-data-dir.ts';
import { moveAll } from '../../bot/storage/move-all.ts';
import { restore } from '../../bot/storage/restore.ts';
import { createSqliteStore } from '../../bot/storage/sqlite-store.ts';
import type { Store } from '../../bot/storage/store.ts';
import { rotateTokenSecret, tokenSecrets } from '../../bot/token-secret.ts';
import { emptyMemory } from '../../dialogs/memory.ts';
import { temporaryFolder } from '../bot/temporary-folder.ts';

const database = 'guia-eadmin.sqlite';
const now = new Date('2026-11-25T10:32:05.123Z');

/** A data folder with one conversation and its document, whose store is still open: everything is in the write-ahead log. */
async function liveData(text = 'hola'): Promise<{ dataDir: string; store: Store }> {
  const dataDir = temporaryFolder();
  const store = createSqliteStore(join(dataDir, database));
  onTestFinished(() => store.close());
  await fill(dataDir, store, text);
  return { dataDir, store };
}

/** The same, of a service that was stopped. */
async function keptData(text: string): Promise<string> {
  const dataDir = temporaryFolder();
  const store = createSqliteStore(join(dataDir, database));
  await fill(dataDir, store, text);
  await store.close();
  return dataDir;
}

async function fill(dataDir: string, store: Store, text: string): Promise<void> {
  tokenSecrets(dataDir);
  const input = { guide: 'diagnosi', answers: {}, locale: 'ca' as const, date: '2026-11-25' };
  await store.save({
    conversationId: 'a',
    kept: { memory: emptyMemory },
    version: 0,
    activities: [{ type: 'message', text }],
    document: { id: 'plan', expires: 1, input },
    forget: false,
  });
}

/** A backup of such data. */
async function madeBackup(text?: string): Promise<string> {
  const to = join(temporaryFolder(), 'copy');
  backUp((await liveData(text)).dataDir, to);
  return to;
}

async function textsIn(dataDir: string): Promise<unknown[]> {
  const store = createSqliteStore(join(dataDir, database));
  const logged = await store.activitiesAfter('a', 0);
  await store.close();
  return logged.map(({ activity }) => activity.text);
}

function modeOf(...path: string[]): number {
  return statSync(join(...path)).mode & 0o777;
}

/** Breaks the pages of a database, and leaves its beginning as it was. */
function corrupt(path: string): void {
  const bytes = readFileSync(path);
  writeFileSync(path, bytes.fill(0x5a, 4096, bytes.length - 100));
}

describe('a backup', () => {
  test('of a database that is open is a data folder, for its owner only', async () => {
    const { dataDir } = await liveData();
    const to = join(temporaryFolder(), 'copy');
    const copied = backUp(dataDir, to);
    expect(copied).toEqual({ conversations: 1, secret: true, bytes: statSync(join(to, database)).size });
    expect(readdirSync(to).sort()).toEqual([database, 'token-secret']);
    expect([modeOf(to), modeOf(to, database), modeOf(to, 'token-secret')]).toEqual([0o700, 0o600, 0o600]);
    expect(tokenSecrets(to)).toEqual(tokenSecrets(dataDir));
    expect(await textsIn(to)).toEqual(['hola']);
    const store = createSqliteStore(join(to, database));
    expect(await store.readDocument('plan')).toMatchObject({ id: 'plan', input: { guide: 'diagnosi' } });
    await store.close();
  });

  test('leaves nothing of what was deleted, and needs no write-ahead log', async () => {
    const { dataDir, store } = await liveData('UNREPEATABLE-SECRET');
    await store.deleteUntouchedSince(new Date(Date.now() + 1000));
    const to = join(temporaryFolder(), 'copy');
    expect(backUp(dataDir, to).conversations).toBe(0);
    expect(readFileSync(join(to, database)).includes('UNREPEATABLE-SECRET')).toBe(false);
    const copy = new DatabaseSync(join(to, database), { readOnly: true });
    expect(copy.prepare('pragma journal_mode').get()).toEqual({ journal_mode: 'delete' });
    copy.close();
  });

  test('goes into a folder that is there when it is empty', async () => {
    const { dataDir } = await liveData();
    const to = temporaryFolder();
    backUp(dataDir, to);
    expect(readdirSync(to).sort()).toEqual([database, 'token-secret']);
    expect(modeOf(to)).toBe(0o700);
  });

  test('says when there was no secret to copy', async () => {
    const { dataDir } = await liveData();
    rmSync(join(dataDir, 'token-secret'));
    expect(backUp(dataDir, join(temporaryFolder(), 'copy')).secret).toBe(false);
  });

  test('is refused where there is something, and that is left as it was', async () => {
    const { dataDir } = await liveData();
    const folder = temporaryFolder();
    const file = join(folder, 'file');
    writeFileSync(file, 'mine');
    expect(() => backUp(dataDir, folder)).toThrow(folder);
    expect(() => backUp(dataDir, file)).toThrow(file);
    expect(() => backUp(dataDir, dataDir)).toThrow(dataDir);
    expect(() => backUp(dataDir, join(folder, 'no', 'such'))).toThrow(join(folder, 'no'));
    expect(readdirSync(folder)).toEqual(['file']);
    expect(readFileSync(file, 'utf8')).toBe('mine');
  });

  test('of what does not exist yet is a clear error', () => {
    const [dataDir, folder] = [temporaryFolder(), temporaryFolder()];
    expect(() => backUp(dataDir, join(folder, 'copy'))).toThrow(dataDir);
    expect(readdirSync(folder)).toEqual([]);
    expect(readdirSync(dataDir)).toEqual([]);
  });

  test('of a broken database is refused, and nothing is left of it', async () => {
    const dataDir = await madeBackup();
    corrupt(join(dataDir, database));
    const folder = temporaryFolder();
    expect(() => backUp(dataDir, join(folder, 'copy'))).toThrow(join(dataDir, database));
    expect(readdirSync(folder)).toEqual([]);
  });

  test('that fails when the database is copied already leaves nothing', async () => {
    const { dataDir } = await liveData();
    rmSync(join(dataDir, 'token-secret'));
    mkdirSync(join(dataDir, 'token-secret'));
    const folder = temporaryFolder();
    expect(() => backUp(dataDir, join(folder, 'copy'))).toThrow(/EISDIR/);
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe('a restore', () => {
  test('makes the data folder', async () => {
    const from = await madeBackup();
    const dataDir = join(temporaryFolder(), 'data');
    expect(restore(from, dataDir, now)).toMatchObject({ conversations: 1, before: null, secret: true });
    expect(readdirSync(dataDir).sort()).toEqual([database, 'lock', 'token-secret']);
    expect([modeOf(dataDir), modeOf(dataDir, database), modeOf(dataDir, 'token-secret')]).toEqual([
      0o700, 0o600, 0o600,
    ]);
    expect(tokenSecrets(dataDir)).toEqual(tokenSecrets(from));
    expect(await textsIn(dataDir)).toEqual(['hola']);
  });

  test('keeps what was there, in a folder that can be restored in its turn', async () => {
    const from = await madeBackup('the backup');
    const dataDir = await keptData('what was there');
    const secret = tokenSecrets(dataDir);
    writeFileSync(join(dataDir, 'guia-eadmin-teams.zip'), 'not data');
    const { before } = restore(from, dataDir, now);
    expect(before).toBe(join(dataDir, 'abans-2026-11-25T10-32-05-123Z'));
    expect(readdirSync(before ?? '').sort()).toEqual([database, 'token-secret']);
    expect(modeOf(before ?? '')).toBe(0o700);
    expect(readdirSync(dataDir).sort()).toEqual(
      ['abans-2026-11-25T10-32-05-123Z', 'guia-eadmin-teams.zip', database, 'lock', 'token-secret'].sort(),
    );
    expect(await textsIn(dataDir)).toEqual(['the backup']);
    restore(before ?? '', dataDir, new Date(now.valueOf() + 1));
    expect(await textsIn(dataDir)).toEqual(['what was there']);
    expect(tokenSecrets(dataDir)).toEqual(secret);
  });

  test('says when another secret signs again, and only then', async () => {
    const from = await madeBackup();
    const dataDir = join(temporaryFolder(), 'data');
    expect(restore(from, dataDir, now).otherSecret).toBe(false);
    expect(restore(from, dataDir, new Date(now.valueOf() + 1)).otherSecret).toBe(false);
    rotateTokenSecret(dataDir);
    expect(restore(from, dataDir, new Date(now.valueOf() + 2)).otherSecret).toBe(true);
  });

  test('keeps also what a killed service had only in its write-ahead log', async () => {
    const { dataDir } = await liveData('only in the log');
    const killed = temporaryFolder();
    for (const name of readdirSync(dataDir)) writeFileSync(join(killed, name), readFileSync(join(dataDir, name)));
    expect(readdirSync(killed)).toContain(`${database}-wal`);
    const { before } = restore(await madeBackup('the backup'), killed, now);
    expect(await textsIn(killed)).toEqual(['the backup']);
    expect(await textsIn(before ?? '')).toEqual(['only in the log']);
  });

  test('is refused while a service has the folder', async () => {
    const from = await madeBackup();
    const { dataDir } = await liveData('what is there');
    onTestFinished(lockDataDir(dataDir));
    expect(() => restore(from, dataDir, now)).toThrow(DataDirInUseError);
    expect(await textsIn(dataDir)).toEqual(['what is there']);
  });

  test.for<[string, (from: string) => void]>([
    ['no database', (from) => writeFileSync(join(from, 'other.txt'), '')],
    ['a file that is no database', (from) => writeFileSync(join(from, database), 'Això no ho és. '.repeat(500))],
    ['an empty file', (from) => writeFileSync(join(from, database), '')],
    ['somebody else’s database', (from) => new DatabaseSync(join(from, database)).exec('create table t (x)')],
  ])('of a folder with %s is refused, and nothing is touched', ([, make]) => {
    const from = temporaryFolder();
    make(from);
    const dataDir = join(temporaryFolder(), 'data');
    expect(() => restore(from, dataDir, now)).toThrow(from);
    expect(() => readdirSync(dataDir)).toThrow(/ENOENT/);
  });

  test.for<[string, (path: string) => void]>([
    ['with broken pages', corrupt],
    ['cut short', (path) => truncateSync(path, 8192)],
  ])('of a backup %s is refused, and nothing is touched', async ([, harm]) => {
    const from = await madeBackup();
    harm(join(from, database));
    const { dataDir } = await liveData('what is there');
    const there = readdirSync(dataDir);
    expect(() => restore(from, dataDir, now)).toThrow(join(from, database));
    expect(readdirSync(dataDir)).toEqual(there);
    expect(await textsIn(dataDir)).toEqual(['what is there']);
  });

  test('of the data folder onto itself is refused, by any name', async () => {
    const dataDir = await madeBackup();
    const other = join(temporaryFolder(), 'other-name');
    symlinkSync(dataDir, other);
    expect(() => restore(dataDir, dataDir, now)).toThrow(dataDir);
    expect(() => restore(other, dataDir, now)).toThrow(other);
    expect(await textsIn(dataDir)).toEqual(['hola']);
  });

  test('that cannot be finished puts everything back', async () => {
    const from = await madeBackup('the backup');
    const dataDir = await keptData('what was there');
    mkdirSync(join(dataDir, 'abans-2026-11-25T10-32-05-123Z'));
    expect(() => restore(from, dataDir, now)).toThrow(/EEXIST/);
    expect(await textsIn(dataDir)).toEqual(['what was there']);
    expect(readdirSync(dataDir).filter((name) => name.startsWith('.'))).toEqual([]);
  });
});

test('a backup whose modes were lost on the way is restored with ours', async () => {
  const from = await madeBackup();
  for (const name of readdirSync(from)) chmodSync(join(from, name), 0o644);
  const dataDir = join(temporaryFolder(), 'data');
  restore(from, dataDir, now);
  expect([modeOf(dataDir, database), modeOf(dataDir, 'token-secret')]).toEqual([0o600, 0o600]);
});

test('files are moved all or none', () => {
  const folder = temporaryFolder();
  const at = (name: string) => join(folder, name);
  writeFileSync(at('a'), '1');
  expect(() =>
    moveAll([
      [at('a'), at('b')],
      [at('missing'), at('c')],
    ]),
  ).toThrow(/ENOENT/);
  expect(readdirSync(folder)).toEqual(['a']);
});
