import type { AddressInfo } from 'node:net';
import restify, { type Request, type Response, type Server, type ServerOptions } from 'restify';
import { answersPath, openApiPath } from './answers/paths.ts';
import { addAnswerRoutes } from './answers/routes.ts';
import { closeMessages, messagesPath } from './channels/bot-framework/messages-path.ts';
import type { BotFrameworkParts } from './channels/bot-framework/routes.ts';
import { createConversations } from './channels/direct-line/conversation.ts';
import { hearOthers } from './channels/direct-line/hear-others.ts';
import { createLiveStreams } from './channels/direct-line/live-streams.ts';
import { addOriginRules } from './channels/direct-line/origin-rules.ts';
import { addDirectLineRoutes } from './channels/direct-line/routes.ts';
import { createStreamSlots } from './channels/direct-line/stream-slots.ts';
import { createStreamUpgrade } from './channels/direct-line/stream-upgrade.ts';
import { createTokens } from './channels/direct-line/tokens.ts';
import type { Outbox } from './channels/outbox.ts';
import { watchedTurns } from './channels/take-turn.ts';
import type { Config } from './config.ts';
import type { Converse } from './converse/converse-here.ts';
import { addDocumentRoutes } from './documents/document-routes.ts';
import { createDocuments } from './documents/documents.ts';
import { createGapKeeper } from './gaps/gap-keeper.ts';
import type { Experts } from './gaps/tell-experts.ts';
import { addHealthRoutes } from './health.ts';
import { answerAndClose, hasMoreBody } from './http/answer-and-close.ts';
import { createClientAddress } from './http/client-address.ts';
import { type ErrorForm, ownForm, problemForm } from './http/error-form.ts';
import { createFrontServer, type Patience, realPatience, rejectSocket } from './http/front-server.ts';
import { createLimit, type Limit } from './http/limit.ts';
import type { LimitsConfig } from './http/limits-config.ts';
import { logRequests } from './http/log-requests.ts';
import { createWorkInProgress } from './http/work-in-progress.ts';
import { explainError, stopping } from './http-error.ts';
import type { KnowledgeSource } from './knowledge-source.ts';
import type { ServiceLog } from './log.ts';
import { mcpPath } from './mcp/mcp-path.ts';
import { addMcpRoutes } from './mcp/routes.ts';
import { countRefusals } from './metrics/count-refusals.ts';
import { measuredStore } from './metrics/measured-store.ts';
import { createMetrics, type Metrics } from './metrics/metrics.ts';
import { addMetricsRoute } from './metrics/routes.ts';
import { createTurnWatch } from './metrics/watch-turns.ts';
import { readJsonBody } from './read-json-body.ts';
import { deleteInTime } from './storage/delete-in-time.ts';
import type { Instances } from './storage/instances.ts';
import type { Store } from './storage/store.ts';
import { addTabRoutes } from './teams/tab/routes.ts';
import { addWebChatRoutes } from './webchat/routes.ts';
import { addSiteRoutes } from './webchat/site-routes.ts';

export interface ServerParts {
  config: Config;
  knowledge: KnowledgeSource;
  /** Works out what is said; here and at once, unless something else is given. */
  converse?: Converse;
  store: Store;
  /** The other instances that share the store, when there may be some. */
  instances?: Instances | null;
  log: ServiceLog;
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

/** What is asked of it by whoever runs it, also while it stops. */
const isOfOperators = /^\/(healthz|readyz|metrics)\b/;

/** Bytes. A short message of Web Chat takes 445, and its box 8,000 characters. */
const largestOfBrowsers = 64 * 1024;

/** Puts every route together and starts listening. */
export async function startServer(parts: ServerParts): Promise<RunningServer> {
  const { config, knowledge, instances, log, now, patience = realPatience, pingEvery } = parts;
  const metrics = createMetrics();
  const store = measuredStore(parts.store, metrics);
  const watch = createTurnWatch(metrics, log, parts.tokenSecrets[0] ?? new Uint8Array());
  const takeTurn = watchedTurns(store, watch, parts.converse);
  const server = restify.createServer({ name: 'guia-eadmin', log: silentLog(), handleUncaughtExceptions: false });
  server.use(restify.plugins.queryParser({ mapParams: false }));

  const streams = createLiveStreams(pingEvery);
  const { retentionDays } = config.webChat;
  const clients = createClientAddress(config.trustedProxies);
  const limitOf = limitsOf(parts, metrics);
  const limits = {
    tokens: limitOf('tokens'),
    conversations: limitOf('conversations'),
    messages: limitOf('messages'),
    messagesPerConversation: limitOf('messagesPerConversation'),
    kilobytes: limitOf('kilobytes'),
    readsPerConversation: limitOf('readsPerConversation'),
  };
  const tokens = createTokens(parts.tokenSecrets, () => Math.floor(now().valueOf() / 1000), retentionDays);
  const { days: gapsDays } = config.gaps;
  const experts = openExperts({ ...parts, store });
  const keeper = createGapKeeper({ knowledge, gaps: store.gaps, days: gapsDays, log, now, experts });
  const conversations = createConversations(
    knowledge,
    store,
    streams,
    now,
    config.documentHours,
    takeTurn,
    keeper,
    instances?.tell,
  );
  const stopHearing = instances && hearOthers(instances, streams);
  const documents = createDocuments(knowledge, store, now);
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
  const outbox = await openMessages(server, {
    ...parts,
    store,
    limit: limits.messagesPerConversation,
    metrics,
    takeTurn,
    keeper,
  });
  const limitDocuments = limitOf('documents');
  addDocumentRoutes(server, documents, config.webChat, clients, limitDocuments, metrics);
  addTabRoutes(server, { documents, webChat: config.webChat, clients, limit: limitDocuments });
  const { councils } = config;
  if (councils) {
    const { addCouncilsRoutes } = await import('./councils/routes.ts');
    addCouncilsRoutes(server, { config, access: councils, knowledge, store, clients, now });
  }
  const slots = createStreamSlots(config.limits);
  let isStopping = false;
  const work = createWorkInProgress();
  addHealthRoutes(server, store, log, () => isStopping);
  const outboxWaiting = () => store.countOutgoing().catch(() => null);
  addMetricsRoute(server, metrics.families({ outboxWaiting, openSockets: slots.open }), config);

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
    slots,
    clients,
    limit: limitOf('sockets'),
    metrics,
  });
  const front = createFrontServer({
    handle(request, response) {
      const isAlwaysAnswered = isOfOperators.test(request.url ?? '');
      if (isStopping) response.setHeader('Connection', 'close');
      if (isStopping && !isAlwaysAnswered) {
        return answerAndClose(request, response, explainError(stopping()), formFor(request.url ?? ''));
      }
      if (!isAlwaysAnswered) work.count(response);
      // restify's own server never listens.
      server.server.emit('request', request, response);
    },
    upgrade: async (request, socket, head) => {
      if (isStopping) return rejectSocket(socket, 503, { 'Retry-After': '2' });
      return openStream(request, socket, head);
    },
    ended: logRequests(log, metrics),
    mostConnections: config.limits.openConnections,
    speaksForMany: clients.isProxy,
    patience,
    log,
  });
  const stopDeleting = deleteInTime(store, { days: retentionDays, gapsDays }, log, now);
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
      stopHearing?.();
      const sent = outbox?.stop();
      await wait(notice);
      await Promise.race([Promise.all([work.finished(), sent]).then(() => keeper.finished()), wait(mostPatience)]);
      const closed = new Promise<void>((resolve) => front.close(() => resolve()));
      streams.closeAll();
      front.closeAllConnections();
      await Promise.all([closed, documents.close()]);
    },
  };
}

type LimitName = Exclude<keyof LimitsConfig, `open${string}`>;

/** Each limit, counted together with the other instances, and with what it refuses counted. */
function limitsOf({ config, instances }: ServerParts, metrics: Metrics): (name: LimitName) => Limit {
  return (name) => countRefusals(createLimit(config.limits[name], instances?.counter(name)), name, metrics);
}

/** How a mistake is told at an address. */
function formFor(url: string): ErrorForm {
  return forPrograms.has(url.split('?', 1)[0] ?? '') ? problemForm : ownForm;
}

/** Whoever writes the content, where there is an address to tell them at: what tells them is loaded when there is something to tell. */
function openExperts({ config, knowledge, store, log }: ServerParts): (() => Promise<Experts>) | null {
  const url = config.gaps.expertsWebhook;
  if (!url) return null;
  return async () => {
    const { createExperts } = await import('./gaps/tell-experts.ts');
    return createExperts({ url, knowledge, gaps: store.gaps, log });
  };
}

/** The SDK of Bot Framework is larger than all the rest: it is loaded only where it is used. */
async function openMessages(
  server: Server,
  parts: ServerParts & Pick<BotFrameworkParts, 'limit' | 'metrics' | 'takeTurn' | 'keeper'>,
): Promise<Pick<Outbox, 'start' | 'stop'> | null> {
  const { config } = parts;
  if (config.botFramework.mode === 'closed') {
    closeMessages(server);
    return null;
  }
  const { addBotFrameworkRoutes } = await import('./channels/bot-framework/routes.ts');
  const createSdk =
    config.botSdk === 'agents'
      ? (await import('./channels/agents/agents-sdk.ts')).createAgentsSdk
      : (await import('./channels/bot-framework/botbuilder-sdk.ts')).createBotbuilderSdk;
  const outbox = addBotFrameworkRoutes(server, { ...parts, createSdk });
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
