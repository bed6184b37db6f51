import { accessSync, constants, existsSync, renameSync, rmSync, statfsSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Log } from '../../log.ts';
import { ownerOnly } from '../owner-only.ts';
import { StorageError } from '../store.ts';
import { type DatabaseFile, followDatabaseFile, syncFolder } from './database-file.ts';
import { type GapStatements, prepareGapStatements } from './gap-statements.ts';
import { prepareSchema } from './schema.ts';
import { prepareStatements, type Statements } from './statements.ts';
import { troubleOf } from './trouble-of.ts';

export interface Connection {
  db: DatabaseSync;
  statements: Statements;
  gaps: GapStatements;
  /** Null in memory. */
  file: DatabaseFile | null;
}

/** The connection to a database whose files may go away and come back. */
export interface Connections {
  /** @throws StorageError while the files are not where they were, and what SQLite says when they cannot be opened */
  current(): Connection;
  /** After an error: the connection is given up when it is of no more use. */
  failed(error: unknown): unknown;
  close(): void;
}

export interface ConnectionEvents {
  log: Log;
  /** Another connection is used from now on. */
  opened(): void;
  /** Files that had been deleted were written again: whatever else was in the folder may be gone. */
  rescued(): void;
}

/** Milliseconds that files that went away are waited for: somebody may be putting them back. */
const grace = 10_000;

/**
 * Opens a database, and opens it again when its files were changed for others. When they were deleted, all that was in them is still in
 * the connection, so they are written again from it: nothing that was acknowledged is lost.
 * @param path of the file, or `:memory:`
 */
export function createConnections(path: string, now: () => Date, events: ConnectionEvents): Connections {
  /** A connection to files that are elsewhere now. Closing it, which happens when nobody refers to it, would delete the log at the path. */
  const abandoned: Connection[] = [];
  let goneSince: number | null = null;
  let connection: Connection | null = open();
  let isClosed = false;

  function open(): Connection {
    const isInMemory = path === ':memory:';
    if (!isInMemory) keepPrivate(path);
    const db = new DatabaseSync(path, { timeout: 0 });
    try {
      prepareSchema(db, now());
      // The log is copied over by `checkpointer.ts`; here only when it could not for long, and the log is of some 80 MB.
      db.exec('pragma synchronous = normal; pragma wal_autocheckpoint = 20000; pragma secure_delete = on');
      const statements = prepareStatements(db);
      // Nobody else uses the file (`lock-data-dir.ts`): what held something is no more.
      statements.releaseOutgoing.run();
      statements.prove.run(now().valueOf());
      return { db, statements, gaps: prepareGapStatements(db), file: isInMemory ? null : followDatabaseFile(path) };
    } catch (error) {
      db.close();
      throw error;
    }
  }

  const openAgain = () => {
    connection = open();
    goneSince = null;
    events.opened();
    events.log.info('storage opened again', { path });
    return connection;
  };

  const abandon = (old: Connection) => {
    abandoned.push(old);
    connection = null;
  };

  /** What to do when the files at the path are not those that are open. */
  const recover = (old: Connection, file: DatabaseFile): Connection => {
    if (goneSince === null) events.log.error('storage gone', { path });
    goneSince ??= performance.now();
    if (file.isReplaced()) {
      file.removeRests();
      abandon(old);
      return openAgain();
    }
    if (!file.isOnItsDisk() || performance.now() - goneSince < grace) {
      throw new StorageError('gone', `${path} is not where it was; it is waited for`);
    }
    const draft = `${path}.rescat`;
    rmSync(draft, { force: true });
    ownerOnly(draft);
    old.db.prepare('vacuum into ?').run(draft);
    file.removeRests();
    renameSync(draft, path);
    syncFolder(dirname(path));
    abandon(old);
    events.log.error('storage had been deleted, and was written again from what was open', { path });
    const opened = openAgain();
    events.rescued();
    return opened;
  };

  const diagnose = (error: unknown): unknown => {
    const trouble = troubleOf(error);
    const isVague = trouble instanceof StorageError && trouble.trouble === 'failed';
    return isVague && path !== ':memory:' ? (whyFolderFails(path, trouble) ?? trouble) : trouble;
  };

  return {
    current() {
      if (isClosed) throw new Error('the store is closed');
      if (!connection) {
        if (!existsSync(path)) throw new StorageError('gone', `${path} is not there`);
        return openAgain();
      }
      const { file } = connection;
      if (!file || file.isInPlace()) {
        goneSince = null;
        return connection;
      }
      return recover(connection, file);
    },
    failed(error) {
      // A transaction that could not even be rolled back would be in the way of every other.
      if (connection?.db.isTransaction) {
        connection.file?.close();
        connection.db.close();
        connection = null;
      }
      return diagnose(error);
    },
    close() {
      isClosed = true;
      connection?.file?.close();
      connection?.db.close();
      connection = null;
    },
  };
}

/** SQLite gives what it makes beside a database the mode of the database; what an earlier version left has to be changed. */
function keepPrivate(path: string): void {
  ownerOnly(path);
  for (const beside of [`${path}-wal`, `${path}-shm`]) if (existsSync(beside)) ownerOnly(beside);
}

/** SQLite says of most failures only that there was one: the system says more when it is asked. */
function whyFolderFails(path: string, { message }: StorageError): StorageError | null {
  try {
    accessSync(dirname(path), constants.W_OK);
    accessSync(path, constants.W_OK);
    const { bavail } = statfsSync(dirname(path));
    return bavail === 0 ? new StorageError('full', message) : null;
  } catch (error) {
    const why = troubleOf(error);
    return why instanceof StorageError ? new StorageError(why.trouble, `${message}; ${why.message}`) : null;
  }
}
