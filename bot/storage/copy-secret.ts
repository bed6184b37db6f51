import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { secretName } from './data-dir.ts';

/**
 * Copies the secret that signs browsers' tokens, for its owner only.
 * @returns whether there was one
 */
export function copySecret(from: string, to: string): boolean {
  const file = join(from, secretName);
  if (!existsSync(file)) return false;
  writeFileSync(join(to, secretName), readFileSync(file), { mode: 0o600, flag: 'wx' });
  return true;
}

/** Whether both folders have a secret and it is not the same. */
export function haveOtherSecrets(one: string, other: string): boolean {
  const files = [one, other].map((folder) => join(folder, secretName));
  if (!files.every((file) => existsSync(file))) return false;
  const [first, second] = files.map((file) => readFileSync(file, 'utf8').trim());
  return first !== second;
}
