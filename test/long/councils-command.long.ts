import { mkdtempSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createSqliteStore } from '../../bot/storage/sqlite-store.ts';
import { emptyMemory } from '../../dialogs/memory.ts';
import { run } from '../bot/run.ts';
import { temporaryFolder } from '../bot/temporary-folder.ts';

const timeout = 120_000;
const script = join(import.meta.dirname, '../../bot/commands/councils.ts');
const councils = (dataDir: string, ...words: string[]) =>
  run(process.execPath, [script, ...words], { env: { DATA_DIR: dataDir } });

describe('npm run councils', { timeout }, () => {
  let dataDir = '';
  beforeAll(async () => {
    dataDir = mkdtempSync(join(tmpdir(), 'guia-eadmin-councils-'));
    const made = await councils(dataDir, 'made-up', '30');
    expect(made).toMatchObject({ status: 0, stderr: '', stdout: expect.stringContaining('30 ajuntaments') });
  }, timeout);
  afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

  test('table says what is lacking, where, and that it is made up', async () => {
    const { stdout } = await councils(dataDir, 'table');
    expect(stdout).toContain('DADES INVENTADES');
    expect(stdout).toContain('Han compartit la diagnosi: 30.');
    expect(stdout).toMatch(/ \(\d+\) i \d+ comarques més/);
  });

  test('xlsx has a sheet for each question, that can be filtered', async () => {
    const file = join(dataDir, 'taula.xlsx');
    expect(await councils(dataDir, 'xlsx', file)).toMatchObject({ status: 0, stderr: '' });
    const files = unzipSync(await readFile(file));
    const book = Buffer.from(files['xl/workbook.xml'] ?? []).toString();
    const first = Buffer.from(files['xl/worksheets/sheet1.xml'] ?? []).toString();
    expect(first).toMatch(/<autoFilter ref="A1:[A-Z]+31"\/>/);
    expect(first).toMatch(/<pane [^>]*xSplit="2"/);
    const names = [...book.matchAll(/<sheet [^>]*name="([^"]+)"/g)].map(([, name]) => name);
    expect(names).toEqual(['Ajuntaments', 'Què falta', 'Comarques', 'Deures', 'Canvis', 'Serveis']);
  });

  test('csv, beside a service that is running, has what a person has just shared', async () => {
    const mine = await withSomebody();
    const { stdout } = await councils(mine.dataDir, 'csv');
    const [heading, row, ...rest] = stdout.split('\r\n');
    expect(heading?.startsWith('\u{feff}Codi INE;Municipi;')).toBe(true);
    expect(row).toMatch(
      /^08004;Alpens;Lluçanès;Barcelona;267;menys de 5\.000;2026-11-20;;1;30;0;e-NOTUM;res del que ha dit;;;no;no;no;/,
    );
    expect(rest).toEqual(['']);
    await mine.close();
  });

  test('made-up refuses a folder where there are people', async () => {
    const mine = await withSomebody();
    await mine.close();
    const refused = await councils(mine.dataDir, 'made-up', '5');
    expect(refused).toMatchObject({ status: 1, stderr: expect.stringContaining('hi ha converses de persones') });
  });

  test('an empty folder is nobody yet', async () => {
    const { status, stdout } = await councils(join(dataDir, 'no-hi-es'), 'table');
    expect({ status, stdout }).toEqual({ status: 0, stdout: 'Encara cap ajuntament no ha compartit la diagnosi.\n' });
  });
});

/** A folder that a service has open, where somebody of Alpens shared that only e-NOTUM is lacking. */
async function withSomebody() {
  const dataDir = temporaryFolder();
  const store = createSqliteStore(join(dataDir, 'guia-eadmin.sqlite'));
  const poblacio = { population: 267, town: 'Alpens', ine: '08004', year: 2025 };
  const answers = { poblacio, franja: 'si', eines: ['enotum'], deures: [] };
  await store.save({
    conversationId: 'a person',
    kept: { memory: emptyMemory },
    version: 0,
    activities: [],
    forget: false,
    shared: { town: '08004', guide: 'diagnosi', date: '2026-11-20', answers },
  });
  return { dataDir, close: () => store.close() };
}
