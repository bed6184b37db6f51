import type { Credentials } from './authentication.ts';
import type { Sign } from './connector.ts';

/** Whom the tokens are for and where they are asked for, in Microsoft's public cloud: what the SDK says to its own client. */
const audience = 'https://api.botframework.com';
const loginUrl = 'https://login.microsoftonline.com/botframework.com';

type Signer = ReturnType<Credentials['createCredentials']>;
type Signed = Parameters<Awaited<Signer>['signRequest']>[0];

/**
 * Signs with the SDK's credentials, which ask for a token, keep it while it holds and ask for another.
 * @param appId the bot's id; empty where nobody is authenticated
 */
export function signAsBot(credentials: Credentials, appId: string): Sign {
  if (appId === '') return async () => null;
  let made: Signer | null = null;
  return async () => {
    made ??= credentials.createCredentials(appId, audience, loginUrl, true);
    const signer = await made.catch((error: unknown) => {
      made = null;
      throw error;
    });
    let authorization: string | null = null;
    const headers = {
      set(_name: string, value: string) {
        authorization = value;
      },
    };
    await signer.signRequest({ headers } as Signed);
    return authorization;
  };
}
