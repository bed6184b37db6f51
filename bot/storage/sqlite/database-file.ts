import { closeSync, constants, fdatasync, fstatSync, fsyncSync, openSync, rmSync, type Stats, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { promisify } from 'node:util';
import { shareNext } from '../share-next.ts';

const makeLast = promisify(fdatasync);

/** The files of an open database, as the system sees them. */
export interface DatabaseFile {
  /** Waits until all that was committed before survives the machine losing its power. */
  sync(): Promise<void>;
  /** Whether the files that are open are still those at the path. SQLite does not look: it would go on writing where nobody finds it. */
  isInPlace(): boolean;
  /** Whether there is another database at the path. */
  isReplaced(): boolean;
  /** Deletes what SQLite left beside the path of the files that were open, so that it is not taken for the log of others. */
  removeRests(): void;
  /** Whether the folder is the one where they were opened, or another on the same disk, and not what is under a disk that is away. */
  isOnItsDisk(): boolean;
  close(): void;
}

/**
 * Makes commits last. SQLite writes them to its write-ahead log without waiting for the disk (`synchronous = normal`: the log is synced
 * before it is copied over, so the database is always whole), and here the log is synced before anybody is told: the same as
 * `synchronous = full`, but it stops nobody else meanwhile, and once for all that were saved at the same time.
 * Only the log is opened: closing a descriptor of the database itself would drop the locks that SQLite holds on it (`owner-only.ts`).
 * @param path of a database that is open in WAL mode and has been written
 */
export function followDatabaseFile(path: string): DatabaseFile {
  const log = `${path}-wal`;
  const file = openSync(log, constants.O_RDWR);
  const folder = statSync(dirname(path));
  const database = statSync(path);
  const opened = fstatSync(file);
  syncFolder(dirname(path));
  return {
    sync: shareNext(() => makeLast(file)),
    isInPlace: oncePerLoop(() => isSame(statOrNull(path), database) && isSame(statOrNull(log), opened)),
    isReplaced: () => {
      const found = statOrNull(path);
      return found !== null && !isSame(found, database);
    },
    removeRests() {
      if (!isSame(statOrNull(log), opened)) return;
      for (const beside of [log, `${path}-shm`]) rmSync(beside, { force: true });
    },
    isOnItsDisk: () => statOrNull(dirname(path))?.dev === folder.dev,
    close: () => closeSync(file),
  };
}

/** Asks once for all that is done before the event loop waits again: nothing else runs here meanwhile. */
function oncePerLoop(ask: () => boolean): () => boolean {
  let known: boolean | null = null;
  return () => {
    if (known !== null) return known;
    known = ask();
    setImmediate(() => {
      known = null;
    });
    return known;
  };
}

function statOrNull(path: string): Stats | null {
  return statSync(path, { throwIfNoEntry: false }) ?? null;
}

function isSame(one: Stats | null, other: Stats): boolean {
  return one !== null && one.ino === other.ino && one.dev === other.dev;
}

/** Without it, a power cut could lose the name of a file that was just made. Windows has no such thing. */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const descriptor = openSync(folder, constants.O_RDONLY);
  fsyncSync(descriptor);
  closeSync(descriptor);
}
