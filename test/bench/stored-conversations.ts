import { statSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { takeTurn } from '../../bot/channels/take-turn.ts';
import { toActivities } from '../../bot/render/to-activities.ts';
import { createSqliteStore } from '../../bot/storage/sqlite-store.ts';
import type { Store } from '../../bot/storage/store.ts';
import { converse } from '../../dialogs/converse.ts';
import { emptyMemory } from '../../dialogs/memory.ts';
import type { Content } from '../../knowledge/content.ts';
import type { Knowledge } from '../../knowledge/create-knowledge.ts';
import { median } from './beside/median.ts';
import { temporaryFolder } from './beside/temporary-folder.ts';
import { textsOf } from './beside/texts-of.ts';
import { ms, printRow } from './table.ts';

const sizes = [100, 10_000, 100_000];
const turns = 600;
const warmUp = 60;

/** Milliseconds of one turn: until it lasts, of that to read and save, and of the processor. */
interface Cost {
  turn: number;
  store: number;
  cpu: number;
}

interface Sized {
  size: number;
  store: Store;
  /** Ids of some that are stored, in the order in which they speak. */
  ids: string[];
  costs: Cost[];
  /** Kilobytes of each on the disk: its greeting, a question and its answer. */
  kilobytes: number;
}

/** What a turn costs as more and more conversations are stored, of which any may speak. */
export async function printStoredConversations(content: Content, knowledge: Knowledge): Promise<void> {
  const folder = temporaryFolder();
  const all: Sized[] = [];
  for (const size of sizes) all.push(await fill(join(folder.path, `${size}.sqlite`), size, knowledge));
  for (const [at, text] of textsOf(content, turns + warmUp).entries()) {
    // Read once: whoever came second would find its words known.
    converse(knowledge, emptyMemory, { type: 'message', text }, '2026-01-01');
    // Each is said the same, right after the others and each time in another order: what slows the machine down slows all.
    for (let place = 0; place < all.length; place++) {
      const sized = all[(at + place) % all.length];
      if (!sized) continue;
      const cost = await say(knowledge, sized, text, at);
      if (at >= warmUp) sized.costs.push(cost);
    }
  }
  for (const { store } of all) await store.close();
  folder.remove();

  console.log(
    `\nA turn, with so many conversations stored: the one in the middle of ${turns}, one after another in turn`,
  );
  const [first = 0] = sizes;
  printRow(
    '',
    ...sizes.map((size) => size.toLocaleString('en')),
    ...sizes.slice(1).map((size) => `${size / first} times`),
  );
  for (const [name, of] of [
    ['  until it lasts', ({ turn }: Cost) => turn],
    ['  of it, to read and save', ({ store }: Cost) => store],
    ['  processor time', ({ cpu }: Cost) => cpu],
  ] as const) {
    const [smallest = 0, ...others] = all.map(({ costs }) => median(costs.map(of)));
    printRow(name, ...[smallest, ...others].map(ms), ...others.map((each) => `× ${(each / smallest).toFixed(2)}`));
  }
  printRow('  each on the disk', ...all.map(({ kilobytes }) => `${kilobytes.toFixed(1)} KB`));
}

const toLog = (content: Content) => (said: Parameters<NonNullable<Parameters<typeof takeTurn>[2]['toLog']>>[0]) =>
  toActivities('webchat', content, said.locale, said.replies, said);

/** Has somebody begin a conversation and ask something, and copies it with as many ids. */
async function fill(path: string, size: number, knowledge: Knowledge): Promise<Sized> {
  const store = createSqliteStore(path);
  const now = new Date();
  for (const [at, text] of ['', 'què és l’e-NOTUM?'].entries()) {
    const input = text === '' ? ({ type: 'start' } as const) : ({ type: 'message', text } as const);
    const request = { conversationId: 'first', activityId: `${at}`, input, now, toLog: toLog(knowledge.content) };
    await takeTurn(knowledge, store, request);
  }
  const db = new DatabaseSync(path);
  db.exec('pragma synchronous = off; begin; create temp table ids (id text)');
  const insert = db.prepare('insert into ids select lower(hex(randomblob(16)))');
  for (let at = 1; at < size; at++) insert.run();
  db.exec(`
    insert into conversations select ids.id, version, sequence, kept, touched, key from ids, conversations;
    insert into activities select ids.id, sequence, activity from ids, activities where conversation = 'first';
    insert into answered select ids.id, activity from ids, answered where conversation = 'first';
    commit;
    pragma wal_checkpoint(truncate);
  `);
  const ids = db.prepare('select id from ids order by random() limit 2000').all();
  db.close();
  return { size, store, ids: ids.map(({ id }) => String(id)), costs: [], kilobytes: statSync(path).size / 1024 / size };
}

async function say(knowledge: Knowledge, { store, ids }: Sized, text: string, at: number): Promise<Cost> {
  let inStore = 0;
  const timing =
    <Args extends unknown[], Result>(work: (...args: Args) => Promise<Result>) =>
    async (...args: Args): Promise<Result> => {
      const start = performance.now();
      const done = await work(...args);
      inStore += performance.now() - start;
      return done;
    };
  const timed: Store = { ...store, read: timing(store.read), save: timing(store.save) };
  const request = {
    conversationId: ids[at % ids.length] ?? '',
    activityId: `said ${at}`,
    input: { type: 'message', text } as const,
    now: new Date(),
    toLog: toLog(knowledge.content),
  };
  const before = process.cpuUsage();
  const start = performance.now();
  await takeTurn(knowledge, timed, request);
  const turn = performance.now() - start;
  const { user, system } = process.cpuUsage(before);
  return { turn, store: inStore, cpu: (user + system) / 1000 };
}
