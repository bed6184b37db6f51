import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { keptFolder } from '../../bot/prepare/kept.js';
import { linesOf, run } from '../bot/run.ts';
import { copyContent, lineOf, refusal, replace } from '../knowledge/broken-content.ts';

const kb = 'bot/commands/kb.ts';
const prepared = ['--import', './bot/launch.js', kb];

const ways: [string, string[]][] = [
  ['what was prepared', prepared],
  ['sources', [kb]],
];

describe.each(ways)('from %s', (_from, argv) => {
  const lint = (...args: string[]) => run(process.execPath, [...argv, 'lint', '--format', 'json', ...args]);

  test('examples are played with the content of the folder that is said, and those that it breaks are told', async () => {
    const { folder, edit } = copyContent();
    const service = edit('services/fue.yaml', replace("no té cost per a l'ens", "té una tarifa per a l'ens"));
    const { status, stdout } = await lint('--folder', folder);
    expect(JSON.parse(stdout).errors).toEqual([
      expect.objectContaining({
        file: 'content/services/fue.yaml',
        line: lineOf(service, '- q: Quant costa la FUE Local'),
        message: expect.stringContaining("no diu «no té cost per a l'ens»"),
      }),
    ]);
    expect(status).toBe(1);
  });

  test('nothing is played of content that has mistakes, and they are told with their places', async () => {
    const { folder, edit } = copyContent();
    edit('services/fue.yaml', replace('summary:', 'resum:'));
    const { status, stdout } = await lint('--folder', folder);
    expect(JSON.parse(stdout)).toEqual({
      errors: refusal(folder).mistakes,
      advice: [],
      isAdvised: false,
      edited: [],
    });
    expect(status).toBe(1);
  });
});

test('what was prepared and sources say the same of our content, in the same order', async () => {
  const all = ['lint', '--all', '--format', 'github'];
  const [fromPrepared, fromSources] = await Promise.all(
    ways.map(([, argv]) => run(process.execPath, [...argv, ...all])),
  );
  expect(fromPrepared).toEqual(fromSources);
  expect(linesOf(fromPrepared?.stdout ?? '').length).toBeGreaterThan(1);
  expect(fromPrepared?.status).toBe(0);
});

test('the process that plays leaves what it compiled, and no draft of it', async () => {
  const folder = keptFolder() ?? 'nothing was prepared';
  const compiled = `play-talks.cjs.${process.version}-${process.arch}`;
  rmSync(join(folder, compiled), { force: true });
  await run(process.execPath, [...prepared, 'lint']);
  expect(existsSync(join(folder, compiled))).toBe(true);
  expect(readdirSync(folder).filter((name) => name.startsWith(`${compiled}.`))).toEqual([]);
});
