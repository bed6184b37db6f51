import type { AddressInfo } from 'node:net';
import restify, { type Request, type Response, type Server, type ServerOptions } from 'restify';
import type { Knowledge } from '../knowledge/create-knowledge.ts';
import { answersPath, openApiPath } from './answers/paths.ts';
import { addAnswerRoutes } from './answers/routes.ts';
import { closeMessages, messagesPath } from './channels/bot-framework/messages-path.ts';
import { createConversations } from './channels/direct-line/conversation.ts';
import { createLiveStreams } from './channels/direct-line/live-streams.ts';
import { addOriginRules } from './channels/direct-line/origin-rules.ts';
import { addDirectLineRoutes } from './channels/direct-line/routes.ts';
import { createStreamSlots } from './channels/direct-line/stream-slots.ts';
import { createStreamUpgrade } from './channels/direct-line/stream-upgrade.ts';
import { createTokens } from './channels/direct-line/tokens.ts';
import type { Outbox } from './channels/outbox.ts';
import type { Config } from './config.ts';
import { addDocumentRoutes } from './documents/document-routes.ts';
import { createDocuments } from './documents/documents.ts';
import { addHealthRoutes } from './health.ts';
import { answerAndClose, hasMoreBody } from './http/answer-and-close.ts';
import { createClientAddress } from './http/client-address.ts';
import { type ErrorForm, ownForm, problemForm } from './http/error-form.ts';
import { createFrontServer, type Patience, realPatience, rejectSocket } from './http/front-server.ts';
import { createLimit } from './http/limit.ts';
import { createWorkInProgress } from './http/work-in-progress.ts';
import { explainError, stopping } from './http-error.ts';
import type { Log } from './log.ts';
import { mcpPath } from './mcp/mcp-path.ts';
import { addMcpRoutes } from './mcp/routes.ts';
import { readJsonBody } from './read-json-body.ts';
import { deleteInTime } from './storage/delete-in-time.ts';
import type { Store } from './storage/store.ts';
import { addTabRoutes } from './teams/tab/routes.ts';
import { addWebChatRoutes } from './webchat/routes.ts';
import { addSiteRoutes } from './webchat/site-routes.ts';

export interface ServerParts {
  config: Config;
  knowledge: Knowledge;
  store: Store;
  log: Log;
  /** The first signs the tokens of browsers, and what any of them signed is accepted; at least 32 bytes each. */
  tokenSecrets: readonly Uint8Array[];
  now: () => Date;
  /** How long whoever is slow is waited for. */
  patience?: Patience;
  /** Milliseconds between two pings of a socket. */
  pingEvery?: number;
}

export interface RunningServer {
  /** Where it can be reached. */
  url: string;
  /** Stops taking work, lets what is under way finish, and closes everything. */
  close(stopping?: Stopping): Promise<void>;
}

export interface Stopping {
  /** Milliseconds that it goes on saying that it stops, before anything is closed: whoever shares out the work has to see it. */
  notice: number;
  /** Milliseconds that turns and replies under way may take. */
  patience: number;
}

/** Where a mistake is told as problem details. */
const forPrograms = new Set([answersPath, openApiPath, mcpPath]);

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
  const tokens = createTokens(parts.tokenSecrets, () => Math.floor(now().valueOf() / 1000), retentionDays);
  const conversations = createConversations(knowledge, store, streams, now, config.documentHours, log);
  const documents = createDocuments(knowledge.localised, store, now);
  await addWebChatRoutes(server, config, knowledge);
  await addSiteRoutes(server, config, now);
  addDirectLineRoutes(server, { tokens, store, conversations, config, clients, limits });
  const readBody = readJsonBody(largestOfBrowsers);
  addAnswerRoutes(server, { knowledge, config, clients, limits, readBody });
  if (config.mcp) addMcpRoutes(server, { knowledge, config, clients, limits, readBody, log });
  addOriginRules(server, [answersPath, openApiPath, mcpPath], config.webChat.allowedOrigins, config.publicUrl);
  // After the rules of who may ask, and not where who asks is checked before the body.
  const checkedBefore = new Set<unknown>([messagesPath, answersPath, mcpPath]);
  server.use(async (request: Request, response: Response) => {
    if (!checkedBefore.has(request.getRoute().path)) await readBody(request, response);
  });
  const outbox = await openMessages(server, parts);
  const limitDocuments = createLimit(config.limits.documents);
  addDocumentRoutes(server, documents, config.webChat, clients, limitDocuments);
  addTabRoutes(server, { documents, webChat: config.webChat, clients, limit: limitDocuments });
  const { councils } = config;
  if (councils) {
    const { addCouncilsRoutes } = await import('./councils/routes.ts');
    addCouncilsRoutes(server, { config, access: councils, content: knowledge.content, store, clients, now });
  }
  let isStopping = false;
  const work = createWorkInProgress();
  addHealthRoutes(server, store, log, () => isStopping);

  // The callback, which would send the error once more, is never called.
  server.on('restifyError', (request: Request, response: Response, error: Error) => {
    const explained = explainError(error);
    if (explained.status >= 500) log.error('request failed', { route: request.getRoute()?.path, error: error.message });
    const form = formFor(request.getPath());
    if (response.headersSent) response.destroy();
    else if (hasMoreBody(request) || explained.status === 413) answerAndClose(request, response, explained, form);
    else {
      const { type, content } = form(explained);
      response.writeHead(explained.status, { ...explained.headers, 'Content-Type': type });
      response.end(JSON.stringify(content));
    }
  });

  const openStream = createStreamUpgrade({
    tokens,
    store,
    streams,
    slots: createStreamSlots(config.limits),
    clients,
    limit: createLimit(config.limits.sockets),
  });
  const front = createFrontServer({
    handle(request, response) {
      const isOfHealth = /^\/(healthz|readyz)\b/.test(request.url ?? '');
      if (isStopping) response.setHeader('Connection', 'close');
      if (isStopping && !isOfHealth) {
        return answerAndClose(request, response, explainError(stopping()), formFor(request.url ?? ''));
      }
      if (!isOfHealth) work.count(response);
      // restify's own server never listens.
      server.server.emit('request', request, response);
    },
    upgrade: async (request, socket, head) => {
      if (isStopping) rejectSocket(socket, 503, { 'Retry-After': '2' });
      else await openStream(request, socket, head);
    },
    mostConnections: config.limits.openConnections,
    speaksForMany: clients.isProxy,
    patience,
    log,
  });
  const stopDeleting = deleteInTime(store, retentionDays, log, now);
  await new Promise<void>((resolve, reject) => {
    front.once('error', reject);
    front.listen(config.port, config.host, resolve);
  });
  const address = front.address() as AddressInfo;
  const host = address.family === 'IPv6' ? `[${address.address}]` : address.address;
  return {
    url: `http://${host}:${address.port}`,
    async close({ notice, patience: mostPatience }: Stopping = { notice: 0, patience: 0 }) {
      isStopping = true;
      stopDeleting();
      const sent = outbox?.stop();
      await wait(notice);
      await Promise.race([Promise.all([work.finished(), sent]), wait(mostPatience)]);
      const closed = new Promise<void>((resolve) => front.close(() => resolve()));
      streams.closeAll();
      front.closeAllConnections();
      await Promise.all([closed, documents.close()]);
    },
  };
}

/** How a mistake is told at an address. */
function formFor(url: string): ErrorForm {
  return forPrograms.has(url.split('?', 1)[0] ?? '') ? problemForm : ownForm;
}

/** The SDK of Bot Framework is larger than all the rest: it is loaded only where it is used. */
async function openMessages(
  server: Server,
  { config, knowledge, store, log, now }: ServerParts,
): Promise<Pick<Outbox, 'start' | 'stop'> | null> {
  if (config.botFramework.mode === 'closed') {
    closeMessages(server);
    return null;
  }
  const { addBotFrameworkRoutes } = await import('./channels/bot-framework/routes.ts');
  const createSdk =
    config.botSdk === 'agents'
      ? (await import('./channels/agents/agents-sdk.ts')).createAgentsSdk
      : (await import('./channels/bot-framework/botbuilder-sdk.ts')).createBotbuilderSdk;
  const outbox = addBotFrameworkRoutes(server, config, knowledge, store, log, createSdk, {}, now);
  outbox.start();
  return outbox;
}

function wait(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** restify's own log would write whole requests, with their tokens. Its types leave out what makes one. */
function silentLog(): ServerOptions['log'] {
  const { logger } = restify as unknown as { logger(options: { level: string }): ServerOptions['log'] };
  return logger({ level: 'silent' });
}
