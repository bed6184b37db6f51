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
