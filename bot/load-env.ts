import { readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import { ConfigError } from './config-error.ts';

/** What Notepad writes before the first line. Node would take it for part of the first name, and drop that setting. */
const byteOrderMark = '\uFEFF';

/**
 * Adds what a file of settings says to the environment; what the environment says already wins. No file, nothing added.
 * @returns the names that it says
 * @throws {ConfigError} when it cannot be read: Docker, for one, makes a folder of a file that is mounted and is not there
 */
export function loadEnv(file = '.env', env: NodeJS.ProcessEnv = process.env): string[] {
  const said = parseEnv(read(file));
  for (const [name, value] of Object.entries(said)) env[name] ??= value;
  return Object.keys(said);
}

function read(file: string): string {
  try {
    const text = readFileSync(file, 'utf8');
    return text.startsWith(byteOrderMark) ? text.slice(1) : text;
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return '';
    if (code === 'EISDIR') {
      throw new ConfigError(`${file} és una carpeta i ha de ser un fitxer: esborra-la, i copia-hi .env.example.`);
    }
    throw new ConfigError(`no puc llegir ${file} (${message}).`);
  }
}
