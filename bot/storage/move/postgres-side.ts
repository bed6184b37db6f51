import type { Query } from '../postgres/database.ts';
import { idOf, keyOf, wholeOf } from '../postgres/key-of.ts';
import { type Batches, batchSize, type Counts, columnsOf, type MovedRow, movedTables, type Table } from './tables.ts';

/** The tables of PostgreSQL within one transaction. */
export interface PostgresSide {
  counts(): Promise<Counts>;
  read(table: Table): Batches;
  write(table: Table, batches: Batches): Promise<void>;
}

export function postgresSide(query: Query): PostgresSide {
  /** What keys stand for that are not the ids themselves, as far as a table says it. */
  let wholes: Promise<Map<string, string>> | undefined;
  const readWholes = async () => {
    const tables = movedTables.filter(({ whole }) => whole !== null);
    const selects = tables.map(
      ({ name, whole }) => `select ${whole} as key, whole from ${name} where whole is not null`,
    );
    const rows = await query<{ key: string; whole: string }>({ text: selects.join(' union ') });
    return new Map(rows.map(({ key, whole }) => [key, idOf(key, whole)]));
  };

  return {
    async counts() {
      const selects = movedTables.map(({ name }) => `select '${name}' as name, count(*) as n from ${name}`);
      const rows = await query<{ name: string; n: number }>({ text: selects.join(' union all ') });
      return Object.fromEntries(rows.map(({ name, n }) => [name, n]));
    },
    async *read(table) {
      wholes ??= readWholes();
      const known = await wholes;
      const select = `select ${columnsOf(table).join(', ')} from ${table.name} order by ${table.order}`;
      await query({ text: `declare moved cursor for ${select}` });
      for (;;) {
        const rows = await query<MovedRow>({ text: `fetch ${batchSize} from moved` });
        if (rows.length === 0) break;
        yield rows.map((row) => ({
          ...row,
          ...Object.fromEntries(table.ids.map((id) => [id, known.get(String(row[id])) ?? row[id] ?? ''])),
        }));
      }
      await query({ text: 'close moved' });
    },
    async write(table, batches) {
      const { ids, numbers, whole } = table;
      const columns = [...columnsOf(table), ...(whole === null ? [] : ['whole'])];
      const lists = columns.map((column, at) => `$${at + 1}::${numbers.includes(column) ? 'bigint' : 'text'}[]`);
      const text = `insert into ${table.name} (${columns.join(', ')}) select * from unnest(${lists.join(', ')})`;
      const valueIn = (row: MovedRow, column: string) => {
        if (column === 'whole') return wholeOf(String(row[whole ?? '']));
        return ids.includes(column) ? keyOf(String(row[column])) : row[column];
      };
      for await (const batch of batches) {
        await query(
          { text },
          columns.map((column) => batch.map((row) => valueIn(row, column))),
        );
      }
    },
  };
}
