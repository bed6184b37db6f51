import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createLog } from '../log.ts';
import { databaseName, readDataDir } from '../storage/data-dir.ts';
import { readDatabaseUrl } from '../storage/database-url.ts';
import type { KeptSince } from '../storage/sqlite/read-gaps.ts';

/**
 * The gaps and votes that a service has kept since a day, whether it is running or not: of PostgreSQL with DATABASE_URL, and of the file of
 * DATA_DIR without it.
 * @param day ISO date
 * @throws Error that says where it was looked for, when there is nothing of a service there
 */
export async function readKeptGaps(env: Readonly<Record<string, string | undefined>>, day: string): Promise<KeptSince> {
  const url = readDatabaseUrl(env);
  if (url) return readPostgres(url, day);
  const path = join(readDataDir(env), databaseName);
  if (!existsSync(path)) {
    throw new Error(`No hi ha cap servei a ${path}. Digues amb DATA_DIR (o DATABASE_URL) on desa les converses.`);
  }
  const { readSqliteGaps } = await import('../storage/sqlite/read-gaps.ts');
  return readSqliteGaps(path, day);
}

async function readPostgres(url: string, day: string): Promise<KeptSince> {
  const { createDatabase } = await import('../storage/postgres/database.ts');
  const { createGapsPart } = await import('../storage/postgres/gaps.ts');
  const database = createDatabase(url, 1, createLog());
  try {
    const gaps = createGapsPart(database);
    return { gaps: await gaps.since(day), votes: await gaps.votesSince(day) };
  } finally {
    await database.close();
  }
}
