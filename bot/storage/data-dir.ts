import { mkdirSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

/**
 * Where the data live, from the environment alone: whoever makes a backup needs no other setting to be right.
 * @returns an absolute path
 */
export function readDataDir(env: Readonly<Record<string, string | undefined>>): string {
  return resolve(env.DATA_DIR || './.data');
}

/**
 * Makes the data folder where it is missing, for its owner only: it holds what people say. One by one: where the system says that there is nothing
 * of a folder that is there, as it does of `/proc`, Node's own `recursive` tries for ever.
 * @throws the error of the file system, when it cannot be made
 */
export function makeDataDir(dataDir: string): void {
  if (isFolder(dataDir)) return;
  const above = dirname(dataDir);
  if (above !== dataDir) makeDataDir(above);
  try {
    mkdirSync(dataDir, { mode: 0o700 });
  } catch (error) {
    // Another instance may have been quicker.
    if (!isFolder(dataDir)) throw error;
  }
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

export const databaseName = 'guia-eadmin.sqlite';
export const secretName = 'token-secret';
export const lockName = 'lock';
