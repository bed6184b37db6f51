import type { DatabaseSync } from 'node:sqlite';
import { gapTables } from './gap-schema.ts';

const tables = `
  create table if not exists conversations (
    id text primary key,
    version integer not null,
    sequence integer not null,
    kept text not null,
    touched integer not null default 0,
    -- The number of the last key given; negative, the one of the next, when none has been given since all was deleted.
    key integer not null default 1
  ) strict;
  create table if not exists activities (
    conversation text not null,
    sequence integer not null,
    activity text not null,
    primary key (conversation, sequence)
  ) strict;
  create table if not exists answered (
    conversation text not null,
    activity text not null,
    primary key (conversation, activity)
  ) strict, without rowid;
  create table if not exists documents (
    id text primary key,
    conversation text not null,
    expires integer not null,
    input text not null
  ) strict;
  create table if not exists reminders (
    conversation text primary key,
    day text not null,
    reference text not null
  ) strict;
  -- What the body that runs the service sees of a council.
  create table if not exists shared (
    conversation text not null,
    town text not null,
    day text not null,
    moment integer not null,
    plan text not null,
    primary key (conversation, town, day)
  ) strict;
  create table if not exists outbox (
    id integer primary key,
    conversation text not null,
    activity text not null,
    since integer not null,
    due integer not null,
    attempts integer not null default 0,
    holder text not null default '',
    held_until integer not null default 0
  ) strict;
  -- What could not be read of a conversation, for whoever wants to mend it.
  create table if not exists unreadable (
    conversation text not null,
    kept text not null,
    found integer not null
  ) strict;
  create table if not exists proof (id integer primary key, at integer not null) strict;
`;

const indexes = `
  create index if not exists conversations_by_touch on conversations (touched);
  create index if not exists documents_of_conversation on documents (conversation);
  create index if not exists documents_by_expiry on documents (expires);
  create index if not exists shared_by_town on shared (town, day, moment);
  create index if not exists outbox_of_conversation on outbox (conversation);
  create index if not exists outbox_by_due on outbox (due);
  create index if not exists unreadable_of_conversation on unreadable (conversation);
`;

/** Every table where rows belong to a conversation, besides its own. */
export const belongings = [
  'activities',
  'answered',
  'documents',
  'reminders',
  'shared',
  'outbox',
  'unreadable',
] as const;

const incremental = 2;

/**
 * Makes the tables, and brings those of an earlier version up to date.
 * @param now when a conversation was touched that does not say so
 */
export function prepareSchema(db: DatabaseSync, now: Date): void {
  giveRoomBack(db);
  db.exec('pragma journal_mode = wal');
  db.exec(tables);
  db.exec(gapTables);
  const columns = new Set(
    db
      .prepare('select name from pragma_table_info(?)')
      .all('conversations')
      .map(({ name }) => name),
  );
  if (!columns.has('touched')) {
    db.exec('alter table conversations add column touched integer not null default 0');
    db.prepare('update conversations set touched = ?').run(now.valueOf());
  }
  if (!columns.has('key')) db.exec('alter table conversations add column key integer not null default 1');
  db.exec(indexes);
}

/** The file can give back the room of what is deleted only when it was made for it; one of an earlier version is made again, once. */
function giveRoomBack(db: DatabaseSync): void {
  if (Number(db.prepare('pragma auto_vacuum').get()?.auto_vacuum) === incremental) return;
  db.exec(`pragma auto_vacuum = ${incremental}`);
  if (Number(db.prepare('pragma page_count').get()?.page_count) > 0) db.exec('vacuum');
}
