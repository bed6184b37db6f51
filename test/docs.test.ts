import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');

test('every setting of .env.example is explained to whoever runs the service', () => {
  const settings = [...read('.env.example').matchAll(/^#?([A-Za-z_]+)=/gm)].map(([, name = '']) => name);
  const rows = read('docs/operators.md').match(/^\| `.*$/gm) ?? [];
  const explained = new Set(
    rows.flatMap((row) => [...(row.split('|')[1] ?? '').matchAll(/`(\w+)`/g)].map(([, name]) => name)),
  );
  expect(settings.length).toBeGreaterThan(15);
  expect(settings.filter((name) => !explained.has(name))).toEqual([]);
});

const pages = globSync(['*.md', 'docs/**/*.md'], { cwd: root });

test.each(pages)('%s links to files that are there', (page) => {
  const targets = [...read(page).matchAll(/\]\((?!https?:|mailto:|#)([^)#\s]+)/g)].map(([, target = '']) => target);
  expect(targets.filter((target) => !existsSync(join(root, dirname(page), target)))).toEqual([]);
});

describe('what outside software does against expectation (docs/guards.md)', () => {
  const rows = (read('docs/guards.md').match(/^\|.*\|$/gm) ?? [])
    .map((row) => row.split(' | ').map((cell) => cell.replace(/^\| | \|$/g, '')))
    .filter(([what = '']) => !/^(what it does|-+)/.test(what));
  const { packages } = JSON.parse(read('package-lock.json')) as { packages: Record<string, { version?: string }> };

  test('is told in rows, each with what does so, where it was seen, and a test', () => {
    expect(rows.length).toBeGreaterThan(40);
    expect(rows.filter((row) => row.length !== 4 || row.some((cell) => cell.trim() === ''))).toEqual([]);
  });

  test('has a row for each finding', () => {
    const told = rows.map(([, , seen = '']) => /\((.*)\)$/.exec(seen)?.[1]);
    const findings = globSync('findings/*.sh', { cwd: root }).map((file) => `../${file.replaceAll('\\', '/')}`);
    expect(findings.filter((file) => !told.includes(file))).toEqual([]);
  });

  test.each(rows)('%s: the test is there', (_what, _software, _seen, guards) => {
    for (const guard of guards.split('; `')) {
      const [, path = '', title] = /^`?([^`]+)`(?: «(.+)»)?$/.exec(guard) ?? [];
      if (title === undefined) expect(existsSync(join(root, path, 'printed.txt')), path).toBe(true);
      else expect(titlesIn(path), path).toContain(title);
    }
  });

  test.each(rows)('%s: the place where it was seen is there', (_what, _software, seen) => {
    const path = /^`(.+)`$/.exec(seen)?.[1];
    if (path !== undefined) expect(existsSync(join(root, path)), path).toBe(true);
    else expect(seen).toMatch(/^the test$|^\[.+\]\(.+\)$/);
  });

  test.each(rows)('%s: it was looked at in the version that is installed', (_what, software) => {
    for (const [, name = '', version] of software.matchAll(/`([^`]+)` ([\d.]+)/g)) {
      expect([name, packages[`node_modules/${name}`]?.version]).toEqual([name, version]);
    }
  });
});

/** What a file of tests calls its tests and their examples. */
function titlesIn(path: string): string[] {
  return [...read(path).matchAll(/(['"])((?:\\.|(?!\1).)+)\1/g)].map(([, , text = '']) => text);
}
