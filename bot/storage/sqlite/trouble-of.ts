import { StorageError, type StorageTrouble } from '../store.ts';

/** By the primary result code of SQLite (https://www.sqlite.org/rescode.html). */
const ofSqlite: Readonly<Record<number, StorageTrouble>> = {
  3: 'read-only',
  5: 'busy',
  6: 'busy',
  8: 'read-only',
  10: 'failed',
  11: 'corrupt',
  13: 'full',
  14: 'gone',
  26: 'corrupt',
};

/** By what the system says. */
const ofSystem: Readonly<Record<string, StorageTrouble>> = {
  ENOSPC: 'full',
  EDQUOT: 'full',
  EROFS: 'read-only',
  EACCES: 'read-only',
  EPERM: 'read-only',
  ENOENT: 'gone',
  ENOTDIR: 'gone',
  EIO: 'failed',
};

interface Failure {
  code?: string;
  errcode?: number;
}

/** What an error of SQLite or of the system says is wrong with the storage; the same error when it is about something else. */
export function troubleOf(error: unknown): unknown {
  const { code, errcode } = error as Failure;
  const { message } = error as Error;
  if (code === 'ERR_SQLITE_ERROR') {
    const trouble = ofSqlite[(errcode ?? 0) & 0xff];
    return trouble ? new StorageError(trouble, `${message} (SQLite ${errcode})`) : error;
  }
  const trouble = ofSystem[code ?? ''];
  return trouble ? new StorageError(trouble, message) : error;
}

/** Whether somebody else is writing, and it is worth waiting a little. */
export function isBusy(error: unknown): boolean {
  const { code, errcode } = error as Failure;
  return code === 'ERR_SQLITE_ERROR' && ((errcode ?? 0) & 0xff) === 5;
}
