import { LRUCache } from 'lru-cache';
import { HttpError } from '../../http-error.ts';
import type { Send } from '../outbox.ts';
import type { Authentication } from './authentication.ts';

type Identity = Parameters<Authentication['createConnectorFactory']>[0];
type Client = Awaited<ReturnType<ReturnType<Authentication['createConnectorFactory']>['create']>>;
interface WithPipeline {
  client?: { pipeline?: { removePolicy(which: { name: string }): unknown } };
}

/** The channels of many towns answer at few addresses. */
const mostClients = 100;
/** Milliseconds that a channel has to answer, each time. */
const patience = 15_000;

/**
 * Posts activities to their channels, signed as the bot. The SDK makes a client for every turn, with its pipeline; here one is kept for
 * each address. The clients do not try again by themselves: the SDK waits for as long as it is told to, be it an hour, and has no
 * setting for it; `withRetries` sends again, and knows when to give up.
 * @param appId the bot's id; empty where nobody is authenticated
 * @param trusts whether replies may be posted at a `serviceUrl`
 */
export function createConnector(
  authentication: Authentication,
  appId: string,
  trusts: (serviceUrl: unknown) => boolean,
): Send {
  const factory = authentication.createConnectorFactory(identityOf(appId));
  const clients = new LRUCache<string, Promise<Client>>({ max: mostClients });

  const clientOf = (serviceUrl: string): Promise<Client> => {
    const before = clients.get(serviceUrl);
    if (before) return before;
    const made = factory.create(serviceUrl).then(withoutRetries);
    clients.set(serviceUrl, made);
    made.catch(() => clients.delete(serviceUrl));
    return made;
  };

  return async (activity) => {
    const { serviceUrl = '', conversation, replyToId } = activity;
    const id = conversation?.id ?? '';
    if (!trusts(serviceUrl)) throw new HttpError(403, 'NotTrusted', 'an address that is no channel of ours');
    const { conversations } = await clientOf(serviceUrl);
    const options = { timeout: patience };
    if (replyToId) await conversations.replyToActivity(id, replyToId, activity, options);
    else await conversations.sendToConversation(id, activity, options);
  };
}

/** What the SDK takes the bot's id from. */
function identityOf(appId: string): Identity {
  return {
    claims: appId === '' ? [] : [{ type: 'aud', value: appId }],
    isAuthenticated: true,
    getClaimValue: (type: string) => (type === 'aud' && appId !== '' ? appId : null),
  } as unknown as Identity;
}

function withoutRetries(client: Client): Client {
  (client as unknown as WithPipeline).client?.pipeline?.removePolicy({ name: 'defaultRetryPolicy' });
  return client;
}
