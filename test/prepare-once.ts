import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cache, isWhole, keptFolder, startFolder } from '../bot/prepare/kept.js';
import { prepare } from '../bot/prepare/prepare.ts';

/**
 * What a first start prepares, once and before the tests: several that start the service at a time would each do it. And where a
 * PostgreSQL will be, for the first test that needs it (`storage/postgres/test-database.ts`).
 */
export default async function prepareOnce(): Promise<() => void> {
  const folder = keptFolder() ?? (await prepare(cache));
  if (!isWhole(startFolder(folder))) spawnSync(process.execPath, [join(folder, 'run.cjs'), 'make-start']);
  const databases = mkdtempSync(join(tmpdir(), 'guia-eadmin-postgres-'));
  // PostgreSQL runs as somebody else where the tests are root's.
  chmodSync(databases, 0o755);
  process.env.POSTGRES_OF_TESTS = `${databases} ${process.pid}`;
  return () => rmSync(databases, { recursive: true, force: true });
}
