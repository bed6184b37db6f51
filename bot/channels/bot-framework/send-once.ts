import type { CloudAdapter, TurnContext } from 'botbuilder';

interface Client {
  client?: { pipeline?: { removePolicy(which: { name: string }): unknown } };
}

/**
 * A middleware that takes away the SDK's own retries: it waits for as long as it is told to, be it an hour, and has no
 * setting for it. `withRetries` sends again, and knows when to give up.
 */
export async function sendOnce(context: TurnContext, next: () => Promise<void>): Promise<void> {
  const connector: Client | undefined = context.turnState.get((context.adapter as CloudAdapter).ConnectorClientKey);
  connector?.client?.pipeline?.removePolicy({ name: 'defaultRetryPolicy' });
  await next();
}
