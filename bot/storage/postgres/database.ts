import pg, { type ClientBase, type PoolClient, type PoolConfig, type QueryResultRow } from 'pg';
import type { Log } from '../../log.ts';
import { asVerified } from '../database-tls.ts';
import { createOutage } from './outage.ts';
import { troubleOf } from './trouble-of.ts';

/** Something that is asked of the database; with a name, it is prepared once in each connection. */
export interface Statement {
  name?: string;
  text: string;
}

/** Asks something, and gives its rows. */
export type Query = <Row extends QueryResultRow>(statement: Statement, values?: readonly unknown[]) => Promise<Row[]>;

/** Connections to PostgreSQL that come back by themselves. What goes wrong is a `StorageError`, where it is about the storage. */
export interface Database {
  query: Query;
  /** Does all or nothing. */
  transaction<T>(work: (query: Query) => Promise<T>): Promise<T>;
  /** A connection of its own for something long, outside of every transaction. */
  alone<T>(work: (query: Query) => Promise<T>, patience: number): Promise<T>;
  close(): Promise<void>;
}

/** Milliseconds that nobody waits longer for: a connection, a row that another writes, an answer, an answer of a network that lost it. */
const patience = { connect: 3000, lock: 4000, statement: 5000, network: 8000 };

/** Milliseconds since 1970, sequences and counts: all are far below 2 ** 53. */
const int8 = 20;
type Parser = (text: string) => unknown;
const types: PoolConfig['types'] = {
  getTypeParser: ((oid: number, format?: 'text') =>
    oid === int8 ? Number : (pg.types.getTypeParser(oid, format) as Parser)) as typeof pg.types.getTypeParser,
};

/** How a connection is made: nothing hangs, and a turn is saved when it is on the disk, whatever the server is set to. */
export function connectionTo(url: string): pg.ClientConfig {
  return {
    connectionString: asVerified(url),
    types,
    application_name: 'guia-eadmin',
    options: '-c synchronous_commit=on',
    keepAlive: true,
    connectionTimeoutMillis: patience.connect,
    lock_timeout: patience.lock,
    statement_timeout: patience.statement,
    query_timeout: patience.network,
    idle_in_transaction_session_timeout: patience.network,
  };
}

/**
 * @param url `postgres://…`
 * @param most connections at once
 */
export function createDatabase(url: string, most: number, log: Log): Database {
  const pool = new pg.Pool({ ...connectionTo(url), max: most });
  const outage = createOutage('the connection to the database', log);
  // Of one that nobody is using: the next one will be another. All of them are lost at once.
  pool.on('error', outage.lost);
  pool.on('connect', (client) => {
    outage.back();
    // A connection that is lost while it is being used says so to who uses it too.
    client.on('error', () => {});
  });

  const connected = async <T>(work: (client: PoolClient) => Promise<T>): Promise<T> => {
    const client = await pool.connect();
    try {
      const result = await work(client);
      client.release();
      return result;
    } catch (error) {
      // Whatever is left of it is not for the next one.
      client.release(true);
      throw error;
    }
  };

  return {
    query: (statement, values) => explained(() => connected((client) => queryOn(client)(statement, values))),
    transaction: (work) =>
      explained(() =>
        connected(async (client) => {
          const query = queryOn(client);
          await query({ text: 'begin' });
          const result = await work(query);
          await query({ text: 'commit' });
          return result;
        }),
      ),
    alone: (work, longest) =>
      explained(async () => {
        const client = new pg.Client({
          ...connectionTo(url),
          lock_timeout: longest,
          statement_timeout: longest,
          query_timeout: longest + patience.network,
        });
        client.on('error', () => {});
        await client.connect();
        try {
          return await work(queryOn(client));
        } finally {
          await client.end().catch(() => {});
        }
      }),
    close: () => pool.end(),
  };
}

function queryOn(client: ClientBase): Query {
  return async <Row extends QueryResultRow>({ name, text }: Statement, values: readonly unknown[] = []) => {
    const { rows } = await client.query<Row>({ ...(name && { name }), text, values: [...values] });
    return rows;
  };
}

async function explained<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw troubleOf(error);
  }
}
