import { ConfigError } from './config-error.ts';

/**
 * Whom to tell of a hole in the service, as the address that `security.txt` wants (RFC 9116, 2.5.3): a mailbox becomes
 * `mailto:`, and a page has to be `https:`.
 * @returns null when nobody is said, or `OWNER_CONTACT` says something that is no such address
 * @throws ConfigError when SECURITY_CONTACT is no such address
 */
export function readSecurityContact(env: Readonly<Record<string, string | undefined>>): string | null {
  const { SECURITY_CONTACT: own, OWNER_CONTACT: owner } = env;
  if (!own) return owner ? asAddress(owner) : null;
  const address = asAddress(own);
  if (address) return address;
  throw new ConfigError(
    `SECURITY_CONTACT ha de ser una bústia, com seguretat@exemple.cat, o una adreça https://, i és «${own}».`,
  );
}

function asAddress(written: string): string | null {
  if (/^https:\/\/[^\s/]+\S*$/.test(written) && URL.canParse(written)) return written;
  if (/^(mailto:[^\s@<>]+@[^\s@<>]+|tel:\+?[\d-]+)$/.test(written)) return written;
  return /^[^\s@<>:]+@[^\s@<>]+$/.test(written) ? `mailto:${written}` : null;
}
