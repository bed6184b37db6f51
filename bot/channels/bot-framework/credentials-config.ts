import { ConfigError } from '../../config-error.ts';
import { isGuid } from '../../is-guid.ts';
import { isLoopback } from '../../is-loopback.ts';

type Environment = Readonly<Record<string, string | undefined>>;

export interface BotFrameworkConfig {
  appId: string;
  appPassword: string;
  appType: string;
  tenantId: string;
}

/** How `/api/messages` knows who calls: with credentials, not at all (development), or closed. */
export type BotFrameworkAccess =
  | { mode: 'credentials'; credentials: BotFrameworkConfig }
  | { mode: 'unauthenticated' }
  | { mode: 'closed' };

/** What is of no use without an id. */
const ofBot = ['MicrosoftAppPassword', 'MicrosoftAppTenantId', 'MicrosoftAppType'];

/**
 * Reads from the environment who may call `/api/messages`.
 * @param host where the service listens
 * @throws ConfigError when half of the credentials is missing, or they cannot be used
 */
export function readBotFramework(env: Environment, host: string): BotFrameworkAccess {
  const appId = env.MicrosoftAppId;
  if (appId) {
    const credentials = {
      appId,
      appPassword: env.MicrosoftAppPassword ?? '',
      appType: env.MicrosoftAppType || 'SingleTenant',
      tenantId: env.MicrosoftAppTenantId ?? '',
    };
    checkCredentials(credentials);
    return { mode: 'credentials', credentials };
  }
  const alone = ofBot.find((name) => env[name]);
  if (alone) {
    throw new ConfigError(
      `Hi ha ${alone} però falta MicrosoftAppId: sense, /api/messages és tancat. Posa-l’hi, o treu ${alone}.`,
    );
  }
  if (env.ALLOW_UNAUTHENTICATED_MESSAGES === '1') {
    if (!isLoopback(host)) {
      throw new ConfigError(
        'ALLOW_UNAUTHENTICATED_MESSAGES només val en desenvolupament, amb HOST a 127.0.0.1: obriria el bot a tothom.',
      );
    }
    return { mode: 'unauthenticated' };
  }
  return { mode: 'closed' };
}

/**
 * The app in Teams' catalogue; null without Teams.
 * @throws ConfigError when it is no identifier
 */
export function readTeamsAppId(env: Environment): string | null {
  if (env.TEAMS_APP_ID) checkIdentifier('TEAMS_APP_ID', env.TEAMS_APP_ID);
  return env.TEAMS_APP_ID || env.MicrosoftAppId || null;
}

/** What the registration of the bot may be; new ones cannot be multi-tenant any more. */
const appTypes = ['SingleTenant', 'UserAssignedMsi', 'MultiTenant'];

function checkCredentials({ appId, appType, appPassword, tenantId }: BotFrameworkConfig): void {
  const is = (type: string) => appType.toLowerCase() === type.toLowerCase();
  checkIdentifier('MicrosoftAppId', appId);
  if (tenantId) checkIdentifier('MicrosoftAppTenantId', tenantId);
  if (!appTypes.some(is)) {
    throw new ConfigError(`MicrosoftAppType ha de ser un d’aquests: ${appTypes.join(', ')}; i és «${appType}».`);
  }
  if (!is('MultiTenant') && !tenantId) {
    throw new ConfigError(`Hi ha MicrosoftAppId però falta MicrosoftAppTenantId: el registre del bot és ${appType}.`);
  }
  if (is('UserAssignedMsi')) {
    if (appPassword) throw new ConfigError('Amb UserAssignedMsi no hi ha d’haver MicrosoftAppPassword: treu-la.');
  } else if (!appPassword) {
    throw new ConfigError('Hi ha MicrosoftAppId però falta MicrosoftAppPassword: el bot no podria contestar.');
  }
}

function checkIdentifier(name: string, value: string): void {
  if (isGuid(value)) return;
  throw new ConfigError(
    `${name} ha de ser un identificador com 00000000-0000-0000-0000-000000000000, i és «${value}».`,
  );
}
