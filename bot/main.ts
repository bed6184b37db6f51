import { availableParallelism } from 'node:os';
import type { Content } from '../knowledge/content.ts';
import type { Knowledge } from '../knowledge/create-knowledge.ts';
import { contentFolder } from '../knowledge/load/content-folder.ts';
import { catchStrayLines } from './catch-stray-lines.ts';
import { readConfig } from './config.ts';
import { type Converse, converseHere } from './converse/converse-here.ts';
import { learnWhenIdle } from './converse/learn-when-idle.ts';
import { startSecondProcess } from './converse/second-process.ts';
import { shareTurns } from './converse/share-turns.ts';
import { explainStartError } from './explain-start-error.ts';
import { loggedOfRequest, surviveUncaught } from './http/request-scope.ts';
import { loadEnv } from './load-env.ts';
import { createLog, type Log } from './log.ts';
import { misspeltSettings } from './misspelt-settings.ts';
import { openKnowledge } from './open-knowledge.ts';
import { hasBegunWith } from './prepare/begun-with.ts';
import { builtFolder } from './prepare/built-folder.ts';
import { reloadWhenTold } from './reload/reload-when-told.ts';
import { createReloadingKnowledge } from './reload/reloading-knowledge.ts';
import { startServer } from './server.ts';
import { beforePublishing, startNotices } from './start-notices.ts';
import { takeStorage } from './storage/open-storage.ts';
import { browserFiles } from './webchat/bundle/browser-files.ts';

/** Milliseconds: how long it goes on saying that it stops, what is under way may take, and all of it together. */
const stopNotice = 500;
const stopPatience = 8000;
const longestStop = 9500;

/** Milliseconds from the start to learning what only replies need. */
const learnAfter = 1000;

/** Every part, put together once. What goes wrong while it starts is said in one line, with exit code 1. */
export async function main(): Promise<void> {
  await start().catch((error: unknown) => {
    process.stderr.write(`${explainStartError(error)}\n`);
    process.exit(1);
  });
}

async function start(): Promise<void> {
  const fromFile = loadEnv();
  const config = readConfig(process.env);
  const log = createLog({ level: config.logLevel, context: loggedOfRequest });
  const storageToBe = takeStorage(config, log);
  // Begun first: another process packs while this one reads.
  const packing = browserFiles(() => process.stdout.write('Empaqueto la pàgina del xat (només el primer cop)…\n'));
  const isKept = hasBegunWith();
  const begun = await openKnowledge(config.supportUrl, config.sharing);
  const knowledge = createReloadingKnowledge(begun, readContent, log);
  await packing;
  const storage = await storageToBe.open();
  const converse = isKept && config.secondProcess ? converseWithHelp(begun, log) : converseHere;
  const server = await startServer({ config, knowledge, converse, ...storage, log, now: () => new Date() });

  surviveUncaught(log);
  catchStrayLines(log);
  const notices = [...misspeltSettings(fromFile, process.env), ...startNotices(config), ...(storage.notices ?? [])];
  for (const notice of notices) process.stderr.write(`${notice}\n`);
  const before = beforePublishing(config);
  if (before) process.stdout.write(`${before}\n`);

  let stopping = false;
  const stop = async (signal: NodeJS.Signals) => {
    if (stopping) return;
    stopping = true;
    setTimeout(() => process.exit(0), longestStop).unref();
    // Who types Ctrl-C shares out no work.
    await server.close({ notice: signal === 'SIGTERM' ? stopNotice : 0, patience: stopPatience });
    await Promise.all([storage.instances?.close(), storage.store.close()]);
    process.exit(0);
  };
  // What stopped it at once while it prepared gives way.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    const before = process.listeners(signal);
    // In this order: with no listener, a signal that is on its way would be dropped.
    process.on(signal, stop);
    for (const listener of before) process.off(signal, listener);
  }
  await reloadWhenTold(knowledge, config.contentReload, () => void stop('SIGTERM'));
  process.stdout.write(`Guia eAdmin: ${server.url}\n`);
  // Not before whoever starts it sees that it answers; and before anybody is at the first question of a guide.
  void learnWhenIdle(() => knowledge.current(), learnAfter);
}

/** Where there are two processors, and what a second process can begin with. */
function converseWithHelp(begun: Knowledge, log: Log): Converse {
  const built = builtFolder;
  if (built === null || availableParallelism() < 2) return converseHere;
  return shareTurns(begun, (hosted) => startSecondProcess(built, hosted), log);
}

let reader: Promise<() => Promise<Content>> | null = null;

async function readContent(): Promise<Content> {
  reader ??= import('./reload/content-reader.ts').then(({ contentReader }) => contentReader(contentFolder));
  return (await reader)();
}
