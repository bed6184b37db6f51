import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createSqliteStore } from '../../bot/storage/sqlite-store.ts';
import { StaleVersionError } from '../../bot/storage/store.ts';
import { emptyMemory } from '../../dialogs/memory.ts';
import { temporaryFolder } from '../bot/temporary-folder.ts';
import { storeContract } from './store-contract.ts';

storeContract('SQLite on a file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'guia-eadmin-store-'));
  const open = async () => createSqliteStore(join(folder, 'conversations.sqlite'));
  return { open, reopen: open, dispose: async () => rmSync(folder, { recursive: true, force: true }) };
});

storeContract('SQLite in memory', () => ({
  open: async () => createSqliteStore(':memory:'),
  reopen: null,
  dispose: async () => {},
}));

test('two processes on one file: the second to save a version is refused', async () => {
  const path = join(temporaryFolder(), 'conversations.sqlite');
  const [one, other] = [createSqliteStore(path), createSqliteStore(path)];
  const saved = (text: string) => ({
    conversationId: 'a',
    kept: { memory: emptyMemory, answered: [] },
    version: 0,
    activities: [{ type: 'message', text }],
    forget: false,
  });
  await one.save(saved('mine'));
  await expect(other.save(saved('too late'))).rejects.toThrow(StaleVersionError);
  expect((await other.activitiesAfter('a', 0)).map(({ activity }) => activity.text)).toEqual(['mine']);
  await Promise.all([one.close(), other.close()]);
});

test('what was forgotten is not left on the disk, even while the service runs', async () => {
  const folder = temporaryFolder();
  const store = createSqliteStore(join(folder, 'conversations.sqlite'));
  const turn = { conversationId: 'a', kept: { memory: emptyMemory, answered: [] }, forget: false };
  const answers = { poblacio: 'UNREPEATABLE-SECRET' };
  const input = { guide: 'diagnosi', answers, locale: 'ca' as const, date: '2026-11-25' };
  const document = { id: 'UNREPEATABLE-SECRET', expires: 1, input };
  await store.save({ ...turn, version: 0, activities: [{ type: 'message', text: 'UNREPEATABLE-SECRET' }], document });
  await store.save({ ...turn, version: 1, activities: [], forget: true });
  const bytes = Buffer.concat(readdirSync(folder).map((file) => readFileSync(join(folder, file))));
  await store.close();
  expect(bytes.includes('UNREPEATABLE-SECRET')).toBe(false);
});
