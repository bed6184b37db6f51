import type { DatabaseSync } from 'node:sqlite';

/** Does all or nothing. What throws is what went wrong, and not that it could not be undone. */
export function transaction<T>(db: DatabaseSync, work: () => T): T {
  db.exec('begin immediate');
  try {
    const result = work();
    db.exec('commit');
    return result;
  } catch (error) {
    rollBack(db);
    throw error;
  }
}

/** SQLite may have done it by itself, when the disk is full for example. When it cannot be done, the connection is given up (`connection.ts`). */
function rollBack(db: DatabaseSync): void {
  try {
    if (db.isTransaction) db.exec('rollback');
  } catch {}
}
