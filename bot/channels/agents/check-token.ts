import type { Activity } from 'botbuilder';
import { decodeProtectedHeader, errors, type JWTPayload, jwtVerify } from 'jose';
import type { BotFrameworkConfig } from '../bot-framework/credentials-config.ts';
import type { ChannelKeys } from './channel-keys.ts';

/** Who signs for the channels of Microsoft's public cloud. */
const issuer = 'https://api.botframework.com';
const algorithms = ['RS256', 'RS384', 'RS512'];
const minutes = 60;

/**
 * Checks who signed a request; with its body, also that the body is what was signed for.
 * @returns why it is refused, or null
 * @throws Error when the keys of the channel cannot be asked for
 */
export type TokenCheck = (authorization: string, activity: Activity | null) => Promise<string | null>;

/**
 * The check of the tokens of channels (learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-authentication). The
 * SDK's own does not look at the channels that a key is endorsed for, lets any `serviceUrl` through by default, and as a
 * middleware answers by itself.
 */
export function createTokenCheck(credentials: BotFrameworkConfig | null, keys: ChannelKeys): TokenCheck {
  return async (authorization, activity) => {
    const [, token] = /^Bearer +(\S+)$/i.exec(authorization) ?? [];
    if (credentials === null || !token) return 'there is no token';
    const checked = await verify(token, credentials.appId, keys);
    if (typeof checked === 'string') return checked;
    return activity && disagreement(activity, checked, credentials);
  };
}

interface Checked {
  claims: JWTPayload;
  endorsements: readonly string[];
}

async function verify(token: string, appId: string, keys: ChannelKeys): Promise<Checked | string> {
  const { kid = '', alg = '' } = headerOf(token);
  if (!algorithms.includes(alg)) return 'nobody signed the token';
  const signer = await keys(kid, alg);
  if (!signer) return 'the key of the token is in no set';
  try {
    const { payload: claims } = await jwtVerify(token, signer.key, {
      algorithms,
      issuer,
      audience: appId,
      clockTolerance: 5 * minutes,
      requiredClaims: ['exp', 'nbf'],
    });
    return { claims, endorsements: signer.endorsements };
  } catch (error) {
    return explain(error as Error);
  }
}

function headerOf(token: string): { kid?: string; alg?: string } {
  try {
    return decodeProtectedHeader(token);
  } catch {
    return {};
  }
}

function explain(error: Error): string {
  if (error instanceof errors.JWTExpired) return 'the token has expired';
  if (error instanceof errors.JWTClaimValidationFailed) {
    if (error.claim === 'nbf') return 'the token is not active yet';
    if (error.claim === 'aud') return 'the token is for another AppId';
    if (error.claim === 'iss') return 'the token has another identity as its issuer';
  }
  return `the token is not valid: ${error.message}`;
}

/** What the body says and the token does not. */
function disagreement(
  activity: Activity,
  { claims, endorsements }: Checked,
  { appType, tenantId }: BotFrameworkConfig,
): string | null {
  const { channelId, serviceUrl } = activity;
  if (typeof claims.serviceurl !== 'string' || claims.serviceurl !== serviceUrl) {
    return 'the ServiceUrl is not the one that was signed';
  }
  if (!endorsements.includes(channelId)) return 'the key is not endorsed for this channel';
  const tenant = tenantOf(activity);
  const isOfOne = appType.toLowerCase() !== 'multitenant';
  return isOfOne && tenant !== null && tenant !== tenantId.toLowerCase() ? 'it comes from another tenant' : null;
}

/** Whose Teams it is; null where the channel does not say. */
function tenantOf({ conversation, channelData }: Activity): string | null {
  const said = conversation.tenantId ?? (channelData as { tenant?: { id?: unknown } } | undefined)?.tenant?.id;
  return typeof said === 'string' ? said.toLowerCase() : null;
}
