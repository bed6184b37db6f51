import restify, { type Request, type Response, type Server } from 'restify';
import type { Knowledge } from '../knowledge/create-knowledge.ts';
import { addBotFrameworkRoutes } from './channels/bot-framework/routes.ts';
import { createConversations } from './channels/direct-line/conversation.ts';
import { createLiveStreams } from './channels/direct-line/live-streams.ts';
import { addDirectLineRoutes } from './channels/direct-line/routes.ts';
import { addStreamUpgrade } from './channels/direct-line/stream-upgrade.ts';
import { createTokens } from './channels/direct-line/tokens.ts';
import type { Config } from './config.ts';
import { addDocumentRoutes } from './documents/document-routes.ts';
import { createDocuments } from './documents/documents.ts';
import { explainError } from './http-error.ts';
import type { Log } from './log.ts';
import { readJsonBody } from './read-json-body.ts';
import { keepForDays } from './storage/keep-for-days.ts';
import type { Store } from './storage/store.ts';
import { addWebChatRoutes } from './webchat/routes.ts';
import { addSiteRoutes } from './webchat/site-routes.ts';

export interface ServerParts {
  config: Config;
  knowledge: Knowledge;
  store: Store;
  log: Log;
  /** Signs the tokens of browsers; at least 32 bytes. */
  tokenSecret: Uint8Array;
  now: () => Date;
}

export interface RunningServer {
  /** Where it can be reached. */
  url: string;
  close(): Promise<void>;
}

/** A long message is answered in the conversation; what is larger than this is not read at all. */
const largestBody = 2 * 1024 * 1024;

/** Puts every route together and starts listening. */
export async function startServer(parts: ServerParts): Promise<RunningServer> {
  const { config, knowledge, store, log, now } = parts;
  const server = restify.createServer({ name: 'guia-eadmin', handleUncaughtExceptions: false });
  server.use(restify.plugins.queryParser({ mapParams: false }));
  server.use(readJsonBody(largestBody));

  const streams = createLiveStreams();
  const { retentionDays } = config.webChat;
  const tokens = createTokens(parts.tokenSecret, () => Math.floor(now().valueOf() / 1000), retentionDays);
  const conversations = createConversations(knowledge, store, streams, now, config.documentHours, log);
  const documents = createDocuments(knowledge.content, store, now);
  await addWebChatRoutes(server, config);
  await addSiteRoutes(server, config, now);
  addDirectLineRoutes(server, { tokens, store, conversations, config });
  addStreamUpgrade(server.server, tokens, store, streams);
  addBotFrameworkRoutes(server, config, knowledge, store, log);
  addDocumentRoutes(server, documents, config.webChat);
  addHealthRoutes(server, store);

  server.on('restifyError', (request: Request, response: Response, error: Error, callback: () => void) => {
    const explained = explainError(error);
    if (explained.status >= 500) log.error('request failed', { path: request.path(), error: error.message });
    if (!response.headersSent) response.send(explained.status, { error: explained.error });
    callback();
  });

  const stopDeleting = keepForDays(store, retentionDays, log, now);
  await new Promise<void>((resolve, reject) => {
    // restify tells its own listeners of it, and stops the process when there are none.
    server.once('error', reject);
    server.listen(config.port, config.host, resolve);
  });
  const address = server.address();
  const host = address.family === 'IPv6' ? `[${address.address}]` : address.address;
  return {
    url: `http://${host}:${address.port}`,
    async close() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      stopDeleting();
      streams.closeAll();
      server.server.closeAllConnections();
      await Promise.all([closed, documents.close()]);
    },
  };
}

function addHealthRoutes(server: Server, store: Store): void {
  server.get('/healthz', async (_request: Request, response: Response) => {
    response.send(200, { status: 'ok' });
  });
  server.get('/readyz', async (_request: Request, response: Response) => {
    const ready = await store.isReady().catch(() => false);
    response.send(ready ? 200 : 503, { status: ready ? 'ok' : 'store unavailable' });
  });
}
