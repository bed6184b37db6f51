import { ConfigError } from '../config-error.ts';

export interface WebChatConfig {
  /** Sites, besides ours, that may frame the chat and ask for a token: `https://www.exemple.cat` or `https://*.exemple.cat`. */
  allowedOrigins: string[];
  /** Days that an untouched conversation is kept. */
  retentionDays: number;
  /** Who publishes the chat, for the privacy and accessibility pages; each null when it is not said. */
  owner: { name: string | null; contact: string | null; dataProtection: string | null; complaints: string | null };
  /** Azure's Direct Line in place of our own, when there is a secret. */
  azure: { secret: string; domain: string } | null;
}

const azureDomain = 'https://directline.botframework.com/v3/directline';
const yearOfDays = 365;

/**
 * Reads the settings of the page from the environment.
 * @throws ConfigError when a value cannot be used
 */
export function readWebChatConfig(env: Readonly<Record<string, string | undefined>>): WebChatConfig {
  const secret = env.DIRECT_LINE_SECRET;
  return {
    allowedOrigins: readOrigins(env.ALLOWED_ORIGINS),
    retentionDays: readDays(env.RETENTION_DAYS),
    owner: {
      name: env.OWNER_NAME || null,
      contact: env.OWNER_CONTACT || null,
      dataProtection: env.OWNER_DPO || null,
      complaints: env.OWNER_COMPLAINTS || null,
    },
    azure: secret ? { secret, domain: readDomain(env.DIRECT_LINE_DOMAIN) } : null,
  };
}

function readOrigins(value = ''): string[] {
  const written = value.split(/[\s,]+/).filter((part) => part !== '');
  return written.map((origin) => {
    const bare = origin.replace(/\/$/, '').toLowerCase();
    if (bare === '*') {
      throw new ConfigError(
        'Amb ALLOWED_ORIGINS=* qualsevol lloc podria posar el xat a les seves pàgines com si fos seu. Digues quins: https://www.exemple.cat, o https://*.exemple.cat per a tots els d’un domini.',
      );
    }
    if (/^https?:\/\/(\*\.)?[a-z0-9-]+(\.[a-z0-9-]+)*(:\d{1,5})?$/.test(bare)) return bare;
    throw new ConfigError(
      `ALLOWED_ORIGINS és una llista de llocs com https://www.exemple.cat o https://*.exemple.cat, sense camí, i hi ha «${origin}».`,
    );
  });
}

function readDays(value: string | undefined): number {
  if (!value) return yearOfDays;
  if (/^\d{1,5}$/.test(value) && Number(value) > 0) return Number(value);
  throw new ConfigError(`RETENTION_DAYS ha de ser un número de dies, 1 o més, i és «${value}».`);
}

function readDomain(value: string | undefined): string {
  if (!value) return azureDomain;
  if (/^https?:\/\/[^/]+/.test(value) && URL.canParse(value)) return value.replace(/\/+$/, '');
  throw new ConfigError(`DIRECT_LINE_DOMAIN ha de ser una adreça completa, com ${azureDomain}, i és «${value}».`);
}
