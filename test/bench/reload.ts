import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { keptFolder } from '../../bot/prepare/kept.js';
import { prepare } from '../../bot/prepare/prepare.ts';
import { contentReader } from '../../bot/reload/content-reader.ts';
import { freeMemory } from '../../bot/reload/free-memory.ts';
import { createReloadingKnowledge } from '../../bot/reload/reloading-knowledge.ts';
import { converse } from '../../dialogs/converse.ts';
import { emptyMemory } from '../../dialogs/memory.ts';
import { createKnowledge } from '../../knowledge/create-knowledge.ts';
import { contentFolder, loadContent } from '../../knowledge/load/load-content.ts';
import { temporaryFolder } from './beside/temporary-folder.ts';
import { ms } from './table.ts';

const times = 30;
const edited = 'services/t-cat.yaml';
const betweenTurns = 10;

/**
 * What a reload of the content takes in a service that goes on answering, each after an edit: until the next turn knows it, the
 * longest that anybody waits meanwhile, and what memory is left taken.
 */
export async function printReload(): Promise<void> {
  const work = temporaryFolder();
  const folder = join(work.path, 'content');
  cpSync(contentFolder, folder, { recursive: true });
  const built = keptFolder() ?? (await prepare(work.path));
  const knowledge = createReloadingKnowledge(createKnowledge(loadContent(folder)), contentReader(folder, built), {
    info() {},
    error: (message, context) => {
      throw new Error(`${message}: ${JSON.stringify(context)}`);
    },
  });
  const text = readFileSync(join(folder, edited), 'utf8');
  const reloads: number[] = [];
  const waits: number[] = [];
  let turns = 0;
  // The first one learns what is left; from it on, nothing more should stay.
  let before: NodeJS.MemoryUsage | null = null;
  for (let time = 0; time <= times; time++) {
    writeFileSync(join(folder, edited), `${text}# ${time}\n`);
    const known = knowledge.current();
    const start = performance.now();
    const reloading = knowledge.reload().then(() => true);
    let took: number | null = null;
    for (let isOver = false; !isOver; ) {
      const due = performance.now() + betweenTurns;
      isOver = await Promise.race([reloading, wait(betweenTurns, false)]);
      const late = performance.now();
      converse(knowledge.current(), emptyMemory, { type: 'message', text: 'quant costa el T-CAT?' }, '2026-01-01');
      turns++;
      if (!isOver) waits.push(performance.now() - Math.min(due, late));
      if (took === null && knowledge.current() !== known) took = performance.now() - start;
    }
    if (took === null) throw new Error('the content was not read again');
    reloads.push(took);
    if (before === null) before = await memory();
  }
  const after = await memory();
  work.remove();
  const [first = 0] = reloads;
  reloads.sort((one, other) => one - other);
  const mb = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`;
  console.log(
    `\nA reload of the content after an edit, ${times} times: ${ms(reloads[Math.floor(times / 2)] ?? 0)} until the next turn knows it, ` +
      `${ms(reloads.at(-1) ?? 0)} the longest, ${ms(first)} the first; of ${turns} turns meanwhile, none waited more than ${ms(Math.max(...waits))}`,
  );
  console.log(
    `Memory after the first and after the last: heap ${mb(before?.heapUsed ?? 0)} and ${mb(after.heapUsed)}; ` +
      `of the process ${mb(before?.rss ?? 0)} and ${mb(after.rss)}`,
  );
}

async function memory(): Promise<NodeJS.MemoryUsage> {
  await freeMemory();
  return process.memoryUsage();
}
