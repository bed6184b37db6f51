import {
  type BotFrameworkAccess,
  readBotFramework,
  readTeamsAppId,
} from './channels/bot-framework/credentials-config.ts';
import { ConfigError } from './config-error.ts';
import { type CouncilsConfig, readCouncilsConfig, readSharing } from './councils/councils-config.ts';
import { type GapsConfig, readGapsConfig } from './gaps/gaps-config.ts';
import { type LimitsConfig, readLimits, readProxies } from './http/limits-config.ts';
import { isLoopback } from './is-loopback.ts';
import { type LogLevel, readLogLevel } from './log.ts';
import { readSecurityContact } from './security-contact.ts';
import { readDataDir } from './storage/data-dir.ts';
import { readDatabaseConnections, readDatabaseUrl } from './storage/database-url.ts';
import { readSupportUrl } from './support-url.ts';
import { readWebChatConfig, type WebChatConfig } from './webchat/webchat-config.ts';

export { ConfigError, isLoopback };

export interface Config {
  port: number;
  host: string;
  dataDir: string;
  /** The PostgreSQL that several instances share, and how many connections this one opens to it; null when conversations are in a file of `dataDir`. */
  database: { url: string; connections: number } | null;
  /** Whether the content is read again whenever one of its files changes; a signal does it always. */
  contentReload: boolean;
  /** Whether a second process works turns out while there are too many for one. */
  secondProcess: boolean;
  /** Address clients reach the service at, when it is behind a proxy. */
  publicUrl: string | null;
  /** What other programs have to show to be answered at `/api/answers` and `/mcp`; null when anybody is. */
  apiKey: string | null;
  /** Whether other assistants may ask at `/mcp`. */
  mcp: boolean;
  /** What has to be shown to read the measures from another machine; null when nobody may. */
  metricsToken: string | null;
  logLevel: LogLevel;
  /** Whom to tell of a hole in the service, as an address. */
  securityContact: string | null;
  /** Where the people who use it are answered by a person: an address of the web, or `mailto:`. */
  supportUrl: string | null;
  webChat: WebChatConfig;
  /** The body that people may let see their diagnosis; null where nobody is asked to. */
  sharing: { owner: string } | null;
  /** Who may look at what was shared, at `/ajuntaments`; null when it is closed. */
  councils: CouncilsConfig | null;
  gaps: GapsConfig;
  /** Addresses and ranges of the proxies whose `X-Forwarded-For` says who a client is. */
  trustedProxies: string[];
  limits: LimitsConfig;
  /** Hours that the links to the documents of a plan last. */
  documentHours: number;
  /** The app in Teams' catalogue, whose tab shows plans; null without Teams. */
  teamsAppId: string | null;
  /** Which SDK of Microsoft posts to the channels and says who may call. */
  botSdk: 'botbuilder' | 'agents';
  /** How `/api/messages` knows who calls: with credentials, not at all (development), or closed. */
  botFramework: BotFrameworkAccess;
}

/**
 * Reads the configuration from the environment.
 * @throws ConfigError when a value cannot be used
 */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const host = readHost(env.HOST);
  const trustedProxies = readProxies(env);
  return {
    port: readPort(env.PORT),
    host,
    dataDir: readDataDir(env),
    database: readDatabase(env),
    contentReload: readSwitch(env, 'CONTENT_RELOAD'),
    secondProcess: readSwitch(env, 'SECOND_PROCESS', '1'),
    publicUrl: readPublicUrl(env.PUBLIC_URL),
    apiKey: env.API_KEY || null,
    mcp: readSwitch(env, 'MCP_HTTP'),
    metricsToken: env.METRICS_TOKEN || null,
    logLevel: readLogLevel(env.LOG_LEVEL),
    securityContact: readSecurityContact(env),
    supportUrl: readSupportUrl(env.SUPPORT_URL),
    webChat: readWebChatConfig(env),
    sharing: readSharing(env),
    councils: readCouncilsConfig(env, trustedProxies),
    gaps: readGapsConfig(env),
    trustedProxies,
    limits: readLimits(env),
    documentHours: readHours(env.DOCUMENT_HOURS),
    teamsAppId: readTeamsAppId(env),
    botSdk: readBotSdk(env.BOT_SDK),
    botFramework: readBotFramework(env, host),
  };
}

function readDatabase(env: Readonly<Record<string, string | undefined>>): Config['database'] {
  const url = readDatabaseUrl(env);
  const connections = readDatabaseConnections(env);
  return url === null ? null : { url, connections };
}

function readSwitch(env: Readonly<Record<string, string | undefined>>, name: string, usual: '0' | '1' = '0'): boolean {
  const value = env[name] || usual;
  if (value === '0' || value === '1') return value === '1';
  throw new ConfigError(`${name} ha de ser 1 (sí) o 0 (no), i és «${value}».`);
}

/** Whether it is of this machine is known when it listens. */
function readHost(value: string | undefined): string {
  const host = value || '127.0.0.1';
  if (!/[/\s]|^\[|^[^:]*:\d*$/.test(host)) return host;
  throw new ConfigError(
    `HOST és només el nom o l’adreça on s’escolta, com 127.0.0.1 o ::1, i és «${host}». El port va a PORT, i l’adreça amb què hi arriba la gent, a PUBLIC_URL.`,
  );
}

function readPort(value: string | undefined): number {
  const port = Number(value || 3978);
  if (/^\d*$/.test(value ?? '') && port < 65536) return port;
  throw new ConfigError(`PORT ha de ser un número de 0 a 65535, i és «${value}».`);
}

function readHours(value: string | undefined): number {
  const hours = Number(value || 72);
  if (/^\d*$/.test(value ?? '') && hours >= 1 && hours <= 8760) return hours;
  throw new ConfigError(`DOCUMENT_HOURS ha de ser un número d’hores, d’1 a 8760, i és «${value}».`);
}

function readPublicUrl(value: string | undefined): string | null {
  if (!value) return null;
  if (/^https?:\/\/[^/]+/.test(value) && URL.canParse(value)) return value.replace(/\/+$/, '');
  throw new ConfigError(`PUBLIC_URL ha de ser una adreça completa, com https://xat.exemple.cat, i és «${value}».`);
}

function readBotSdk(value: string | undefined): Config['botSdk'] {
  const sdk = value || 'botbuilder';
  if (sdk === 'botbuilder' || sdk === 'agents') return sdk;
  throw new ConfigError(`BOT_SDK ha de ser botbuilder o agents, i és «${value}».`);
}
