import { DatabaseSync } from 'node:sqlite';
import type { CountedGap, CountedVotes } from '../../../dialogs/gaps/kept-gap.ts';
import { readGaps, readVotes } from './gap-rows.ts';
import { prepareGapStatements } from './gap-statements.ts';

/** Milliseconds that a running service is waited for. */
const patience = 5000;

/** What is kept in a database of gaps and votes since a day. */
export interface KeptSince {
  gaps: CountedGap[];
  votes: CountedVotes[];
}

/**
 * Reads the gaps of a database that a service may be using, and changes nothing in it.
 * @param path of the file
 * @param day ISO date of the first day
 * @returns nothing of a file of an earlier version, which had none
 */
export function readSqliteGaps(path: string, day: string): KeptSince {
  const db = new DatabaseSync(path, { readOnly: true, timeout: patience });
  try {
    const has = db.prepare("select 1 from sqlite_schema where type = 'table' and name = 'gaps'").get();
    if (!has) return { gaps: [], votes: [] };
    const statements = prepareGapStatements(db);
    return { gaps: readGaps(statements, day), votes: readVotes(statements, day) };
  } finally {
    db.close();
  }
}
