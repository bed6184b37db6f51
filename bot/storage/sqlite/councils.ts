import { existsSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import type { SharedPlan } from '../../../dialogs/plan/shared-plan.ts';
import { parseKept } from '../parse-kept.ts';
import { troubleOf } from './trouble-of.ts';

/** What is asked of the table where what is shared lives. */
export const sharedStatements = {
  put: `insert into shared (conversation, town, day, moment, plan) values (?, ?, ?, ?, ?)
    on conflict do update set moment = excluded.moment, plan = excluded.plan`,
  takeBack: 'delete from shared where conversation = ?',
  all: 'select plan from shared order by town, day desc, moment desc',
} as const;

/** What was shared, of each row; one that cannot be read hides no other. */
export function sharedIn(rows: Iterable<Record<string, unknown>>): SharedPlan[] {
  return [...rows].flatMap(({ plan }) => parseKept<SharedPlan>(plan) ?? []);
}

const patience = 5000;

/**
 * What is shared in a database of a service, running or not: nothing of it is changed.
 * @param path of the file
 * @throws StorageError when it cannot be read
 */
export function readSharedBeside(path: string): SharedPlan[] {
  if (!existsSync(path)) return [];
  let db: DatabaseSync | null = null;
  try {
    db = new DatabaseSync(path, { readOnly: true, timeout: patience });
    const has = db.prepare("select 1 from sqlite_schema where type = 'table' and name = 'shared'").get();
    return has ? sharedIn(db.prepare(sharedStatements.all).iterate()) : [];
  } catch (error) {
    throw troubleOf(error);
  } finally {
    db?.close();
  }
}
