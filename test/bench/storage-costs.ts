import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { createSqliteStore } from '../../bot/storage/sqlite-store.ts';
import type { Store } from '../../bot/storage/store.ts';
import { emptyMemory } from '../../dialogs/memory.ts';
import { median } from './beside/median.ts';
import { temporaryFolder } from './beside/temporary-folder.ts';
import { ms, printRow } from './table.ts';

const rounds = 7;
const turns = 400;
const people = 50;
/** A disk in memory, where waiting for the disk costs nothing. */
const inMemory = '/dev/shm';
/** A reply of two kilobytes. */
const reply = { type: 'message', text: 'x'.repeat(2000) };

interface Cost {
  /** Milliseconds from one turn to the next. */
  wall: number;
  /** Milliseconds of processor time of a turn, in every thread. */
  cpu: number;
}

/**
 * What it costs a turn to last: saving it, waiting for the disk, and its outbox. Waiting is what is left when the same is done on a
 * disk in memory.
 */
export async function printStorageCosts(): Promise<void> {
  const disk = temporaryFolder();
  const memory = existsSync(inMemory) ? mkdtempSync(join(inMemory, 'guia-eadmin-bench-')) : null;
  const measured: Record<string, Cost[]> = {};
  const measure = async (name: string, folder: string, outbox: boolean, atOnce: number) => {
    const store = createSqliteStore(join(folder, `${name.replace(/\W/g, '-')}.sqlite`));
    const costs: Cost[] = [];
    // The first round warms up.
    for (let round = 0; round <= rounds; round++) {
      const cost = await say(store, round, outbox, atOnce);
      if (round > 0) costs.push(cost);
    }
    measured[name] = costs;
    await store.close();
  };
  for (const atOnce of [1, 16]) {
    for (const outbox of [false, true]) {
      const name = `${outbox ? 'saved, with its outbox' : 'saved'}, ${atOnce} at once`;
      await measure(name, disk.path, outbox, atOnce);
      if (memory) await measure(`${name}, no waiting`, memory, outbox, atOnce);
    }
  }
  disk.remove();
  if (memory) rmSync(memory, { recursive: true, force: true });

  console.log('\nWhat a turn costs the store');
  printRow('', 'time', 'processor');
  for (const [name, costs] of Object.entries(measured)) {
    printRow(name, ms(median(costs.map(({ wall }) => wall))), ms(median(costs.map(({ cpu }) => cpu))));
  }
}

/** Saves turns of several people, a few at once, as a channel's are: what is to be sent is saved, and deleted once it is sent. */
async function say(store: Store, round: number, outbox: boolean, atOnce: number): Promise<Cost> {
  const left = Array.from({ length: turns }, (_, index) => index).values();
  const holder = { id: 'bench', until: Number.MAX_SAFE_INTEGER };
  const before = process.cpuUsage();
  const start = performance.now();
  const work = async (worker: number) => {
    for (const index of left) {
      // Nobody else is in the conversations of this worker.
      const conversationId = `${worker}-${index % people}`;
      const version = (await store.read(conversationId))?.version ?? 0;
      const { held } = await store.save({
        conversationId,
        kept: { memory: { ...emptyMemory, typed: 'x'.repeat(500) } },
        version,
        activityId: `${round}-${index}`,
        activities: outbox ? [] : [reply],
        ...(outbox && { outgoing: { activities: [reply], holder } }),
        forget: false,
      });
      for (const { id } of held) await store.removeOutgoing(conversationId, id);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, (_, worker) => work(worker)));
  const { user, system } = process.cpuUsage(before);
  return { wall: (performance.now() - start) / turns, cpu: (user + system) / 1000 / turns };
}
