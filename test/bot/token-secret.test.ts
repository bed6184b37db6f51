import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { DamagedSecretError, rotateTokenSecret, tokenSecrets } from '../../bot/token-secret.ts';
import { temporaryFolder } from './temporary-folder.ts';

test('the secret is made once, and a restart finds the same', () => {
  const folder = temporaryFolder();
  const made = tokenSecrets(folder);
  expect(made.map(({ length }) => length)).toEqual([32]);
  expect(tokenSecrets(folder)).toEqual(made);
});

test('every installation has its own', () => {
  expect(tokenSecrets(temporaryFolder())).not.toEqual(tokenSecrets(temporaryFolder()));
});

test.skipIf(process.platform === 'win32')('only its owner can read it', () => {
  const folder = temporaryFolder();
  tokenSecrets(folder);
  expect(statSync(join(folder, 'token-secret')).mode & 0o077).toBe(0);
});

test.for(['', 'abcd', 'this is not hexadecimal', `${'ab'.repeat(32)}\nabcd`])(
  'it is not made again over a file that holds «%s»',
  (left) => {
    const folder = temporaryFolder();
    const file = join(folder, 'token-secret');
    writeFileSync(file, left);
    for (const use of [tokenSecrets, rotateTokenSecret]) expect(() => use(folder)).toThrow(DamagedSecretError);
    expect(readFileSync(file, 'utf8')).toBe(left);
  },
);

test('a new secret signs from then on, the one before is still accepted, and the one before that no more', () => {
  const folder = temporaryFolder();
  const [first] = tokenSecrets(folder);
  expect(rotateTokenSecret(folder)).toBe(2);
  const [second, before] = tokenSecrets(folder);
  expect(second).not.toEqual(first);
  expect(before).toEqual(first);
  expect(rotateTokenSecret(folder)).toBe(2);
  const kept = tokenSecrets(folder);
  expect(kept[1]).toEqual(second);
  expect(kept).not.toContainEqual(first);
  expect(statSync(join(folder, 'token-secret')).mode & 0o077).toBe(0);
});
