import { ConfigError } from './config-error.ts';

const mailAddress = /^[^\s@:/?#]+@[^\s@:/?#]+\.[^\s@:/?#]+$/;

/**
 * Where people are sent who want a person: an address of the web, or a mail address, with or without `mailto:`.
 * @returns the address, a mail one with `mailto:`; null when there is none
 * @throws ConfigError when it is neither
 */
export function readSupportUrl(value: string | undefined): string | null {
  if (!value) return null;
  const mail = value.replace(/^mailto:/i, '');
  if (mailAddress.test(mail)) return `mailto:${mail}`;
  if (/^https?:\/\/[^\s()<>[\]]+$/.test(value) && URL.canParse(value)) return value;
  throw new ConfigError(
    `SUPPORT_URL ha de ser una adreça del web, com https://www.exemple.cat/suport, o de correu, i és «${value}».`,
  );
}
