import type { Activity } from 'botbuilder';
import type { Config } from '../../config.ts';
import type { Send } from '../outbox.ts';

/** All that is asked of an SDK of Microsoft: who may call the bot, and how it posts. What is said is none of its business. */
export interface ChannelSdk {
  /**
   * Checks who signed a request before its body is read: everything but what the body has to agree with, the channel and the
   * `serviceUrl`.
   * @param authorization the header, as it came
   * @returns why it is refused, or null when it may be right
   * @throws Error when the keys of the channel cannot be asked for
   */
  refusalOfToken(authorization: string): Promise<string | null>;
  /**
   * Checks who signed a request, with its body.
   * @returns why it is refused, or null when it is right
   * @throws Error when the keys of the channel cannot be asked for
   */
  refusalOf(activity: Activity, authorization: string): Promise<string | null>;
  /** Posts one activity to its channel, once. */
  send: Send;
}

/** @param trusts whether replies may be posted at a `serviceUrl` */
export type CreateChannelSdk = (mode: Config['botFramework'], trusts: (serviceUrl: unknown) => boolean) => ChannelSdk;
