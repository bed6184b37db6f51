import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { z } from 'zod';
import { gapYaml } from '../../bot/commands/kb/gap-yaml.ts';
import { createDatabase } from '../../bot/storage/postgres/database.ts';
import { migrate } from '../../bot/storage/postgres/migrate.ts';
import { createPostgresStore } from '../../bot/storage/postgres-store.ts';
import { createSqliteStore } from '../../bot/storage/sqlite-store.ts';
import type { Store } from '../../bot/storage/store.ts';
import { answerToWrite } from '../../knowledge/load/text-checks/unfinished.ts';
import { ownQuestion } from '../../knowledge/schema/common.ts';
import { openConversation, say } from '../bot/direct-line/client.ts';
import { linesOf, type Ran, run } from '../bot/run.ts';
import { startProcess } from '../bot/start-process.ts';
import { temporaryFolder } from '../bot/temporary-folder.ts';
import { aGap as gap } from '../gaps/a-gap.ts';
import { hasPostgres, newDatabase } from '../storage/postgres/test-database.ts';

/** Several processes, each of which loads everything. */
const timeout = 120_000;
const kb = join(import.meta.dirname, '../../bot/commands/kb.ts');

function gaps(env: Record<string, string>, ...words: string[]): Promise<Ran> {
  return run(process.execPath, [kb, 'gaps', ...words], { cwd: temporaryFolder(), env });
}

const cost = { service: 't-cat', topic: 'cost', question: null } as const;

async function fill({ gaps }: Store): Promise<void> {
  await gaps.add(gap);
  await gaps.add({ ...gap, text: '=ho sumo; "tot"', why: 'unanswered', near: [], day: '2026-10-01' });
  await gaps.add({ ...gap, text: "te mode fosc l'e-notum", channel: 'teams' });
  await gaps.add({ ...gap, text: "que es l'e-notum?", why: 'doubtful', answered: cost });
  await gaps.add({ ...gap, text: null, why: 'not-useful', answered: cost, near: [], lacked: null });
  await gaps.addVote({ ...cost, useful: false }, gap.day);
  await gaps.addVote({ ...cost, useful: true }, gap.day);
}

describe('of a folder', () => {
  let DATA_DIR = '';
  beforeAll(async () => {
    DATA_DIR = mkdtempSync(join(tmpdir(), 'guia-eadmin-gaps-'));
    const store = createSqliteStore(join(DATA_DIR, 'guia-eadmin.sqlite'));
    await fill(store);
    await store.close();
  });
  afterAll(() => rmSync(DATA_DIR, { recursive: true, force: true }));

  test('similar questions are one, with what to paste; what is answered now is left out; thumbs are beside', {
    timeout,
  }, async () => {
    const { status, stdout, stderr } = await gaps({ DATA_DIR });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(/^1\. l'e-notum te mode fosc\? · 2 vegades, 2026-11-20$/m);
    expect(stdout).toContain("També: «te mode fosc l'e-notum»");
    expect(stdout).toContain('knowledge/content/services/enotum.yaml');
    expect(stdout).toContain("- q: L'e-notum te mode fosc?");
    expect(stdout).toContain("- l'e-notum te mode fosc?\n");
    expect(stdout).toContain(answerToWrite);
    expect(stdout).toContain('👍 1 · 👎 1 · T-CAT');
    expect(stdout).toContain('Repassa la resposta: knowledge/content/services/t-cat.yaml');
    expect(stdout).toContain('Ja es responen: 1');
    expect(stdout).not.toContain('que es l');
    expect((await gaps({ DATA_DIR }, '--all')).stdout).toMatch(/que es l'e-notum\? · 1 vegada · ja es respon: e-NOTUM/);
  });

  test('only since a day', { timeout }, async () => {
    expect((await gaps({ DATA_DIR }, '--since', '2026-11-20')).stdout).not.toContain('ho sumo');
    const { stdout } = await gaps({ DATA_DIR }, '--since', '2026-11-21');
    expect(linesOf(stdout)).toEqual(['No hi ha cap buit.']);
  });

  test('as a table, which no spreadsheet takes for formulas', { timeout }, async () => {
    const { stdout } = await gaps({ DATA_DIR }, '--csv');
    const rows: Record<string, string>[] = parse(stdout, { bom: true, delimiter: ';', columns: true });
    expect(stdout.startsWith('\uFEFF')).toBe(true);
    expect(rows.map(({ pregunta, vegades }) => [pregunta, vegades])).toEqual([
      ["l'e-notum te mode fosc?", '2'],
      ['', '1'],
      ['\'=ho sumo; "tot"', '1'],
    ]);
    expect(rows[0]).toMatchObject({ 'ofert a triar': '2', Teams: '1', fitxer: 'services/enotum.yaml' });
  });

  test('as JSON', { timeout }, async () => {
    const { open, closed, votes } = JSON.parse((await gaps({ DATA_DIR }, '--json')).stdout);
    expect(open).toHaveLength(3);
    expect(closed).toHaveLength(1);
    expect(votes).toEqual([{ ...cost, up: 1, down: 1 }]);
  });

  test('what is wrongly typed is said', { timeout }, async () => {
    for (const words of [
      ['--since', 'ahir'],
      ['--since', '2026-13-41'],
      ['--csv', '--json'],
    ]) {
      const { status, stdout, stderr } = await gaps({ DATA_DIR }, ...words);
      expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
      expect(linesOf(stderr)).toHaveLength(1);
    }
  });
});

test('a folder where there is no service is told', { timeout }, async () => {
  const { status, stderr } = await gaps({ DATA_DIR: temporaryFolder() });
  expect(status).toBe(1);
  expect(stderr).toContain('DATA_DIR');
});

test('beside a service that is running, and with nobody in what it shows', { timeout }, async () => {
  const DATA_DIR = temporaryFolder();
  const service = await startProcess(DATA_DIR);
  expect((await gaps({ DATA_DIR })).stdout).toBe('No hi ha cap buit.\n');
  const session = await openConversation(service);
  await say(service, session, 'soc en Joan Vilaregut (600 123 123): com es compren llicències d’Office?');
  await expect
    .poll(async () => (await gaps({ DATA_DIR })).stdout, { timeout: 30_000 })
    .toContain('com es compren llicencies');
  const { stdout } = await gaps({ DATA_DIR });
  expect(stdout).not.toMatch(/joan|vilaregut|600|123/i);
  expect(service.log()).not.toMatch(/llic/);
});

test.skipIf(!hasPostgres)('of PostgreSQL', { timeout }, async () => {
  const DATABASE_URL = await newDatabase();
  await migrate(DATABASE_URL);
  const log = { info: () => {}, error: () => {} };
  const store = createPostgresStore(createDatabase(DATABASE_URL, 2, log));
  await fill(store);
  await store.close();
  const { stdout, stderr } = await gaps({ DATABASE_URL });
  expect(stderr).toBe('');
  expect(stdout).toContain("1. l'e-notum te mode fosc? · 2 vegades");
});

test.for([
  { text: 'com es fa?', also: [] },
  { text: 'que vol dir: «- això»? # no ho se \'gens\' "res"', also: ['[una], {altra}', '& * ! | > % @ `'] },
  { text: '¿que … es?', also: ['true', '123', '~', 'y'.repeat(150)] },
])('what is to be pasted for «$text» is a question as the content has them', ({ text, also }) => {
  const read = z.array(ownQuestion).parse(parseYaml(gapYaml({ text, also })));
  expect(read).toEqual([
    expect.objectContaining({
      q: text.charAt(0).toUpperCase() + text.slice(1),
      also: [text, ...also],
      a: answerToWrite,
      unsourced: false,
    }),
  ]);
  expect(read[0]?.sources).toHaveLength(1);
});
