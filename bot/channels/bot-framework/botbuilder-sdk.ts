import {
  type Authentication,
  authenticationSettings,
  createAuthentication,
  refusalOf,
  refusalOfToken,
} from './authentication.ts';
import type { CreateChannelSdk } from './channel-sdk.ts';
import { createConnector } from './connector.ts';

/** The SDK of Bot Framework, as our configuration sets it. */
export const createBotbuilderSdk: CreateChannelSdk = (mode, trusts) =>
  botbuilderSdk(createAuthentication(authenticationSettings(mode)))(mode, trusts);

/** The same, with who may call and how the bot signs already said. */
export function botbuilderSdk(authentication: Authentication): CreateChannelSdk {
  return (mode, trusts) => ({
    refusalOfToken: (authorization) => refusalOfToken(authentication, authorization),
    refusalOf: (activity, authorization) => refusalOf(authentication, activity, authorization),
    send: createConnector(authentication, mode.mode === 'credentials' ? mode.credentials.appId : '', trusts),
  });
}
