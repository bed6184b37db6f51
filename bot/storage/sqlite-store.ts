import { existsSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import type { Activity } from 'botbuilder';
import { LRUCache } from 'lru-cache';
import { ownerOnly } from './owner-only.ts';
import { type DocumentInput, type Kept, type Logged, type Page, StaleVersionError, type Store } from './store.ts';

const schema = `
  create table if not exists conversations (
    id text primary key,
    version integer not null,
    sequence integer not null,
    kept text not null,
    touched integer not null default 0
  ) strict;
  create table if not exists activities (
    conversation text not null,
    sequence integer not null,
    activity text not null,
    primary key (conversation, sequence)
  ) strict;
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
  create index if not exists documents_of_conversation on documents (conversation);
  create index if not exists documents_by_expiry on documents (expires);
`;

/** How long a turn waits for another process that is writing, in milliseconds. */
const patience = 5000;
/** From one try to cut the write-ahead log to the next, in milliseconds. */
const betweenCuts = 1000;
/** Conversations, of some kilobytes each. */
const mostRecent = 200;
/** −1 is no limit (sqlite.org/lang_select.html, 6). */
const wholeLog: Page = { activities: -1, bytes: Number.POSITIVE_INFINITY };

/**
 * Conversations in one SQLite file, readable by its owner only.
 * @param path of the file, or `:memory:`
 * @param now the clock that stamps each save
 */
export function createSqliteStore(path: string, now: () => Date = () => new Date()): Store {
  if (path !== ':memory:') keepPrivate(path);
  const db = new DatabaseSync(path, { timeout: patience });
  db.exec('pragma journal_mode = wal; pragma synchronous = normal; pragma secure_delete = on;');
  db.exec(schema);
  addTouched(db, now());
  const select = db.prepare('select version, kept from conversations where id = ?');
  const insert = db.prepare(
    'insert into conversations (id, version, sequence, kept, touched) values (?, 1, ?, ?, ?) on conflict do nothing returning sequence',
  );
  const update = db.prepare(
    'update conversations set version = version + 1, sequence = sequence + ?, kept = ?, touched = ? where id = ? and version = ? returning sequence',
  );
  const append = db.prepare('insert into activities (conversation, sequence, activity) values (?, ?, ?)');
  const after = db.prepare(
    'select sequence, activity from activities where conversation = ? and sequence > ? order by sequence limit ?',
  );
  const insertDocument = db.prepare('insert into documents (id, conversation, expires, input) values (?, ?, ?, ?)');
  const selectDocument = db.prepare('select expires, input from documents where id = ?');
  const deleteDocuments = db.prepare('delete from documents where conversation = ?');
  const deleteExpired = db.prepare('delete from documents where expires <= ?');
  const setReminder = db.prepare(
    'insert into reminders (conversation, day, reference) values (?, ?, ?) on conflict do update set day = excluded.day, reference = excluded.reference',
  );
  const unsetReminder = db.prepare('delete from reminders where conversation = ?');
  const selectDue = db.prepare('select conversation, day, reference from reminders where day <= ? order by day');
  const deleteDue = db.prepare('delete from reminders where conversation = ? and day = ?');
  const deleteActivities = db.prepare('delete from activities where conversation = ?');
  // Whoever asked to be reminded finds their answers on that day.
  const old = 'touched < $since and id not in (select conversation from reminders where day >= $day)';
  const deleteOldActivities = db.prepare(
    `delete from activities where conversation in (select id from conversations where ${old})`,
  );
  const deleteOldDocuments = db.prepare(
    `delete from documents where conversation in (select id from conversations where ${old})`,
  );
  const deleteOld = db.prepare(`delete from conversations where ${old}`);
  const deleteOldReminders = db.prepare(
    'delete from reminders where conversation not in (select id from conversations)',
  );

  const inTransaction = <T>(work: () => T): T => {
    db.exec('begin immediate');
    try {
      const result = work();
      db.exec('commit');
      return result;
    } catch (error) {
      db.exec('rollback');
      throw error;
    }
  };

  /**
   * Conversations that spoke a moment ago, as they were saved: nobody else writes here (`lock-data-dir.ts`), and if somebody did, the
   * save would find another version.
   */
  const recent = new LRUCache<string, { kept: string; version: number }>({ max: mostRecent });

  const checkpoint = db.prepare('pragma wal_checkpoint(truncate)');
  let cutLater: NodeJS.Timeout | undefined;
  /**
   * What was deleted is still in the write-ahead log until that is copied over and cut. While somebody reads, as a backup does, that
   * cannot be: it is tried again later, because a wait here would stop every conversation. The same when the disk fails.
   */
  const cutLog = () => {
    clearTimeout(cutLater);
    let isCut: boolean;
    db.exec('pragma busy_timeout = 0');
    try {
      isCut = Number(checkpoint.get()?.busy) === 0;
    } catch {
      isCut = false;
    }
    db.exec(`pragma busy_timeout = ${patience}`);
    if (!isCut) cutLater = setTimeout(cutLog, betweenCuts).unref();
  };

  return {
    async read(conversationId) {
      const before = recent.get(conversationId);
      const row = before ?? select.get(conversationId);
      return row ? { kept: JSON.parse(String(row.kept)) as Kept, version: Number(row.version) } : null;
    },
    async save({ conversationId, kept, version, activities, document, reminder, forget }) {
      const value = JSON.stringify(kept);
      const added = activities.length;
      /** Gives the sequence of the last activity. */
      const saveMemory = (): number => {
        const row =
          version === 0
            ? insert.get(conversationId, added, value, now().valueOf())
            : update.get(added, value, now().valueOf(), conversationId, version);
        if (!row) throw new StaleVersionError(conversationId);
        return Number(row.sequence);
      };
      // Until it is saved, and whenever that fails, what is in the file is what counts.
      recent.delete(conversationId);
      const remember = () => recent.set(conversationId, { kept: value, version: version + 1 });
      // The turn of a channel that keeps its own log is one statement, and that is a transaction by itself.
      if (added === 0 && !document && reminder === undefined && !forget) {
        saveMemory();
        remember();
        return [];
      }
      const saved = inTransaction(() => {
        const start = saveMemory() - added;
        if (forget) {
          deleteActivities.run(conversationId);
          deleteDocuments.run(conversationId);
        }
        if (forget || reminder === null) unsetReminder.run(conversationId);
        else if (reminder) setReminder.run(conversationId, reminder.day, JSON.stringify(reminder.reference));
        if (document) {
          insertDocument.run(document.id, conversationId, document.expires, JSON.stringify(document.input));
        }
        return activities.map((activity, index): Logged => {
          const sequence = start + index + 1;
          append.run(conversationId, sequence, JSON.stringify(activity));
          return { sequence, activity };
        });
      });
      remember();
      if (forget) cutLog();
      return saved;
    },
    async activitiesAfter(conversationId, watermark, page = wholeLog) {
      const logged: Logged[] = [];
      let bytes = 0;
      for (const row of after.iterate(conversationId, watermark, page.activities)) {
        const text = String(row.activity);
        bytes += Buffer.byteLength(text);
        if (logged.length > 0 && bytes > page.bytes) break;
        logged.push({ sequence: Number(row.sequence), activity: JSON.parse(text) as Partial<Activity> });
      }
      return logged;
    },
    async readDocument(id) {
      const row = selectDocument.get(id);
      return row ? { id, expires: Number(row.expires), input: JSON.parse(String(row.input)) as DocumentInput } : null;
    },
    async deleteExpiredDocuments(now) {
      deleteExpired.run(now);
    },
    async dueReminders(day) {
      return selectDue.all(day).map((row) => ({
        conversationId: String(row.conversation),
        day: String(row.day),
        reference: JSON.parse(String(row.reference)) as object,
      }));
    },
    async deleteReminder({ conversationId, day }) {
      deleteDue.run(conversationId, day);
    },
    async deleteUntouchedSince(then) {
      recent.clear();
      const deleted = inTransaction(() => {
        const before = { since: then.valueOf(), day: then.toISOString().slice(0, 10) };
        deleteOldActivities.run(before);
        deleteOldDocuments.run(before);
        const { changes } = deleteOld.run(before);
        deleteOldReminders.run();
        return Number(changes);
      });
      if (deleted > 0) cutLog();
      return deleted;
    },
    async isReady() {
      return select.get('') === undefined;
    },
    async close() {
      clearTimeout(cutLater);
      db.close();
    },
  };
}

/** SQLite gives what it makes beside a database the mode of the database; what an earlier version left has to be changed. */
function keepPrivate(path: string): void {
  ownerOnly(path);
  for (const beside of [`${path}-wal`, `${path}-shm`]) if (existsSync(beside)) ownerOnly(beside);
}

/** A file of an earlier version says nothing of when a conversation was touched: it counts from now. */
function addTouched(db: DatabaseSync, now: Date): void {
  const columns = db.prepare('select name from pragma_table_info(?)').all('conversations');
  if (columns.some(({ name }) => name === 'touched')) return;
  db.exec('alter table conversations add column touched integer not null default 0');
  db.prepare('update conversations set touched = ?').run(now.valueOf());
}
