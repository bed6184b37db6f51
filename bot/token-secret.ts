import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { secretName } from './storage/data-dir.ts';

export const secretBytes = 32;
/** The one that signs, and the one before it. */
export const mostAccepted = 2;

/**
 * The secrets of browsers' tokens, one a line in a file of the data folder that only its owner can read: the first signs, and what the
 * second signed is accepted too. Made the first time, so that a restart does not cut anybody off.
 */
export function tokenSecrets(dataDir: string): Uint8Array[] {
  const kept = readSecrets(dataDir);
  if (kept.length > 0) return kept;
  const made = randomBytes(secretBytes);
  writeSecrets(dataDir, [made]);
  return [made];
}

/**
 * Puts a new secret before the one that signs now, which is accepted until the next time.
 * @returns how many are accepted from the next start on
 */
export function rotateTokenSecret(dataDir: string): number {
  const secrets = [randomBytes(secretBytes), ...readSecrets(dataDir)].slice(0, mostAccepted);
  writeSecrets(dataDir, secrets);
  return secrets.length;
}

function readSecrets(dataDir: string): Uint8Array[] {
  const file = join(dataDir, secretName);
  if (!existsSync(file)) return [];
  const lines = readFileSync(file, 'utf8').split('\n');
  // Half a secret is what an earlier version left when the disk was full or the light went out.
  return lines
    .map((line) => Buffer.from(line.trim(), 'hex'))
    .filter(({ length }) => length >= secretBytes)
    .slice(0, mostAccepted);
}

/** Whole or not at all. */
function writeSecrets(dataDir: string, secrets: readonly Uint8Array[]): void {
  const file = join(dataDir, secretName);
  const draft = `${file}.nou`;
  rmSync(draft, { force: true });
  const lines = secrets.map((secret) => Buffer.from(secret).toString('hex'));
  writeFileSync(draft, lines.join('\n'), { mode: 0o600, flag: 'wx', flush: true });
  renameSync(draft, file);
}
