import { randomBytes } from 'node:crypto';
import { mostAccepted, secretBytes } from '../../token-secret.ts';
import type { Database, Query, Statement } from './database.ts';

/** Of many instances that look at once, one makes it, or changes it. */
const lock: Statement = { text: 'lock table secrets in exclusive mode' };
const select: Statement = { text: `select secret from secrets order by id desc limit ${mostAccepted}` };
const insert: Statement = { text: 'insert into secrets (secret) values ($1)' };
const deleteOld: Statement = {
  text: `delete from secrets where id not in (select id from secrets order by id desc limit ${mostAccepted})`,
};

/** The secrets of browsers' tokens, the same for all the instances: the first signs. Made the first time. */
export function sharedTokenSecrets(database: Database): Promise<Uint8Array[]> {
  return database.transaction(async (query) => {
    const kept = await read(query);
    if (kept.length > 0) return kept;
    await query(lock);
    if ((await read(query)).length === 0) await add(query);
    return read(query);
  });
}

/**
 * Puts a new secret before the one that signs now, which is accepted until the next time.
 * @returns how many are accepted from the next start on
 */
export function rotateSharedSecret(database: Database): Promise<number> {
  return database.transaction(async (query) => {
    await query(lock);
    await add(query);
    await query(deleteOld);
    return (await read(query)).length;
  });
}

async function read(query: Query): Promise<Uint8Array[]> {
  const rows = await query<{ secret: string }>(select);
  return rows.map(({ secret }) => Buffer.from(secret, 'hex'));
}

async function add(query: Query): Promise<void> {
  await query(insert, [randomBytes(secretBytes).toString('hex')]);
}
