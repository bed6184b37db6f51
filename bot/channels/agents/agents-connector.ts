import { Activity } from '@microsoft/agents-activity';
import { type AuthConfiguration, AuthType, ConnectorClient, MsalTokenProvider } from '@microsoft/agents-hosting';
import type { Activity as BotActivity } from 'botbuilder';
import { HttpError } from '../../http-error.ts';
import type { BotFrameworkConfig } from '../bot-framework/credentials-config.ts';
import type { SendError } from '../bot-framework/with-retries.ts';
import type { Send } from '../outbox.ts';

/** What signs as the bot. Empty where nobody is authenticated. */
export interface TokenProvider {
  getAccessToken(scope: string): Promise<string>;
}

const scope = 'https://api.botframework.com';
/** Milliseconds that a channel has to answer, each time. */
const patience = 15_000;

export function createTokenProvider(credentials: BotFrameworkConfig | null): TokenProvider {
  if (credentials === null) return { getAccessToken: async () => '' };
  const { appId: clientId, appPassword: clientSecret, appType, tenantId } = credentials;
  const is = (type: string) => appType.toLowerCase() === type.toLowerCase();
  const settings: AuthConfiguration = is('UserAssignedMsi')
    ? { clientId, tenantId, authType: AuthType.UserManagedIdentity }
    : { clientId, clientSecret, authType: AuthType.ClientSecret, ...(!is('MultiTenant') && { tenantId }) };
  return new MsalTokenProvider(settings);
}

/**
 * Posts activities to their channels with the SDK's client. It has no list of the hosts that it may post to unless it is told, nor a
 * time after which it gives up, nor does it try again: the first two are here, and `withRetries` does the third.
 * @param trusts whether replies may be posted at a `serviceUrl`
 */
export function createAgentsConnector(tokens: TokenProvider, trusts: (serviceUrl: unknown) => boolean): Send {
  return async (activity) => {
    const { serviceUrl = '', conversation, replyToId } = activity;
    if (!trusts(serviceUrl)) throw new HttpError(403, 'NotTrusted', 'an address that is no channel of ours');
    const client = ConnectorClient.createClientWithToken(serviceUrl, await tokens.getAccessToken(scope));
    // It goes in the address as it is.
    const id = encodeURIComponent(conversation?.id ?? '');
    const body = asSdkActivity(activity);
    await inTime(replyToId ? client.replyToActivity(id, replyToId, body) : client.sendToConversation(id, body));
  };
}

/** Its activities are objects of a class, which refuse any field that is null; a copy of one would lose its channel. */
function asSdkActivity(activity: Partial<BotActivity>): Activity {
  return Activity.fromObject(JSON.parse(JSON.stringify(activity), (_key, value) => value ?? undefined));
}

async function inTime(sending: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    const error = Object.assign(new Error('the channel does not answer'), { code: 'ETIMEDOUT' });
    timer = setTimeout(reject, patience, error);
  });
  try {
    await Promise.race([sending, late]);
  } catch (error) {
    throw asSendError(error);
  } finally {
    clearTimeout(timer);
  }
}

/** What went wrong, as retries read it, with nothing of what was sent: the SDK puts all of it in its error. */
function asSendError(error: unknown): Error & SendError {
  const { status, response, code, cause } = error as {
    status?: number;
    response?: { headers?: Headers };
    code?: string;
    cause?: { code?: string };
  };
  if (status === undefined) return Object.assign(new Error('not sent'), { code: code ?? nameOf(cause?.code) });
  const get = (name: string) => response?.headers?.get(name) ?? undefined;
  return Object.assign(new Error('refused by the channel'), { statusCode: status, response: { headers: { get } } });
}

/** `fetch` has a name of its own for a connection that was cut off. */
function nameOf(code = 'UNKNOWN'): string {
  return code === 'UND_ERR_SOCKET' ? 'ECONNRESET' : code;
}
