import { ConfigurationBotFrameworkAuthentication, ConfigurationServiceClientCredentialFactory } from 'botbuilder-core';
import {
  authenticationSettings,
  type Credentials,
  refusalOf,
  refusalOfToken,
  type Settings,
} from './authentication.ts';
import type { CreateChannelSdk } from './channel-sdk.ts';
import { createConnector } from './connector.ts';
import { signAsBot } from './sign-as-bot.ts';

/** The SDK of Bot Framework, as our configuration sets it. */
export const createBotbuilderSdk: CreateChannelSdk = (mode, trusts) => {
  const settings = authenticationSettings(mode);
  return botbuilderSdk(settings, new ConfigurationServiceClientCredentialFactory(settings))(mode, trusts);
};

/**
 * The same, with who may call and how the bot signs already said.
 * @param settings what the SDK calls the configuration
 */
export function botbuilderSdk(settings: Settings, credentials: Credentials): CreateChannelSdk {
  const authentication = new ConfigurationBotFrameworkAuthentication(settings, credentials);
  return (mode, trusts) => ({
    refusalOfToken: (authorization) => refusalOfToken(authentication, authorization),
    refusalOf: (activity, authorization) => refusalOf(authentication, activity, authorization),
    send: createConnector(signAsBot(credentials, mode.mode === 'credentials' ? mode.credentials.appId : ''), trusts),
  });
}
