import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { createLog } from '../../log.ts';
import { keptSecrets, writeSecrets } from '../../token-secret.ts';
import { checkDatabase } from '../copy-database.ts';
import { databaseName, makeDataDir, secretName } from '../data-dir.ts';
import { lockDataDir } from '../lock-data-dir.ts';
import { moveAll } from '../move-all.ts';
import { createDatabase, type Query } from '../postgres/database.ts';
import { migrate } from '../postgres/migrate.ts';
import { putSecrets, readSecrets } from '../postgres/token-secrets.ts';
import { type PostgresSide, postgresSide } from './postgres-side.ts';
import { openSqliteSide, type SqliteSide } from './sqlite-side.ts';
import { type Counts, movedTables } from './tables.ts';

/** Milliseconds that moving one batch, or counting a table, may take. */
const patience = 600_000;

/**
 * Takes all that there is in a data folder to a PostgreSQL with nothing in it, all or nothing. The folder stays as it was. No service may
 * be using either of them.
 * @throws DataDirInUseError, StorageError, or Error that says what to do, in Catalan
 */
export async function moveToPostgres(dataDir: string, url: string): Promise<Counts> {
  const file = join(dataDir, databaseName);
  if (!existsSync(file)) {
    throw new Error(`A ${dataDir} no hi ha dades per moure. Si són en una altra carpeta, digues-la a DATA_DIR.`);
  }
  const release = lockDataDir(dataDir);
  try {
    checkDatabase(file);
    await migrate(url);
    const sqlite = await openSqliteSide(file);
    try {
      return await inPostgres(url, async (query, postgres) => {
        await lockAll(query);
        await mustBeAlone(query);
        const there = await postgres.counts();
        if (Object.values(there).some((count) => count > 0)) {
          throw new Error('La base de dades de PostgreSQL ja té converses: cal que sigui nova. No he mogut res.');
        }
        for (const table of movedTables) await postgres.write(table, sqlite.read(table));
        await putSecrets(query, keptSecrets(dataDir));
        return same(sqlite.counts(), await postgres.counts());
      });
    } finally {
      sqlite.close();
    }
  } finally {
    release();
  }
}

/**
 * Takes all that there is in a PostgreSQL to a data folder with nothing in it, all or nothing. The database stays as it was.
 * @throws the same
 */
export async function moveFromPostgres(url: string, dataDir: string): Promise<Counts> {
  makeDataDir(dataDir);
  const release = lockDataDir(dataDir);
  let draft: string | null = null;
  try {
    if (existsSync(join(dataDir, databaseName))) {
      throw new Error(`A ${dataDir} ja hi ha dades: digues a DATA_DIR una carpeta nova. No he mogut res.`);
    }
    await migrate(url);
    const folder = mkdtempSync(join(dataDir, '.mudanca-'));
    draft = folder;
    const counts = await inPostgres(url, async (query, postgres) => {
      await mustBeAlone(query);
      const secrets = await readSecrets(query);
      const moved = await fill(join(folder, databaseName), postgres);
      if (secrets.length > 0) writeSecrets(folder, secrets);
      return moved;
    });
    checkDatabase(join(folder, databaseName));
    const names = [databaseName, secretName].filter((name) => existsSync(join(folder, name)));
    const aside = join(folder, 'abans');
    mkdirSync(aside);
    moveAll([
      // A secret of a service that never had a conversation.
      ...names
        .filter((name) => existsSync(join(dataDir, name)))
        .map((name) => [join(dataDir, name), join(aside, name)] as const),
      ...names.map((name) => [join(folder, name), join(dataDir, name)] as const),
    ]);
    return counts;
  } finally {
    if (draft) rmSync(draft, { recursive: true, force: true });
    release();
  }
}

async function fill(file: string, postgres: PostgresSide): Promise<Counts> {
  const sqlite: SqliteSide = await openSqliteSide(file);
  try {
    for (const table of movedTables) await sqlite.write(table, postgres.read(table));
    return same(await postgres.counts(), sqlite.counts());
  } finally {
    sqlite.close();
  }
}

/** All of it is as it was at one moment. */
async function inPostgres(url: string, work: (query: Query, side: PostgresSide) => Promise<Counts>): Promise<Counts> {
  const database = createDatabase(url, 1, createLog());
  try {
    return await database.alone(async (query) => {
      await query({ text: 'begin isolation level repeatable read' });
      const counts = await work(query, postgresSide(query));
      await query({ text: 'commit' });
      return counts;
    }, patience);
  } finally {
    await database.close();
  }
}

/** Nobody may write there meanwhile. */
async function lockAll(query: Query): Promise<void> {
  await query({
    text: `lock table ${[...movedTables.map(({ name }) => name), 'secrets'].join(', ')} in exclusive mode`,
  });
}

async function mustBeAlone(query: Query): Promise<void> {
  const others = await query({
    text: `select 1 as one from pg_stat_activity where datname = current_database() and application_name = 'guia-eadmin-line'`,
  });
  if (others.length > 0)
    throw new Error('Hi ha un servei en marxa amb aquest PostgreSQL: atura’l abans. No he mogut res.');
}

/** @throws Error when something is missing */
function same(from: Counts, to: Counts): Counts {
  for (const { name } of movedTables) {
    if (from[name] !== to[name]) {
      throw new Error(`A «${name}» hi havia ${from[name]} files i n’han arribat ${to[name]}. No he mogut res.`);
    }
  }
  return to;
}
