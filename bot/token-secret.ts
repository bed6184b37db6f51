import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { secretName } from './storage/data-dir.ts';

const bytes = 32;

/**
 * The secret that signs browsers' tokens: made the first time and kept in the data folder, readable by its owner only,
 * so that a restart does not cut anybody off.
 */
export function tokenSecret(dataDir: string): Uint8Array {
  const file = join(dataDir, secretName);
  const kept = existsSync(file) ? Buffer.from(readFileSync(file, 'utf8').trim(), 'hex') : null;
  // Half a secret is what is left when the disk was full or the light went out.
  if (kept && kept.length >= bytes) return kept;
  const made = randomBytes(bytes);
  writeFileSync(file, made.toString('hex'), { mode: 0o600 });
  return made;
}
