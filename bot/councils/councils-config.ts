import { ConfigError } from '../config-error.ts';

type Env = Readonly<Record<string, string | undefined>>;

/** Who may look at `/ajuntaments`: whoever says the password, or whoever a trusted proxy has identified in a header. */
export interface CouncilsConfig {
  password: string | null;
  /** In lower case, as Node gives the names of headers. */
  header: string | null;
}

/** A shorter one could be guessed in the tries that are let through. */
const shortestPassword = 12;

/**
 * Whether people may let the body that runs the service see their diagnosis (`SHARED_PLANS`): they have to be told which body it is.
 * @throws ConfigError when it is on and `OWNER_NAME` is missing
 */
export function readSharing(env: Env): { owner: string } | null {
  const value = env.SHARED_PLANS || '0';
  if (value !== '0' && value !== '1') throw new ConfigError(`SHARED_PLANS ha de ser 1 (sí) o 0 (no), i és «${value}».`);
  if (value === '0') return null;
  if (env.OWNER_NAME) return { owner: env.OWNER_NAME };
  throw new ConfigError(
    'Amb SHARED_PLANS=1 cal OWNER_NAME: a qui comparteix la diagnosi se li ha de dir qui la veurà.',
  );
}

/**
 * Who may look at what was shared; null when nobody may, and the page is not there.
 * @param trustedProxies those whose headers are believed
 * @throws ConfigError when anybody could come in
 */
export function readCouncilsConfig(env: Env, trustedProxies: readonly string[]): CouncilsConfig | null {
  const password = env.COUNCILS_PASSWORD || null;
  const header = env.COUNCILS_HEADER?.toLowerCase() || null;
  if (password === null && header === null) return null;
  if (password !== null && password.length < shortestPassword) {
    throw new ConfigError(`COUNCILS_PASSWORD és massa curta: ha de tenir ${shortestPassword} caràcters o més.`);
  }
  if (header !== null && !/^[a-z0-9-]+$/.test(header)) {
    throw new ConfigError(`COUNCILS_HEADER ha de ser el nom d’una capçalera, com X-Forwarded-User, i és «${header}».`);
  }
  if (header !== null && trustedProxies.length === 0) {
    throw new ConfigError('Amb COUNCILS_HEADER cal TRUSTED_PROXIES: sense, qualsevol podria posar-se la capçalera.');
  }
  return { password, header };
}
