import { ConfigError } from '../config-error.ts';
import { isGuid } from '../is-guid.ts';

/** What the app package says that depends on who installs it. */
export interface AppSettings {
  /** Id of the bot's registration. */
  botId: string;
  /** Id of the app in Teams' catalogue. */
  appId: string;
  version: string;
  publicUrl: string;
  owner: { name: string; url: string };
  privacyUrl: string;
  termsUrl: string;
}

interface Kind {
  accepts(value: string): boolean;
  /** Said after «ha de ser». */
  wanted: string;
}

const identifier: Kind = {
  accepts: isGuid,
  wanted: 'un identificador com 00000000-0000-0000-0000-000000000000',
};
const httpsAddress: Kind = {
  accepts: (value) => /^https:\/\/[^/]+/.test(value) && URL.canParse(value),
  wanted: 'una adreça que comenci per https://',
};
const version: Kind = { accepts: (value) => /^\d+\.\d+\.\d+$/.test(value), wanted: 'una versió com 1.0.0' };
/** The manifest takes no longer name of a developer. */
const shortName: Kind = {
  accepts: (value) => value.trim() !== '' && value.length <= 32,
  wanted: 'el nom de qui ofereix el servei, de 32 caràcters com a molt',
};

/**
 * Reads from the environment what the app package needs.
 * @param programVersion the version of the app, unless `TEAMS_APP_VERSION` says another
 * @throws ConfigError that names everything that is missing or cannot be used, at once
 */
export function readAppSettings(
  env: Readonly<Record<string, string | undefined>>,
  programVersion: string,
): AppSettings {
  const problems: string[] = [];
  /** A setting with a fallback may be left out. */
  const read = (name: string, kind: Kind, fallback?: string): string => {
    const value = env[name];
    if (!value && fallback === undefined) problems.push(`Falta ${name}: ha de ser ${kind.wanted}.`);
    if (value && !kind.accepts(value)) problems.push(`${name} ha de ser ${kind.wanted}, i és «${value}».`);
    return value || (fallback ?? '');
  };
  const botId = read('MicrosoftAppId', identifier);
  const publicUrl = read('PUBLIC_URL', httpsAddress).replace(/\/+$/, '');
  const settings: AppSettings = {
    botId,
    appId: read('TEAMS_APP_ID', identifier, botId),
    version: read('TEAMS_APP_VERSION', version, programVersion),
    publicUrl,
    owner: { name: read('OWNER_NAME', shortName), url: read('OWNER_URL', httpsAddress) },
    privacyUrl: read('PRIVACY_URL', httpsAddress, `${publicUrl}/privacitat`),
    termsUrl: read('TERMS_URL', httpsAddress, `${publicUrl}/privacitat`),
  };
  if (problems.length > 0) {
    throw new ConfigError(['No puc fer el paquet de Teams.', ...problems.map((problem) => `- ${problem}`)].join('\n'));
  }
  return settings;
}
