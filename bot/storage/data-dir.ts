import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';

/**
 * Where the data live, from the environment alone: whoever makes a backup needs no other setting to be right.
 * @returns an absolute path
 */
export function readDataDir(env: Readonly<Record<string, string | undefined>>): string {
  return resolve(env.DATA_DIR || './.data');
}

/** Makes the data folder where it is missing, for its owner only: it holds what people say. */
export function makeDataDir(dataDir: string): void {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
}

export const databaseName = 'guia-eadmin.sqlite';
export const secretName = 'token-secret';
export const lockName = 'lock';
