import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '../../..');
const files = globSync('bot/**/*.ts', { cwd: root });

/** Where the code of the service has what a pattern finds. */
function found(pattern: RegExp): string[] {
  return files.flatMap((file) =>
    [...readFileSync(join(root, file), 'utf8').matchAll(pattern)].map(([text]) => `${file}: ${text}`),
  );
}

test('no handler returns what `send` gives: restify would log it, with the request and its token', () => {
  expect(found(/response\.send\(/g).length).toBeGreaterThan(10);
  expect(found(/(?:return|=>) (?:await )?response\.send\(/g)).toEqual([]);
});

test('nothing follows `writeHead` in its statement: with restify loaded it returns nothing, on every server of the process', () => {
  expect(found(/\.writeHead\(/g).length).toBeGreaterThan(5);
  expect(found(/\.writeHead\((?:[^()]|\([^()]*\))*\)\s*\./g)).toEqual([]);
});
