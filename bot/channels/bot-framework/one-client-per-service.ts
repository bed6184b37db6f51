import { type Activity, ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import { LRUCache } from 'lru-cache';

type Authenticated = Awaited<ReturnType<ConfigurationBotFrameworkAuthentication['authenticateRequest']>>;
type Factory = NonNullable<Authenticated['connectorFactory']>;
type Client = Awaited<ReturnType<Factory['create']>>;
interface WithPipeline {
  client?: { pipeline?: { removePolicy(which: { name: string }): unknown } };
}

/** The channels of many towns answer at few addresses. */
const mostClients = 100;

/**
 * The SDK's authentication, which keeps the client of each service that the bot has answered: the SDK makes one for every
 * activity, with its pipeline. The clients do not try again by themselves: the SDK waits for as long as it is told to, be
 * it an hour, and has no setting for it; `withRetries` sends again, and knows when to give up.
 */
export class OneClientPerService extends ConfigurationBotFrameworkAuthentication {
  readonly #clients = new LRUCache<string, Promise<Client>>({ max: mostClients });

  override async authenticateRequest(activity: Activity, authorization: string): Promise<Authenticated> {
    const authenticated = await super.authenticateRequest(activity, authorization);
    const { connectorFactory } = authenticated;
    return connectorFactory ? { ...authenticated, connectorFactory: this.#keeping(connectorFactory) } : authenticated;
  }

  /** For whoever writes first: no activity is answered. */
  override createConnectorFactory(
    ...args: Parameters<ConfigurationBotFrameworkAuthentication['createConnectorFactory']>
  ) {
    return this.#keeping(super.createConnectorFactory(...args));
  }

  #keeping(factory: Factory): Factory {
    return { create: (serviceUrl, audience) => this.#clientOf(factory, serviceUrl, audience) };
  }

  #clientOf(factory: Factory, serviceUrl: string, audience: string | undefined): Promise<Client> {
    const key = `${serviceUrl} ${audience}`;
    const before = this.#clients.get(key);
    if (before) return before;
    const made = factory.create(serviceUrl, audience).then(withoutRetries);
    this.#clients.set(key, made);
    made.catch(() => this.#clients.delete(key));
    return made;
  }
}

function withoutRetries(client: Client): Client {
  (client as unknown as WithPipeline).client?.pipeline?.removePolicy({ name: 'defaultRetryPolicy' });
  return client;
}
