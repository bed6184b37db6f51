import { DatabaseSync } from 'node:sqlite';
import { createSqliteStore } from '../sqlite-store.ts';
import { type Batches, batchSize, type Counts, columnsOf, type MovedRow, movedTables, type Table } from './tables.ts';

/** A SQLite file that nobody else uses, to be read or written whole. */
export interface SqliteSide {
  counts(): Counts;
  read(table: Table): Batches;
  write(table: Table, batches: Batches): Promise<void>;
  close(): void;
}

/** An earlier version kept the last ids that it had answered with what it remembered; they are moved as the others. */
const keptWithTheRest = `insert or ignore into answered (conversation, activity)
  select conversations.id, earlier.value from conversations, json_each(kept, '$.answered') as earlier where json_valid(kept)`;

/** Brings the tables up to date, or makes them, and opens the file. */
export async function openSqliteSide(path: string): Promise<SqliteSide> {
  await createSqliteStore(path).close();
  const db = new DatabaseSync(path);
  db.exec('pragma synchronous = full');
  db.exec(keptWithTheRest);
  return {
    counts: () =>
      Object.fromEntries(
        movedTables.map(({ name }) => [name, Number(db.prepare(`select count(*) as n from ${name}`).get()?.n)]),
      ),
    async *read(table) {
      const rows = db
        .prepare(`select ${columnsOf(table).join(', ')} from ${table.name} order by ${table.order}`)
        .iterate();
      let batch: MovedRow[] = [];
      for (const row of rows) {
        batch.push(row as MovedRow);
        if (batch.length < batchSize) continue;
        yield batch;
        batch = [];
      }
      if (batch.length > 0) yield batch;
    },
    async write(table, batches) {
      const columns = columnsOf(table);
      const marks = columns.map(() => '?').join(', ');
      const insert = db.prepare(`insert into ${table.name} (${columns.join(', ')}) values (${marks})`);
      db.exec('begin');
      for await (const batch of batches) {
        for (const row of batch) insert.run(...columns.map((column) => row[column] ?? ''));
      }
      db.exec('commit');
    },
    close: () => db.close(),
  };
}
