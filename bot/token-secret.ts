import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { secretName } from './storage/data-dir.ts';

export const secretBytes = 32;
/** The one that signs, and the one before it. */
export const mostAccepted = 2;

const isSecret = new RegExp(`^([0-9a-f]{2}){${secretBytes},}$`, 'i');

/** Another in its place would cut everybody off for good, without a word; that one may be in a copy. */
export class DamagedSecretError extends Error {
  constructor(file: string) {
    super(
      `el secret que signa les claus dels navegadors és buit o malmès (${file}). Torna-l’hi d’una còpia (token-secret). Si no n’hi ha cap, esborra el fitxer i se’n farà un de nou: tothom començarà una conversa nova, i ningú no podrà tornar a les d’abans ni esborrar-les.`,
    );
    this.name = 'DamagedSecretError';
  }
}

/**
 * The secrets of browsers' tokens, one a line in a file of the data folder that only its owner can read: the first signs, and what the
 * second signed is accepted too. Made the first time, so that a restart does not cut anybody off.
 * @throws DamagedSecretError when the file is there and cannot be read
 */
export function tokenSecrets(dataDir: string): Uint8Array[] {
  const kept = keptSecrets(dataDir);
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
  const secrets = [randomBytes(secretBytes), ...keptSecrets(dataDir)].slice(0, mostAccepted);
  writeSecrets(dataDir, secrets);
  return secrets.length;
}

/**
 * The secrets that a data folder has, none perhaps.
 * @throws DamagedSecretError when its file is there and one cannot be read
 */
export function keptSecrets(dataDir: string): Uint8Array[] {
  const file = join(dataDir, secretName);
  if (!existsSync(file)) return [];
  const lines = readFileSync(file, 'utf8')
    .trim()
    .split(/\s*\n\s*/);
  if (!lines.every((line) => isSecret.test(line))) throw new DamagedSecretError(file);
  return lines.map((line) => Buffer.from(line, 'hex')).slice(0, mostAccepted);
}

/** Whole or not at all. */
export function writeSecrets(dataDir: string, secrets: readonly Uint8Array[]): void {
  const file = join(dataDir, secretName);
  const draft = `${file}.nou`;
  rmSync(draft, { force: true });
  const lines = secrets.map((secret) => Buffer.from(secret).toString('hex'));
  writeFileSync(draft, lines.join('\n'), { mode: 0o600, flag: 'wx', flush: true });
  renameSync(draft, file);
}
