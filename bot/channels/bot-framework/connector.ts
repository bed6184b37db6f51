import { HttpError } from '../../http-error.ts';
import type { Send } from '../outbox.ts';
import { createPost } from './post-activity.ts';

/** The header that signs what is posted, as the bot; null where nobody is authenticated. */
export type Sign = () => Promise<string | null>;

/**
 * Posts activities to their channels, signed as the bot. Nothing is tried again here: `withRetries` does, and knows when to give up.
 * @param trusts whether replies may be posted at a `serviceUrl`
 */
export function createConnector(sign: Sign, trusts: (serviceUrl: unknown) => boolean): Send {
  const post = createPost();
  return async (activity) => {
    if (!trusts(activity.serviceUrl)) throw new HttpError(403, 'NotTrusted', 'an address that is no channel of ours');
    await post(activity, await sign());
  };
}
