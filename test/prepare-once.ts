import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { cache, isWhole, keptFolder, startFolder } from '../bot/prepare/kept.js';
import { prepare } from '../bot/prepare/prepare.ts';

/** What a first start prepares, once and before the tests: several that start the service at a time would each do it. */
export default async function prepareOnce(): Promise<void> {
  const folder = keptFolder() ?? (await prepare(cache));
  if (!isWhole(startFolder(folder))) spawnSync(process.execPath, [join(folder, 'run.cjs'), 'make-start']);
}
