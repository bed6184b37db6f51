import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { tokenSecret } from '../../bot/token-secret.ts';
import { temporaryFolder } from './temporary-folder.ts';

test('the secret is made once, and a restart finds the same', () => {
  const folder = temporaryFolder();
  const made = tokenSecret(folder);
  expect(made.length).toBeGreaterThanOrEqual(32);
  expect(tokenSecret(folder)).toEqual(made);
});

test('every installation has its own', () => {
  expect(tokenSecret(temporaryFolder())).not.toEqual(tokenSecret(temporaryFolder()));
});

test.skipIf(process.platform === 'win32')('only its owner can read it', () => {
  const folder = temporaryFolder();
  tokenSecret(folder);
  expect(statSync(join(folder, 'token-secret')).mode & 0o077).toBe(0);
});

test.for(['', 'abcd', 'this is not hexadecimal'])('it is made again when the file holds «%s»', (left) => {
  const folder = temporaryFolder();
  const file = join(folder, 'token-secret');
  writeFileSync(file, left);
  const made = tokenSecret(folder);
  expect(made.length).toBeGreaterThanOrEqual(32);
  expect(Buffer.from(readFileSync(file, 'utf8'), 'hex')).toEqual(Buffer.from(made));
});
