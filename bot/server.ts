import type { AddressInfo } from 'node:net';
import restify, { type Request, type Response, type Server, type ServerOptions } from 'restify';
import type { Knowledge } from '../knowledge/create-knowledge.ts';
import { closeMessages, messagesPath } from './channels/bot-framework/messages-path.ts';
import { createConversations } from './channels/direct-line/conversation.ts';
import { createLiveStreams } from './channels/direct-line/live-streams.ts';
import { addDirectLineRoutes } from './channels/direct-line/routes.ts';
import { createStreamSlots } from './channels/direct-line/stream-slots.ts';
import { createStreamUpgrade } from './channels/direct-line/stream-upgrade.ts';
import { createTokens } from './channels/direct-line/tokens.ts';
import type { Config } from './config.ts';
import { addDocumentRoutes } from './documents/document-routes.ts';
import { createDocuments } from './documents/documents.ts';
import { answerAndClose, hasMoreBody } from './http/answer-and-close.ts';
import { createClientAddress } from './http/client-address.ts';
import { createFrontServer, type Patience, realPatience } from './http/front-server.ts';
import { createLimit } from './http/limit.ts';
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
  /** How long whoever is slow is waited for. */
  patience?: Patience;
  /** Milliseconds between two pings of a socket. */
  pingEvery?: number;
}

export interface RunningServer {
  /** Where it can be reached. */
  url: string;
  close(): Promise<void>;
}

/** Bytes. A short message of Web Chat takes 445, and its box 8,000 characters. */
const largestOfBrowsers = 64 * 1024;

/** Puts every route together and starts listening. */
export async function startServer(parts: ServerParts): Promise<RunningServer> {
  const { config, knowledge, store, log, now, patience = realPatience, pingEvery } = parts;
  const server = restify.createServer({ name: 'guia-eadmin', log: silentLog(), handleUncaughtExceptions: false });
  server.use(restify.plugins.queryParser({ mapParams: false }));

  const streams = createLiveStreams(pingEvery);
  const { retentionDays } = config.webChat;
  const clients = createClientAddress(config.trustedProxies);
  const limits = {
    tokens: createLimit(config.limits.tokens),
    conversations: createLimit(config.limits.conversations),
    messages: createLimit(config.limits.messages),
    messagesPerConversation: createLimit(config.limits.messagesPerConversation),
    kilobytes: createLimit(config.limits.kilobytes),
    readsPerConversation: createLimit(config.limits.readsPerConversation),
  };
  const tokens = createTokens(parts.tokenSecret, () => Math.floor(now().valueOf() / 1000), retentionDays);
  const conversations = createConversations(knowledge, store, streams, now, config.documentHours, log);
  const documents = createDocuments(knowledge.localised, store, now);
  await addWebChatRoutes(server, config, knowledge);
  await addSiteRoutes(server, config, now);
  addDirectLineRoutes(server, { tokens, store, conversations, config, clients, limits });
  // After the rules of who may ask, and not where who asks is checked before the body.
  const readBody = readJsonBody(largestOfBrowsers);
  server.use(async (request: Request, response: Response) => {
    if (request.getRoute().path !== messagesPath) await readBody(request, response);
  });
  const stopReminding = await openMessages(server, parts);
  addDocumentRoutes(server, documents, config.webChat, clients, createLimit(config.limits.documents));
  addHealthRoutes(server, store);

  // The callback, which would send the error once more, is never called.
  server.on('restifyError', (request: Request, response: Response, error: Error) => {
    const explained = explainError(error);
    if (explained.status >= 500) log.error('request failed', { route: request.getRoute()?.path, error: error.message });
    if (response.headersSent) response.destroy();
    else if (hasMoreBody(request) || explained.status === 413) answerAndClose(request, response, explained);
    else response.send(explained.status, { error: explained.error }, explained.headers);
  });

  const front = createFrontServer({
    // restify's own server never listens.
    handle: (request, response) => server.server.emit('request', request, response),
    upgrade: createStreamUpgrade({
      tokens,
      store,
      streams,
      slots: createStreamSlots(config.limits),
      clients,
      limit: createLimit(config.limits.sockets),
    }),
    mostConnections: config.limits.openConnections,
    speaksForMany: clients.isProxy,
    patience,
    log,
  });
  const stopDeleting = keepForDays(store, retentionDays, log, now);
  await new Promise<void>((resolve, reject) => {
    front.once('error', reject);
    front.listen(config.port, config.host, resolve);
  });
  const address = front.address() as AddressInfo;
  const host = address.family === 'IPv6' ? `[${address.address}]` : address.address;
  return {
    url: `http://${host}:${address.port}`,
    async close() {
      const closed = new Promise<void>((resolve) => front.close(() => resolve()));
      stopDeleting();
      stopReminding();
      streams.closeAll();
      front.closeAllConnections();
      await Promise.all([closed, documents.close()]);
    },
  };
}

/**
 * The SDK of Bot Framework is larger than all the rest: it is loaded only where it is used.
 * @returns stops what it does by itself
 */
async function openMessages(server: Server, { config, knowledge, store, log, now }: ServerParts): Promise<() => void> {
  if (config.botFramework.mode === 'closed') {
    closeMessages(server);
    return () => {};
  }
  const { addBotFrameworkRoutes } = await import('./channels/bot-framework/routes.ts');
  return addBotFrameworkRoutes(server, config, knowledge, store, log, {}, now);
}

/** restify's own log would write whole requests, with their tokens. Its types leave out what makes one. */
function silentLog(): ServerOptions['log'] {
  const { logger } = restify as unknown as { logger(options: { level: string }): ServerOptions['log'] };
  return logger({ level: 'silent' });
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
