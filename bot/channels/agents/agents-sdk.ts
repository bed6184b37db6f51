import type { CreateChannelSdk } from '../bot-framework/channel-sdk.ts';
import { createAgentsConnector, createTokenProvider, type TokenProvider } from './agents-connector.ts';
import { createChannelKeys } from './channel-keys.ts';
import { createTokenCheck } from './check-token.ts';

/** Where Microsoft says which keys its channels sign with. */
const openIdOfChannels = 'https://login.botframework.com/v1/.well-known/openidconfiguration';

export interface AgentsOutside {
  openIdUrl: string;
  /** What signs as the bot, when it is not what the configuration says. */
  tokens: TokenProvider;
}

/** The Microsoft 365 Agents SDK, successor of Bot Framework's, as our configuration sets it. */
export const createAgentsSdk: CreateChannelSdk = (mode, trusts) => agentsSdk({})(mode, trusts);

/** The same, with what is Microsoft's put in its place. */
export function agentsSdk({ openIdUrl = openIdOfChannels, tokens }: Partial<AgentsOutside>): CreateChannelSdk {
  return (mode, trusts) => {
    const credentials = mode.mode === 'credentials' ? mode.credentials : null;
    const check = createTokenCheck(credentials, createChannelKeys(openIdUrl));
    return {
      refusalOfToken: (authorization) => check(authorization, null),
      refusalOf: (activity, authorization) => check(authorization, activity),
      send: createAgentsConnector(tokens ?? createTokenProvider(credentials), trusts),
    };
  };
}
