import { expect, test } from 'vitest';
import { explainStorageError } from '../../../bot/commands/explain-storage-error.ts';
import { StorageError } from '../../../bot/storage/store.ts';

test.for([
  ['password authentication failed for user "guia" (28P01)', 'contrasenya'],
  ['no pg_hba.conf entry for host "10.0.0.1" (28000)', 'pg_hba.conf'],
  ['SASL: SCRAM-SERVER-FIRST-MESSAGE: client password must be a string', 'contrasenya'],
  ['database "guia" does not exist (3D000)', 'createdb'],
  ['permission denied for schema public (42501)', 'GRANT CREATE'],
  ['connect ECONNREFUSED 127.0.0.1:5432', 'engegat'],
  ['getaddrinfo ENOTFOUND bd', 'nom'],
  ['self-signed certificate (DEPTH_ZERO_SELF_SIGNED_CERT)', 'sslrootcert'],
] as const)('«%s» is told with what to do', ([said, whatToDo]) => {
  const told = explainStorageError(new StorageError('gone', said));
  expect(told).toContain(whatToDo);
  expect(told).toContain(`(${said})`);
});

test('what nobody knows how to mend is told as it is, and what is of something else is not told', () => {
  expect(explainStorageError(new StorageError('failed', 'odd'))).toMatch(/: odd$/);
  expect(explainStorageError(new Error('odd'))).toBeNull();
});
