import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createSqliteStore } from '../../bot/storage/sqlite-store.ts';
import { emptyMemory } from '../../dialogs/memory.ts';
import { run } from '../bot/run.ts';
import { temporaryFolder } from '../bot/temporary-folder.ts';

const script = join(import.meta.dirname, '../../bot/commands/councils.ts');
const councils = (dataDir: string, ...words: string[]) =>
  run(process.execPath, [script, ...words], { env: { DATA_DIR: dataDir } });

describe('npm run councils', { timeout: 60_000 }, () => {
  let dataDir = '';
  beforeAll(async () => {
    dataDir = mkdtempSync(join(tmpdir(), 'guia-eadmin-councils-'));
    const made = await councils(dataDir, 'made-up', '30');
    expect(made).toMatchObject({ status: 0, stderr: '', stdout: expect.stringContaining('30 ajuntaments') });
  });

  afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

  test('table says what is lacking, to whom, and that it is made up', async () => {
    const { stdout } = await councils(dataDir, 'table');
    expect(stdout).toContain('DADES INVENTADES');
    expect(stdout).toContain('Han compartit la diagnosi: 30.');
    expect(stdout).toMatch(/i \d+ més/);
  });

  test('csv has a row for each council, and opens in a spreadsheet', async () => {
    const { stdout } = await councils(dataDir, 'csv');
    expect(stdout.startsWith('\u{feff}Codi INE;Municipi;')).toBe(true);
    const rows = parse(stdout, { bom: true, delimiter: ';', columns: true }) as Record<string, string>[];
    expect(rows).toHaveLength(30);
    for (const row of rows) {
      expect(row.Inventada).toBe('sí');
      const lacking = row['Què falta'] === '' ? 0 : (row['Què falta'] ?? '').split(', ').length;
      expect(String(lacking), row.Municipi).toBe(row['Coses que falten']);
    }
  });

  test('services has who needs each, json is whole, and xlsx has three sheets', async () => {
    const services = parse((await councils(dataDir, 'services')).stdout, { bom: true, delimiter: ';', columns: true });
    const json = JSON.parse((await councils(dataDir, 'json')).stdout);
    expect(json).toMatchObject({ madeUp: true, councils: expect.any(Array) });
    expect(json.councils).toHaveLength(30);
    const helped = json.services.flatMap(({ councils: all }: { councils: object[] }) => all);
    expect(services).toHaveLength(helped.length);
    const file = join(dataDir, 'taula.xlsx');
    expect((await councils(dataDir, 'xlsx', file)).status).toBe(0);
    const book = Buffer.from(unzipSync(readFileSync(file))['xl/workbook.xml'] ?? []).toString();
    expect([...book.matchAll(/<sheet [^>]*name="([^"]+)"/g)].map(([, name]) => name)).toEqual([
      'Ajuntaments',
      'Què falta',
      'Serveis',
    ]);
  });

  test('reads beside a running service, and made-up refuses a folder with people', async () => {
    const mine = temporaryFolder();
    const store = createSqliteStore(join(mine, 'guia-eadmin.sqlite'));
    expect((await councils(mine, 'table')).stdout).toContain('Encara cap ajuntament');
    await store.save({
      conversationId: 'a person',
      kept: { memory: emptyMemory },
      version: 0,
      activities: [],
      forget: false,
      shared: {
        town: '08004',
        guide: 'diagnosi',
        date: '2026-11-20',
        answers: {
          poblacio: { population: 267, town: 'Alpens', ine: '08004', year: 2025 },
          franja: 'si',
          eines: ['enotum'],
          deures: [],
        },
      },
    });
    const { stdout } = await councils(mine, 'table');
    expect(stdout).toMatch(/Alpens +Lluçanès +2026-11-20 +1 de 30 +e-NOTUM/);
    expect(stdout).not.toContain('INVENTADES');
    const refused = await councils(mine, 'made-up', '5');
    expect(refused).toMatchObject({ status: 1, stderr: expect.stringContaining('hi ha converses de persones') });
    await store.close();
  });

  test('an empty folder is nobody yet, and is left as it was', async () => {
    const { status, stdout } = await councils(join(dataDir, 'no-hi-es'), 'table');
    expect({ status, stdout }).toEqual({ status: 0, stdout: 'Encara cap ajuntament no ha compartit la diagnosi.\n' });
  });
});
