import { ConfigError } from '../config-error.ts';
import { isLoopback } from '../is-loopback.ts';

export interface GapsConfig {
  /** Days that what was not well answered is kept; 0 keeps none. */
  days: number;
  /** Where whoever writes the content is told of it: a workflow of Teams or a gateway to mail; null when nobody is. */
  expertsWebhook: string | null;
}

const quarter = 90;
const mostDays = 3650;

/**
 * Reads the settings of gaps from the environment.
 * @throws ConfigError when a value cannot be used
 */
export function readGapsConfig(env: Readonly<Record<string, string | undefined>>): GapsConfig {
  return { days: readDays(env.GAPS_DAYS), expertsWebhook: readWebhook(env.EXPERTS_WEBHOOK) };
}

function readDays(value: string | undefined): number {
  const days = Number(value || quarter);
  if (/^\d*$/.test(value ?? '') && days <= mostDays) return days;
  throw new ConfigError(`GAPS_DAYS ha de ser un número de dies, de 0 a ${mostDays}, i és «${value}».`);
}

/** Without HTTPS anybody on the way would read it; this machine is not on any way. The address is a secret, so it is not repeated. */
function readWebhook(value: string | undefined): string | null {
  if (!value) return null;
  const url = URL.canParse(value) ? new URL(value) : null;
  if (url?.protocol === 'https:' || (url?.protocol === 'http:' && isLoopback(url.hostname.replace(/^\[|\]$/g, ''))))
    return value;
  throw new ConfigError('EXPERTS_WEBHOOK ha de ser una adreça completa que comenci amb https://.');
}
