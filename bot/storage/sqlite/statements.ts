import type { DatabaseSync } from 'node:sqlite';
import { sharedStatements } from './councils.ts';
import { belongings } from './schema.ts';

export type Statements = ReturnType<typeof prepareStatements>;

/** What is asked of the database, prepared once. */
export function prepareStatements(db: DatabaseSync) {
  return {
    select: db.prepare('select version, kept from conversations where id = ?'),
    insert: db.prepare(
      'insert into conversations (id, version, sequence, kept, touched) values (?, 1, ?, ?, ?) on conflict do nothing returning sequence',
    ),
    update: db.prepare(
      'update conversations set version = version + 1, sequence = sequence + ?, kept = ?, touched = ? where id = ? and version = ? returning sequence',
    ),
    // Two numbers on: neither of the last two keys is the one before the next.
    dropKeys: db.prepare('update conversations set key = -(abs(key) + 2) where id = ?'),
    selectKey: db.prepare('select key from conversations where id = ?'),
    updateKey: db.prepare('update conversations set key = ? where id = ?'),

    selectAnswered: db.prepare('select 1 from answered where conversation = ? and activity = ?'),
    insertAnswered: db.prepare('insert or ignore into answered (conversation, activity) values (?, ?)'),

    append: db.prepare('insert into activities (conversation, sequence, activity) values (?, ?, ?)'),
    after: db.prepare(
      'select sequence, activity from activities where conversation = ? and sequence > ? order by sequence limit ?',
    ),
    deleteSomeActivities: db.prepare(
      'delete from activities where rowid in (select rowid from activities where conversation = ? limit ?)',
    ),

    insertOutgoing: db.prepare(
      'insert into outbox (conversation, activity, since, due, holder, held_until) values (?, ?, ?, ?, ?, ?) returning id',
    ),
    selectInLine: db.prepare('select 1 from outbox where conversation = ? and (due <= ? or attempts > 0) limit 1'),
    hold: db.prepare(`
      update outbox set holder = :holder, held_until = :until
      where conversation = :conversation and (due <= :now or attempts > 0)
        and not exists (
          select 1 from outbox where conversation = :conversation and held_until > :now and holder <> :holder
        )
      returning id, activity, since, attempts`),
    deleteOutgoing: db.prepare('delete from outbox where conversation = ? and id = ?'),
    postpone: db.prepare(
      "update outbox set due = ?, attempts = attempts + 1, holder = '', held_until = 0 where conversation = ? and holder = ?",
    ),
    selectDue: db.prepare(`
      select conversation from outbox where due <= :now
      group by conversation having max(held_until) <= :now order by min(due) limit :most`),
    countOutgoing: db.prepare('select count(*) as n from outbox'),
    // What could not be sent is tried at once: much may have changed meanwhile.
    releaseOutgoing: db.prepare(
      "update outbox set holder = '', held_until = 0, due = iif(attempts > 0, 0, due) where held_until > 0 or attempts > 0",
    ),

    insertDocument: db.prepare('insert into documents (id, conversation, expires, input) values (?, ?, ?, ?)'),
    selectDocument: db.prepare('select expires, input from documents where id = ?'),
    deleteSomeExpired: db.prepare(
      'delete from documents where rowid in (select rowid from documents where expires <= ? limit ?)',
    ),

    setAside: db.prepare('insert into unreadable (conversation, kept, found) values (?, ?, ?) returning rowid as row'),
    emptyKept: db.prepare('update conversations set kept = ? where id = ?'),

    setReminder: db.prepare(
      'insert into reminders (conversation, day, reference) values (?, ?, ?) on conflict do update set day = excluded.day, reference = excluded.reference',
    ),
    unsetReminder: db.prepare('delete from reminders where conversation = ?'),
    selectDueReminders: db.prepare('select conversation, day, reference from reminders where day <= ? order by day'),
    deleteReminder: db.prepare('delete from reminders where conversation = ? and day = ?'),

    share: db.prepare(sharedStatements.put),
    takeBackShared: db.prepare(sharedStatements.takeBack),
    selectShared: db.prepare(sharedStatements.all),

    // Whoever asked to be reminded finds their answers on that day.
    selectUntouched: db.prepare(`
      select id from conversations where touched < ?
        and not exists (select 1 from reminders where conversation = conversations.id and day >= ?)
      order by touched limit 1`),
    deleteConversation: db.prepare('delete from conversations where id = ?'),
    deleteBelongings: belongings.map((table) => db.prepare(`delete from ${table} where conversation = ?`)),

    prove: db.prepare('insert into proof (id, at) values (1, ?) on conflict do update set at = excluded.at'),
    freePages: db.prepare('pragma freelist_count'),
  };
}
