import { join } from 'node:path';
import type { SharedPlan } from '../../dialogs/plan/shared-plan.ts';
import { databaseName, readDataDir } from './data-dir.ts';
import { readSharedBeside } from './sqlite/councils.ts';

/**
 * What councils share in the storage that the environment names, beside a service that may be running: nothing is changed.
 * @throws StorageError when it cannot be read
 */
export async function readShared(env: Readonly<Record<string, string | undefined>>): Promise<SharedPlan[]> {
  return readSharedBeside(join(readDataDir(env), databaseName));
}
