import { closeSync, fsyncSync, openSync, statSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { ownerOnly } from './owner-only.ts';

/** What a database holds. */
export interface Counted {
  conversations: number;
  /** Size of the file. */
  bytes: number;
}

/** A database that cannot be copied as it is, with what is wrong with it. */
export class UnusableDatabaseError extends Error {
  constructor(path: string, why: string) {
    super(`${path}: ${why}`);
    this.name = 'UnusableDatabaseError';
  }
}

const patience = 5000;

/**
 * Copies the database of a running service, as it is at one moment, into a file of mode 600, and checks the copy. Check first what is
 * copied: the copy of what is broken can look whole, because it is built again.
 *
 * `VACUUM INTO` and not the backup API of SQLite: it is one read, so turns are saved meanwhile and never start it again (that API
 * begins anew each time another process writes); what is in the write-ahead log comes along, what was deleted does not; and
 * the copy needs no log of its own, so it can be read from a disk that nobody can write.
 * @param to a file that does not exist yet
 * @throws UnusableDatabaseError when it cannot be copied, or the copy is not sound
 */
export function copyDatabase(from: string, to: string): Counted {
  ownerOnly(to);
  reading(from, (db) => db.prepare('vacuum into ?').run(to));
  // SQLite leaves that to us: without it, a power cut after the backup could still lose it.
  const file = openSync(to, 'r+');
  fsyncSync(file);
  closeSync(file);
  return checkDatabase(to);
}

/**
 * Reads a whole database and sees that it is ours and sound.
 * @throws UnusableDatabaseError when it is not
 */
export function checkDatabase(path: string): Counted {
  return reading(path, (db) => {
    const tables = new Set(
      db
        .prepare("select name from sqlite_schema where type = 'table'")
        .all()
        .map(({ name }) => name),
    );
    const missing = ['conversations', 'activities'].find((table) => !tables.has(table));
    if (missing)
      throw new UnusableDatabaseError(path, `no hi ha la taula «${missing}»: no és una base de dades nostra.`);
    const [found] = db.prepare('pragma integrity_check(1)').all();
    if (found?.integrity_check !== 'ok')
      throw new UnusableDatabaseError(path, `és malmesa (${found?.integrity_check}).`);
    const conversations = Number(db.prepare('select count(*) as n from conversations').get()?.n);
    return { conversations, bytes: statSync(path).size };
  });
}

function reading<T>(path: string, work: (db: DatabaseSync) => T): T {
  let db: DatabaseSync | null = null;
  try {
    db = new DatabaseSync(path, { readOnly: true, timeout: patience });
    return work(db);
  } catch (error) {
    const { code, errcode, message } = error as Error & { code?: string; errcode?: number };
    if (code !== 'ERR_SQLITE_ERROR') throw error;
    throw new UnusableDatabaseError(path, reasons[(errcode ?? 0) & 0xff] ?? message);
  } finally {
    db?.close();
  }
}

/** By the primary result code of SQLite (https://www.sqlite.org/rescode.html). */
const reasons: Readonly<Record<number, string>> = {
  5: 'és ocupada; torna-ho a provar.',
  10: 'el disc ha fallat en llegir-la o en copiar-la.',
  11: 'és malmesa.',
  13: 'no queda espai al disc per copiar-la.',
  14: 'no la puc obrir: mira’n els permisos i els de la carpeta.',
  26: 'no és una base de dades, o és malmesa.',
};
