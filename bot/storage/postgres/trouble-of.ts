import { StorageError, type StorageTrouble } from '../store.ts';

/** By the code of PostgreSQL (postgresql.org/docs/current/errcodes-appendix.html), or its class of two letters. */
const ofPostgres: Readonly<Record<string, StorageTrouble>> = {
  '08': 'gone',
  '25006': 'read-only',
  '28': 'gone',
  '3D': 'gone',
  '40': 'busy',
  '42501': 'read-only',
  '53': 'busy',
  '53100': 'full',
  '55P03': 'busy',
  '57014': 'busy',
  '57': 'gone',
  '58': 'failed',
  XX: 'failed',
  XX001: 'corrupt',
  XX002: 'corrupt',
};

/** By what the system says. */
const ofSystem: Readonly<Record<string, StorageTrouble>> = {
  ECONNREFUSED: 'gone',
  ECONNRESET: 'gone',
  ECONNABORTED: 'gone',
  EPIPE: 'gone',
  ENOENT: 'gone',
  ENOTFOUND: 'gone',
  EAI_AGAIN: 'gone',
  EHOSTUNREACH: 'gone',
  ENETUNREACH: 'gone',
  ETIMEDOUT: 'gone',
};

/** Of a certificate that is not the one that was asked for, or nobody vouches for (nodejs.org/api/tls.html). */
const ofTls = /CERT|TLS|SSL/;

/** What `pg` says by itself, with no code. */
const ofClient: readonly (readonly [RegExp, StorageTrouble])[] = [
  [/^timeout exceeded when trying to connect|^Query read timeout/, 'busy'],
  [
    /^Connection terminated|^timeout expired|not queryable|closed the connection|does not support SSL|^SASL: SCRAM/,
    'gone',
  ],
];

/** What an error of PostgreSQL, of its client or of the system says is wrong with the storage; the same error when it is about something else. */
export function troubleOf(error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof StorageError) return error;
  const { code = '' } = error as NodeJS.ErrnoException;
  // Several addresses of one name were tried, and none took it: what is said of the first is enough.
  if (error instanceof AggregateError) return troubleOf(Object.assign(new Error(error.errors[0]?.message), { code }));
  const trouble =
    ofPostgres[code] ??
    (code.length === 5 ? ofPostgres[code.slice(0, 2)] : undefined) ??
    ofSystem[code] ??
    (ofTls.test(code) ? 'gone' : undefined) ??
    (code ? undefined : ofClient.find(([said]) => said.test(error.message))?.[1]);
  if (!trouble) return error;
  // The system says its code in its message; PostgreSQL does not.
  const isSaid = !code || error.message.includes(code);
  return new StorageError(trouble, isSaid ? error.message : `${error.message} (${code})`);
}
