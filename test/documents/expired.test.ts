import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { createSqliteStore } from '../../bot/storage/sqlite-store.ts';
import { emptyMemory } from '../../dialogs/memory.ts';
import { startProcess } from '../bot/start-process.ts';
import { temporaryFolder } from '../bot/temporary-folder.ts';

test('what has expired goes when the service starts, out of every file; what has not stays', {
  timeout: 60_000,
}, async () => {
  const dataDir = temporaryFolder();
  const store = createSqliteStore(join(dataDir, 'guia-eadmin.sqlite'));
  const keep = (version: number, id: string, expires: number) =>
    store.save({
      conversationId: 'a',
      kept: { memory: emptyMemory },
      version,
      activities: [],
      document: {
        id,
        expires,
        input: { guide: 'diagnosi', answers: { is: `${id}-SECRET` }, locale: 'ca', date: '2026-11-25' },
      },
      forget: false,
    });
  await keep(0, 'EXPIRED', Date.now() - 1000);
  await keep(1, 'CURRENT', Date.now() + 3600_000);
  await store.close();
  const onDisk = () => Buffer.concat(readdirSync(dataDir).map((file) => readFileSync(join(dataDir, file))));
  expect(onDisk().includes('EXPIRED-SECRET')).toBe(true);

  await startProcess(dataDir);
  await vi.waitFor(() => expect(onDisk().includes('EXPIRED-SECRET')).toBe(false), { timeout: 30_000, interval: 100 });
  expect(onDisk().includes('CURRENT-SECRET')).toBe(true);
});
