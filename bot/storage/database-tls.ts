import { accessSync, constants } from 'node:fs';
import { ConfigError } from '../config-error.ts';

/** What the client takes for `verify-full`: it warns of it, in three lines of English, that another version may not. */
const aliases = new Set(['prefer', 'require', 'verify-ca']);
const modes = ['disable', ...aliases, 'verify-full', 'no-verify'];
const files = ['sslrootcert', 'sslcert', 'sslkey'];

/**
 * Looks at what an address of PostgreSQL says of TLS.
 * @throws ConfigError that names what cannot be used; never the address, which may have a password in it
 */
export function checkTls(url: string): void {
  const said = new URL(url).searchParams;
  const mode = said.get('sslmode');
  if (mode !== null && !modes.includes(mode)) {
    throw new ConfigError(
      `DATABASE_URL té sslmode=${mode}, que no existeix. Fora d’aquesta màquina ha de ser sslmode=verify-full.`,
    );
  }
  for (const name of files) {
    const file = said.get(name);
    if (file && !canRead(file)) {
      throw new ConfigError(
        `DATABASE_URL té ${name}=${file}, i no puc llegir aquest fitxer. Mira’n el camí i els permisos.`,
      );
    }
  }
}

/** The address as the client reads it, said in the one way that it does not warn of. */
export function asVerified(url: string): string {
  const mode = aliasIn(url);
  return mode ? url.replace(`sslmode=${mode}`, 'sslmode=verify-full') : url;
}

/** Which mode of TLS an address says that is `verify-full` in this client; null when it says what it means. */
export function aliasIn(url: string): string | null {
  const said = new URL(url).searchParams;
  const mode = said.get('sslmode') ?? '';
  return aliases.has(mode) && said.get('uselibpqcompat') !== 'true' ? mode : null;
}

function canRead(file: string): boolean {
  try {
    accessSync(file, constants.R_OK);
    return true;
  } catch {
    return false;
  }
}
