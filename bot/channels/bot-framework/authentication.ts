import type {
  Activity,
  ConfigurationBotFrameworkAuthentication,
  ConfigurationBotFrameworkAuthenticationOptions,
} from 'botbuilder-core';
import { decodeJwt } from 'jose';
import type { Config } from '../../config.ts';

/** What the SDK calls the configuration. */
export type Settings = ConfigurationBotFrameworkAuthenticationOptions;
export type Authentication = ConfigurationBotFrameworkAuthentication;
/** What makes what signs as the bot. */
export type Credentials = NonNullable<ConstructorParameters<typeof ConfigurationBotFrameworkAuthentication>[1]>;

/** The SDK's settings for our configuration; without credentials it checks nobody. */
export function authenticationSettings(mode: Config['botFramework']): Settings {
  if (mode.mode !== 'credentials') return {};
  const { appId, appPassword, appType, tenantId } = mode.credentials;
  return {
    MicrosoftAppId: appId,
    MicrosoftAppPassword: appPassword,
    MicrosoftAppType: appType,
    MicrosoftAppTenantId: tenantId,
  };
}

/**
 * Checks who signed a request before its body is read: everything but what the body has to agree with, the channel and the
 * `serviceUrl`. Of those the token's own are taken.
 * @param authorization the header, as it came
 * @returns why it is refused, or null when it may be right
 * @throws Error when the keys of the channel cannot be asked for
 */
export function refusalOfToken(authentication: Authentication, authorization: string): Promise<string | null> {
  // To the SDK, an activity of no channel says nothing of who may sign for it.
  const claimed = { channelId: '', serviceUrl: claimedServiceUrl(authorization) } as Activity;
  return refusalOf(authentication, claimed, authorization);
}

function claimedServiceUrl(authorization: string): string {
  try {
    const { serviceurl } = decodeJwt(authorization.replace(/^Bearer /, ''));
    return typeof serviceurl === 'string' ? serviceurl : '';
  } catch {
    return '';
  }
}

/**
 * Checks who signed a request. The SDK tells some forged tokens as errors of its own (500); here they are all refusals.
 * @param authorization the header, as it came
 * @returns why it is refused, or null when it is right
 * @throws Error when the keys of the channel cannot be asked for
 */
export async function refusalOf(
  authentication: Authentication,
  activity: Activity,
  authorization: string,
): Promise<string | null> {
  try {
    await authentication.authenticateRequest(activity, authorization);
    return null;
  } catch (error) {
    const { message, statusCode, code } = error as Error & { statusCode?: number; code?: string };
    // What could not be fetched has a code of the system, or the SDK's own 500.
    if (statusCode === 500 || code) throw error;
    return message;
  }
}
