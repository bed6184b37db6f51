import type { Activity } from 'botbuilder';
import { LRUCache } from 'lru-cache';
import { createLog, type Log } from '../log.ts';
import { nextKey } from './next-key.ts';
import { parseKept } from './parse-kept.ts';
import { createCheckpointer } from './sqlite/checkpointer.ts';
import { type Connection, createConnections } from './sqlite/connection.ts';
import { createEraser } from './sqlite/eraser.ts';
import { transaction } from './sqlite/transaction.ts';
import { isBusy } from './sqlite/trouble-of.ts';
import {
  type DocumentInput,
  type DueReminder,
  type Kept,
  type Logged,
  type Outgoing,
  type Page,
  type SavedTurn,
  StaleVersionError,
  StorageError,
  type Store,
} from './store.ts';

/** Milliseconds that a turn waits for another process that is writing, and between two tries: nobody else is stopped meanwhile. */
const patience = 5000;
const betweenTries = 5;
/** The same, for who asks whether it is well. */
const patienceOfProof = 1000;
/** Conversations, of some kilobytes each. */
const mostRecent = 200;
/** −1 is no limit (sqlite.org/lang_select.html, 6). */
const wholeLog: Page = { activities: -1, bytes: Number.POSITIVE_INFINITY };
/** Milliseconds that deleting may hold up everybody else at once, and rows of a log and documents deleted between two looks at the clock. */
const longestBlock = 10;
const fewRows = 50;
/** Saves between two copies of the write-ahead log over the database: about 4 MB. */
const savesAtOnce = 100;

export interface SqliteStoreEvents {
  log?: Log;
  /** Called when files that had been deleted were written again. */
  rescued?: () => void;
}

/**
 * Conversations in one SQLite file, readable by its owner only. Nothing here waits in the way of others: when another process is
 * writing it is tried again a little later, and the disk is waited for outside the thread that serves everybody.
 * @param path of the file, or `:memory:`
 * @param now the clock that stamps each save
 */
export function createSqliteStore(
  path: string,
  now: () => Date = () => new Date(),
  { log = createLog(), rescued = () => {} }: SqliteStoreEvents = {},
): Store {
  /**
   * Conversations that spoke a moment ago, as they were saved: nobody else writes here (`lock-data-dir.ts`), and if somebody did, the
   * save would find another version.
   */
  const recent = new LRUCache<string, { kept: string; version: number }>({ max: mostRecent });
  const connections = createConnections(path, now, { log, opened: () => recent.clear(), rescued });

  /** Does something at once, or as soon as nobody else is writing. */
  const attempt = async <T>(work: (connection: Connection) => T, wait = patience): Promise<T> => {
    for (const until = performance.now() + wait; ; await pause(betweenTries)) {
      try {
        return work(connections.current());
      } catch (error) {
        const explained = connections.failed(error);
        if (!isBusy(error) || performance.now() > until) throw explained;
      }
    }
  };

  /** The same, and waits until it lasts. */
  const lasting = async <T>(work: (connection: Connection) => T, wait?: number): Promise<T> => {
    const [done, file] = await attempt((connection) => [work(connection), connection.file] as const, wait);
    await file?.sync().catch((error) => {
      throw connections.failed(error);
    });
    return done;
  };

  const checkpointer = path === ':memory:' ? null : createCheckpointer(path);
  const eraser = createEraser(checkpointer, attempt, lasting);
  let saves = 0;
  const copyOverNowAndThen = () => {
    saves += 1;
    if (saves % savesAtOnce === 0) void checkpointer?.copyOver();
  };

  return {
    read: (conversationId) =>
      attempt((connection) => {
        const { select, insertAnswered } = connection.statements;
        const row = recent.get(conversationId) ?? select.get(conversationId);
        if (!row) return null;
        const kept = parseKept<Kept & { answered?: string[] }>(row.kept);
        if (!kept) throw setAside(connection, conversationId, String(row.kept));
        // An earlier version kept the last ids that it had answered with the rest.
        if (kept.answered) {
          const ids = kept.answered;
          transaction(connection.db, () => {
            for (const id of ids) insertAnswered.run(conversationId, id);
          });
        }
        return { kept: { memory: kept.memory }, version: Number(row.version) };
      }),

    hasAnswered: (conversationId, activityId) =>
      attempt(({ statements }) => statements.selectAnswered.get(conversationId, activityId) !== undefined),

    save: (turn) => {
      const value = JSON.stringify(turn.kept);
      return lasting((connection) => {
        // Until it is saved, and whenever that fails, what is in the file is what counts.
        recent.delete(turn.conversationId);
        const saved = transaction(connection.db, () => saveTurn(connection, turn, value, now().valueOf()));
        recent.set(turn.conversationId, { kept: value, version: turn.version + 1 });
        copyOverNowAndThen();
        return saved;
      });
    },

    isErased: () => eraser.isErased(),

    activitiesAfter: (conversationId, watermark, page = wholeLog) =>
      attempt(({ statements }) => {
        const logged: Logged[] = [];
        let bytes = 0;
        for (const row of statements.after.iterate(conversationId, watermark, page.activities)) {
          const text = String(row.activity);
          bytes += Buffer.byteLength(text);
          if (logged.length > 0 && bytes > page.bytes) break;
          const sequence = Number(row.sequence);
          const activity = parseKept<Partial<Activity>>(text);
          // One that cannot be read must not hide the others.
          if (!activity) log.error('activity unreadable', { sequence });
          logged.push({ sequence, activity: activity ?? { type: 'trace' } });
        }
        return logged;
      }),

    enqueue: (conversationId, activity, due) =>
      lasting(({ statements }) => {
        statements.insertOutgoing.get(conversationId, JSON.stringify(activity), due, due, '', 0);
      }),

    hold: (conversationId, holder, moment) =>
      attempt(({ statements }) =>
        statements.hold
          .all({ conversation: conversationId, holder: holder.id, until: holder.until, now: moment })
          .map((row): Outgoing => {
            const activity = parseKept<Partial<Activity>>(row.activity) ?? {};
            return { id: Number(row.id), activity, since: Number(row.since), attempts: Number(row.attempts) };
          })
          .sort((one, other) => one.id - other.id),
      ),

    removeOutgoing: (conversationId, id) =>
      attempt(({ statements }) => {
        statements.deleteOutgoing.run(conversationId, id);
      }),

    postpone: (conversationId, holder, due) =>
      attempt(({ statements }) => {
        statements.postpone.run(due, conversationId, holder);
      }),

    conversationsDue: (moment, most) =>
      attempt(({ statements }) =>
        statements.selectDue.all({ now: moment, most }).map(({ conversation }) => String(conversation)),
      ),

    countOutgoing: () => attempt(({ statements }) => Number(statements.countOutgoing.get()?.n)),

    rotateKey: (conversationId, shown) =>
      lasting((connection) =>
        transaction(connection.db, () => {
          const { selectKey, updateKey } = connection.statements;
          const row = selectKey.get(conversationId);
          const next = row ? nextKey(Number(row.key), shown) : null;
          if (next !== null) updateKey.run(next, conversationId);
          return next;
        }),
      ),

    readDocument: (id) =>
      attempt(({ statements }) => {
        const row = statements.selectDocument.get(id);
        const input = row && parseKept<DocumentInput>(row.input);
        return row && input ? { id, expires: Number(row.expires), input } : null;
      }),

    deleteExpiredDocuments: (moment) =>
      eraser.deleteInBatches(({ statements }) => {
        const deleted = Number(statements.deleteSomeExpired.run(moment, fewRows).changes);
        return { deleted, done: deleted < fewRows };
      }, longestBlock),

    dueReminders: (day) =>
      attempt(({ statements }) =>
        statements.selectDueReminders.all(day).map((row): DueReminder => {
          const reference = parseKept<object>(row.reference) ?? {};
          return { conversationId: String(row.conversation), day: String(row.day), reference };
        }),
      ),

    deleteReminder: ({ conversationId, day }) =>
      attempt(({ statements }) => {
        statements.deleteReminder.run(conversationId, day);
      }),

    deleteUntouchedSince: (then) =>
      eraser.deleteInBatches(({ statements }) => {
        const id = statements.selectUntouched.get(then.valueOf(), then.toISOString().slice(0, 10))?.id;
        if (id === undefined) return { deleted: 0, done: true };
        const conversationId = String(id);
        recent.delete(conversationId);
        // A long log goes little by little, its beginning first.
        const some = Number(statements.deleteSomeActivities.run(conversationId, fewRows).changes);
        if (some === fewRows) return { deleted: 0, done: false };
        for (const statement of statements.deleteBelongings) statement.run(conversationId);
        statements.deleteConversation.run(conversationId);
        return { deleted: 1, done: false };
      }, longestBlock),

    async prove() {
      await lasting(
        (connection) => transaction(connection.db, () => writeAnywhere(connection, now())),
        patienceOfProof,
      );
    },

    async close() {
      eraser.stop();
      await checkpointer?.close();
      connections.close();
    },
  };

  /** What cannot be read is kept apart, and the conversation begins anew when the person comes back. */
  function setAside(connection: Connection, conversationId: string, kept: string): StorageError {
    recent.delete(conversationId);
    const row = transaction(connection.db, () => {
      connection.statements.emptyKept.run('{"memory":{}}', conversationId);
      return connection.statements.setAside.get(conversationId, kept, now().valueOf())?.row;
    });
    return new StorageError(
      'corrupt',
      `what a conversation remembered cannot be read: set aside in «unreadable», row ${row}`,
    );
  }
}

/** Saves all of a turn, within a transaction. */
function saveTurn({ statements }: Connection, turn: SavedTurn, value: string, moment: number) {
  const { conversationId, version, activityId, activities, document, reminder, outgoing, forget } = turn;
  const added = activities.length;
  const row =
    version === 0
      ? statements.insert.get(conversationId, added, value, moment)
      : statements.update.get(added, value, moment, conversationId, version);
  if (!row) throw new StaleVersionError(conversationId);
  if (forget) {
    for (const statement of statements.deleteBelongings) statement.run(conversationId);
    statements.dropKeys.run(conversationId);
  }
  if (reminder === null) statements.unsetReminder.run(conversationId);
  else if (reminder) statements.setReminder.run(conversationId, reminder.day, JSON.stringify(reminder.reference));
  if (activityId !== undefined) statements.insertAnswered.run(conversationId, activityId);
  if (document) {
    statements.insertDocument.run(document.id, conversationId, document.expires, JSON.stringify(document.input));
  }
  const start = Number(row.sequence) - added;
  const logged = activities.map((activity, index): Logged => {
    const sequence = start + index + 1;
    statements.append.run(conversationId, sequence, JSON.stringify(activity));
    return { sequence, activity };
  });
  return { logged, held: outgoing ? putOut(statements, conversationId, outgoing, moment) : [] };
}

/** Puts what a turn says behind what waits already: only when there is nothing may it be sent at once. */
function putOut(
  statements: Connection['statements'],
  conversationId: string,
  { activities, holder }: NonNullable<SavedTurn['outgoing']>,
  moment: number,
): Outgoing[] {
  const isFirst = statements.selectInLine.get(conversationId, moment) === undefined;
  const [id, until] = isFirst ? [holder.id, holder.until] : ['', 0];
  const put = activities.map((activity): Outgoing => {
    const row = statements.insertOutgoing.get(conversationId, JSON.stringify(activity), moment, moment, id, until);
    return { id: Number(row?.id), activity, since: moment, attempts: 0 };
  });
  return isFirst ? put : [];
}

/** Writes wherever a turn does, where the next one would: a page that is broken there stops everybody. Nothing is left of it. */
function writeAnywhere({ statements }: Connection, now: Date): void {
  const nobody = '';
  statements.insert.get(nobody, 0, '{}', now.valueOf());
  statements.append.run(nobody, 0, '{}');
  statements.insertAnswered.run(nobody, nobody);
  statements.insertOutgoing.get(nobody, '{}', 0, Number.MAX_SAFE_INTEGER, nobody, 0);
  statements.setReminder.run(nobody, '', '{}');
  for (const statement of statements.deleteBelongings) statement.run(nobody);
  statements.deleteConversation.run(nobody);
  statements.prove.run(now.valueOf());
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
