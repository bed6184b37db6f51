import { ConfigError } from '../config-error.ts';
import { checkTls } from './database-tls.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Where PostgreSQL is, from the environment alone; null when conversations are in a file.
 * @throws ConfigError when it is not an address of PostgreSQL, or what it says of TLS cannot be used
 */
export function readDatabaseUrl(env: Environment): string | null {
  const value = env.DATABASE_URL;
  if (!value) return null;
  if (isPostgresUrl(value)) {
    checkTls(value);
    return value;
  }
  // The value may have a password in it: it is not said.
  throw new ConfigError(
    'DATABASE_URL ha de ser l’adreça d’un PostgreSQL, com postgres://usuari:contrasenya@servidor:5432/guia.',
  );
}

export function isPostgresUrl(value: string): boolean {
  return /^postgres(ql)?:\/\//.test(value) && URL.canParse(value);
}

/**
 * Connections to PostgreSQL that one instance has open at once.
 * @throws ConfigError when it is not a number that can be
 */
export function readDatabaseConnections(env: Environment): number {
  const value = env.DATABASE_CONNECTIONS || '10';
  if (/^\d{1,3}$/.test(value) && Number(value) >= 1) return Number(value);
  throw new ConfigError(`DATABASE_CONNECTIONS ha de ser un número, d’1 a 999, i és «${value}».`);
}
