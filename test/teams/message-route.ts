import restify, { type Request, type Response } from 'restify';
import { onTestFinished } from 'vitest';
import { createAgentsSdk } from '../../bot/channels/agents/agents-sdk.ts';
import { createBotbuilderSdk } from '../../bot/channels/bot-framework/botbuilder-sdk.ts';
import type { CreateChannelSdk } from '../../bot/channels/bot-framework/channel-sdk.ts';
import { addBotFrameworkRoutes, type Outside } from '../../bot/channels/bot-framework/routes.ts';
import { watchedTurns } from '../../bot/channels/take-turn.ts';
import { readConfig } from '../../bot/config.ts';
import { createGapKeeper } from '../../bot/gaps/gap-keeper.ts';
import { createLimit } from '../../bot/http/limit.ts';
import { explainError } from '../../bot/http-error.ts';
import { always } from '../../bot/knowledge-source.ts';
import { createMetrics } from '../../bot/metrics/metrics.ts';
import { createTurnWatch } from '../../bot/metrics/watch-turns.ts';
import { createSqliteStore } from '../../bot/storage/sqlite-store.ts';
import type { Store } from '../../bot/storage/store.ts';
import type { CountedGap } from '../../dialogs/gaps/kept-gap.ts';
import { realKnowledge } from '../bot/real-knowledge.ts';

export interface MessageRoute {
  /** Sends an activity to the bot. */
  send(activity: object, headers?: Record<string, string>): Promise<{ status: number; body: string }>;
  /** Lines of the log, but for those of each turn. */
  log: string[];
  /** What was not well answered. */
  gaps(): Promise<CountedGap[]>;
  /** Before the test ends, so that it can be started again on the same file. */
  stop(): Promise<void>;
}

export interface RouteOptions {
  env?: Record<string, string>;
  outside?: Partial<Outside>;
  createSdk?: CreateChannelSdk;
  withStore?: (store: Store) => Store;
  /** The file of the store; in memory when there is none. */
  path?: string;
  now?: () => Date;
}

/** The tests of the channel are run with one SDK, and again with the other (`vitest.config.ts`). */
export const isOfAgents = process.env.BOT_SDK === 'agents';

/** `/api/messages` by itself, with what is Microsoft's put by the test in its place. */
export async function startMessageRoute({
  env = { ALLOW_UNAUTHENTICATED_MESSAGES: '1' },
  outside = {},
  createSdk = isOfAgents ? createAgentsSdk : createBotbuilderSdk,
  withStore = (store) => store,
  path = ':memory:',
  now = () => new Date(),
}: RouteOptions = {}): Promise<MessageRoute> {
  const server = restify.createServer();
  const store = createSqliteStore(path, now);
  const log: string[] = [];
  const keep = (message: string, context?: object) => log.push(JSON.stringify({ message, ...context }));
  const config = readConfig(env);
  const logged = { info: keep, error: keep };
  // Each turn has its line, which is tried in `log.test.ts`.
  const silent = { info() {}, error() {} };
  const metrics = createMetrics();
  const knowledge = always(realKnowledge);
  const keeper = createGapKeeper({ knowledge, gaps: store.gaps, days: 90, log: logged, now });
  const kept = withStore(store);
  const parts = {
    config,
    knowledge,
    store: kept,
    log: logged,
    createSdk,
    limit: createLimit(config.limits.messagesPerConversation),
    metrics,
    takeTurn: watchedTurns(kept, createTurnWatch(metrics, silent, new Uint8Array(32))),
    now,
    keeper,
  };
  const outbox = addBotFrameworkRoutes(server, parts, outside);
  outbox.start();
  server.on('restifyError', (_request: Request, response: Response, error: Error, callback: () => void) => {
    const explained = explainError(error);
    if (!response.headersSent) response.send(explained.status, { error: explained.error });
    callback();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  let isStopped = false;
  const stop = async () => {
    if (isStopped) return;
    isStopped = true;
    await outbox.stop();
    server.server.closeAllConnections();
    await new Promise<void>((resolve) => server.close(() => resolve()));
    await store.close();
  };
  onTestFinished(stop);
  const url = `http://127.0.0.1:${server.address().port}/api/messages`;
  return {
    log,
    gaps: async () => {
      await keeper.finished();
      return store.gaps.since('0000-01-01');
    },
    stop,
    async send(activity, headers = {}) {
      const response = await fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify(activity),
      });
      return { status: response.status, body: await response.text() };
    },
  };
}
