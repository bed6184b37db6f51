import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { rules } from '../../knowledge/lint/lint.ts';

test('every rule that is written is run', () => {
  const files = readdirSync(join(import.meta.dirname, '../../knowledge/lint/rules'));
  expect(rules.map(({ id }) => `${id}.ts`).sort()).toEqual(files.sort());
});

test('the real content passes: `kb lint` ends well', () => {
  // A command that exits with anything but 0 throws.
  expect(execFileSync('npm', ['run', '-s', 'kb', '--', 'lint'], { encoding: 'utf8' })).toContain('Cap error');
}, 90_000);
