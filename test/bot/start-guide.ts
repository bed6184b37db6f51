import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, onTestFinished } from 'vitest';
import { type Config, readConfig } from '../../bot/config.ts';
import { always, type KnowledgeSource } from '../../bot/knowledge-source.ts';
import type { Log, ServiceLog } from '../../bot/log.ts';
import { type RunningServer, type ServerParts, startServer } from '../../bot/server.ts';
import type { Storage } from '../../bot/storage/open-storage.ts';
import { createSqliteStore } from '../../bot/storage/sqlite-store.ts';
import type { Store } from '../../bot/storage/store.ts';
import { tokenSecrets } from '../../bot/token-secret.ts';
import { realKnowledge } from './real-knowledge.ts';
import { temporaryFolder } from './temporary-folder.ts';

export interface Guide {
  url: string;
  port: number;
  dataDir: string;
  /** Lines of the log, but for those of each request and each turn. */
  log: string[];
  /** Those. */
  traffic: string[];
  stop(): Promise<void>;
}

export interface GuideOptions {
  dataDir?: string;
  port?: number;
  env?: Record<string, string>;
  now?: () => Date;
  /** Where it keeps things, instead of in a file of its folder; closed with it. */
  storage?: (log: Log) => Promise<Storage>;
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
export function sharedGuide(options: GuideOptions = {}): Pick<Guide, 'dataDir' | 'url' | 'port' | 'log' | 'traffic'> {
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
    get dataDir() {
      return running?.dataDir ?? '';
    },
    get log() {
      return running?.log ?? [];
    },
    get traffic() {
      return running?.traffic ?? [];
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
  storage,
  withStore = (store) => store,
  knowledge,
  waiting = {},
}: GuideOptions & { dataDir: string }): Promise<Guide> {
  const config: Config = { ...readConfig({ ...sdk, ...env, DATA_DIR: dataDir }), port };
  const log: string[] = [];
  const traffic: string[] = [];
  const keep: Log['info'] = (message, context) => {
    const isTraffic = message === 'request' || message === 'turn';
    (isTraffic ? traffic : log).push(JSON.stringify({ message, ...context }));
  };
  const logged: ServiceLog = { debug() {}, info: keep, error: keep };
  const { store, ...shared } = storage
    ? await storage(logged)
    : {
        store: createSqliteStore(join(dataDir, 'guia-eadmin.sqlite')),
        tokenSecrets: tokenSecrets(dataDir),
        instances: null,
      };
  const server: RunningServer = await startServer({
    config,
    knowledge: knowledge ?? always({ ...realKnowledge, sharing: config.sharing }),
    store: withStore(store),
    ...shared,
    log: logged,
    now,
    ...waiting,
  });
  let stopped: Promise<void> | null = null;
  return {
    url: server.url,
    port: Number(new URL(server.url).port),
    dataDir,
    log,
    traffic,
    stop() {
      stopped ??= server.close().then(async () => {
        await Promise.all([shared.instances?.close(), store.close()]);
      });
      return stopped;
    },
  };
}
