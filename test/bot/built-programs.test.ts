import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { keptFolder } from '../../bot/prepare/kept.js';

const folder = keptFolder() ?? 'nothing was prepared';

test('what was bundled requires what Node brings: imported, http would load all of undici at each start', () => {
  const program = readFileSync(join(folder, 'start.cjs'), 'latin1');
  expect(program).toMatch(/require\("(node:)?http"\)/);
  expect(program).not.toMatch(/^import\b.*["'](node:)?http["']/m);
});

test('no table of domain names is in what a start loads, nor any large table as code', () => {
  for (const name of ['start.cjs', 'bot-framework.cjs']) {
    const program = readFileSync(join(folder, name), 'latin1');
    // The first lines of the table of tr46 have this status; those of mime-db are only in a text.
    expect(program).not.toContain('disallowed_STD3_valid');
    expect(program).not.toMatch(/"application\/vnd[^"]*":\{source:/);
  }
});

test('a program leaves what it compiled, the functions that it called too, which Node’s own cache would not have', () => {
  const compiled = join(folder, `ask.cjs.${process.version}-${process.arch}`);
  rmSync(compiled, { force: true });
  execFileSync(process.execPath, [join(folder, 'run.cjs'), 'ask', '--help']);
  expect(existsSync(compiled)).toBe(true);
});
