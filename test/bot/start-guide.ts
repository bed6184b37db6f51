import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, onTestFinished } from 'vitest';
import { type Config, readConfig } from '../../bot/config.ts';
import { always, type KnowledgeSource } from '../../bot/knowledge-source.ts';
import type { Log } from '../../bot/log.ts';
import { type RunningServer, type ServerParts, startServer } from '../../bot/server.ts';
import { createSqliteStore } from '../../bot/storage/sqlite-store.ts';
import type { Store } from '../../bot/storage/store.ts';
import { tokenSecrets } from '../../bot/token-secret.ts';
import { realKnowledge } from './real-knowledge.ts';
import { temporaryFolder } from './temporary-folder.ts';

export interface Guide {
  url: string;
  port: number;
  dataDir: string;
  /** Lines of the log. */
  log: string[];
  stop(): Promise<void>;
}

export interface GuideOptions {
  dataDir?: string;
  port?: number;
  env?: Record<string, string>;
  now?: () => Date;
  /** What it knows, where it is not always the real content. */
  knowledge?: KnowledgeSource;
  /** Wraps the store, to watch it or to break it. */
  withStore?: (store: Store) => Store;
  /** How long the service waits for whoever is slow. */
  waiting?: Pick<ServerParts, 'patience' | 'pingEvery'>;
}

/** The service, as `npm start` puts it together, in this process and on a free port. Stops when the test ends. */
export async function startGuide(options: GuideOptions = {}): Promise<Guide> {
  const guide = await runGuide({ dataDir: temporaryFolder(), ...options });
  onTestFinished(guide.stop);
  return guide;
}

/** One service for all the tests of a file. */
export function sharedGuide(options: GuideOptions = {}): Pick<Guide, 'url' | 'port' | 'log'> {
  let dataDir = '';
  let running: Guide | null = null;
  beforeAll(async () => {
    dataDir = mkdtempSync(join(tmpdir(), 'guia-eadmin-'));
    running = await runGuide({ ...options, dataDir });
  });
  afterAll(async () => {
    await running?.stop();
    rmSync(dataDir, { recursive: true, force: true });
  });
  return {
    get url() {
      return running?.url ?? '';
    },
    get port() {
      return running?.port ?? 0;
    },
    get log() {
      return running?.log ?? [];
    },
  };
}

/** Which SDK the tests of the channel are run with. */
const sdk = process.env.BOT_SDK ? { BOT_SDK: process.env.BOT_SDK } : {};

/** The same as `startGuide`, for whoever stops it: a test that starts it again on what it left. */
export async function runGuide({
  dataDir,
  port = 0,
  env = {},
  now = () => new Date(),
  withStore = (store) => store,
  knowledge = always(realKnowledge),
  waiting = {},
}: GuideOptions & { dataDir: string }): Promise<Guide> {
  const config: Config = { ...readConfig({ ...sdk, ...env, DATA_DIR: dataDir }), port };
  const log: string[] = [];
  const keep: Log['info'] = (message, context) => log.push(JSON.stringify({ message, ...context }));
  const store = createSqliteStore(join(dataDir, 'guia-eadmin.sqlite'));
  const server: RunningServer = await startServer({
    config,
    knowledge,
    store: withStore(store),
    log: { info: keep, error: keep },
    tokenSecrets: tokenSecrets(dataDir),
    now,
    ...waiting,
  });
  let stopped: Promise<void> | null = null;
  return {
    url: server.url,
    port: Number(new URL(server.url).port),
    dataDir,
    log,
    stop() {
      stopped ??= server.close().then(() => store.close());
      return stopped;
    },
  };
}
