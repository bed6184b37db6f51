import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { emptyMemory } from '../../dialogs/memory.ts';
import type { Content } from '../../knowledge/content.ts';
import { databaseName, makeDataDir } from '../storage/data-dir.ts';
import { lockDataDir } from '../storage/lock-data-dir.ts';
import { createSqliteStore } from '../storage/sqlite-store.ts';
import { madeUpPlans } from './made-up.ts';

/** How the conversations that hold them are called: nobody else's is. */
const prefix = 'inventada-';

/**
 * Fills a data folder with diagnoses that nobody made.
 * @param today ISO date
 * @returns how many councils have one
 * @throws Error that says what to do, when there are conversations of people in it
 */
export async function fillMadeUp(content: Content, dataDir: string, count: number, today: string): Promise<number> {
  makeDataDir(dataDir);
  const release = lockDataDir(dataDir);
  const path = join(dataDir, databaseName);
  try {
    if (existsSync(path) && hasPeople(path)) {
      throw new Error(
        `A ${dataDir} hi ha converses de persones: digues a DATA_DIR una carpeta nova, només per provar-ho.`,
      );
    }
    const plans = madeUpPlans(content, count, today);
    const store = createSqliteStore(path);
    try {
      await Promise.all(
        plans.map(async (shared, at) => {
          const conversationId = `${prefix}${at}`;
          const version = (await store.read(conversationId))?.version ?? 0;
          const kept = { memory: { ...emptyMemory, shared: [shared] } };
          await store.save({ conversationId, kept, version, activities: [], shared, forget: true });
        }),
      );
    } finally {
      await store.close();
    }
    return new Set(plans.map(({ town }) => town)).size;
  } finally {
    release();
  }
}

function hasPeople(path: string): boolean {
  const db = new DatabaseSync(path, { readOnly: true });
  try {
    const found = db.prepare("select 1 from sqlite_schema where name = 'conversations'").get();
    const people = 'select 1 from conversations where id not like ? limit 1';
    return found !== undefined && db.prepare(people).get(`${prefix}%`) !== undefined;
  } finally {
    db.close();
  }
}
