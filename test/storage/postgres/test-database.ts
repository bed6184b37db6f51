import { randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll } from 'vitest';
import { findPostgres } from './find-postgres.js';
import { readyPostgres, startPostgres } from './start-postgres.ts';

/** Whether there is a PostgreSQL to test with; `ensure-postgres.js` says why not. */
export const hasPostgres = findPostgres() !== null;

/** Where the one of these tests is (`prepare-once.ts`), and the process that it ends with. */
export const folderVariable = 'POSTGRES_OF_TESTS';

let running: Promise<string> | undefined;

/** Started by the first who asks, in whichever process, and shared by all. */
async function server(): Promise<string> {
  const [folder, watch] = (process.env[folderVariable] ?? '').split(' ');
  if (!folder || !watch) throw new Error(`${folderVariable} is not set`);
  const cluster = join(folder, 'cluster');
  try {
    mkdirSync(cluster);
  } catch {
    return (await readyPostgres(cluster)).url;
  }
  return (await startPostgres(cluster, { watch: Number(watch) })).url;
}

/** A new database, for whoever asks: its address. It goes away with the tests. */
export async function newDatabase(): Promise<string> {
  running ??= server();
  const url = await running;
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await administer(url, `create database ${name}`);
  return url.replace(/\/postgres$/, `/${name}`);
}

/** A database for all the tests of a file. */
export function fileDatabase(): () => Promise<string> {
  let made: Promise<string> | undefined;
  afterAll(async () => {
    const url = await made;
    if (!url) return;
    const name = new URL(url).pathname.slice(1);
    await administer(url.replace(name, 'postgres'), `drop database ${name} with (force)`);
  });
  return () => {
    made ??= newDatabase();
    return made;
  };
}

/** Does one thing in a database. */
export async function administer(url: string, text: string, values: unknown[] = []): Promise<pg.QueryResultRow[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(text, values)).rows;
  } finally {
    await client.end();
  }
}
