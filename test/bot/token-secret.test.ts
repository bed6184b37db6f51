import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { rotateTokenSecret, tokenSecrets } from '../../bot/token-secret.ts';
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

test.for(['', 'abcd', 'this is not hexadecimal'])('it is made again when the file holds «%s»', (left) => {
  const folder = temporaryFolder();
  const file = join(folder, 'token-secret');
  writeFileSync(file, left);
  const [made] = tokenSecrets(folder);
  expect(made?.length).toBeGreaterThanOrEqual(32);
  expect(Buffer.from(readFileSync(file, 'utf8'), 'hex')).toEqual(Buffer.from(made ?? []));
});

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
