import {
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  type ConfigurationBotFrameworkAuthenticationOptions,
} from 'botbuilder';
import type { Request, Response, Server } from 'restify';
import type { Knowledge } from '../../../knowledge/create-knowledge.ts';
import { type Config, isLoopback } from '../../config.ts';
import type { Log } from '../../log.ts';
import type { Store } from '../../storage/store.ts';
import { createGuideBot } from './guide-bot.ts';

/**
 * `POST /api/messages`. Without credentials the SDK would accept anybody's activity and post the reply to whatever
 * `serviceUrl` it names, so the route is closed unless they are configured; the development switch opens it to this
 * machine alone.
 */
export function addBotFrameworkRoutes(
  server: Server,
  mode: Config['botFramework'],
  knowledge: Knowledge,
  store: Store,
  log: Log,
): void {
  if (mode.mode === 'closed') {
    server.post('/api/messages', async (_request: Request, response: Response) => {
      const message = 'Aquest punt és tancat: configura MicrosoftAppId i MicrosoftAppPassword (vegeu .env.example).';
      response.send(403, { error: { code: 'Closed', message } });
    });
    return;
  }
  const options: ConfigurationBotFrameworkAuthenticationOptions =
    mode.mode === 'credentials'
      ? {
          MicrosoftAppId: mode.credentials.appId,
          MicrosoftAppPassword: mode.credentials.appPassword,
          MicrosoftAppType: mode.credentials.appType,
          MicrosoftAppTenantId: mode.credentials.tenantId,
        }
      : {};
  const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication(options));
  adapter.onTurnError = async (_context, error) => {
    log.error('turn failed', { channel: 'bot-framework', error: error.message });
  };
  const bot = createGuideBot(knowledge, store);
  server.post('/api/messages', async (request: Request, response: Response) => {
    if (mode.mode === 'unauthenticated' && !isLocalCall(request)) {
      response.send(403, {
        error: { code: 'Closed', message: 'En desenvolupament només s’hi arriba des d’aquesta màquina.' },
      });
      return;
    }
    await adapter.process(request, response, (context) => bot.run(context));
  });
}

/** Whether both the caller and the address it wants the reply at are this machine. */
function isLocalCall(request: Request): boolean {
  const serviceUrl = String((request.body as { serviceUrl?: unknown } | undefined)?.serviceUrl ?? '');
  if (!isLoopback(request.socket.remoteAddress ?? '') || !URL.canParse(serviceUrl)) return false;
  return isLoopback(new URL(serviceUrl).hostname.replace(/^\[|\]$/g, ''));
}
