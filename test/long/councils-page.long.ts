import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { fillMadeUp } from '../../bot/councils/fill-made-up.ts';
import { createSqliteStore } from '../../bot/storage/sqlite-store.ts';
import { emptyMemory } from '../../dialogs/memory.ts';
import { realKnowledge } from '../bot/real-knowledge.ts';
import { type Guide, runGuide, startGuide } from '../bot/start-guide.ts';
import { launchBrowser } from '../browser/launch-browser.ts';
import { violations } from '../browser/violations.ts';
import { fiveCouncils } from '../councils/five-councils.ts';

const timeout = 120_000;
const password = 'una contrasenya llarga';
const env = { COUNCILS_PASSWORD: password, SHARED_PLANS: '1', OWNER_NAME: 'Diputació d’Exemple' };
const httpCredentials = { username: 'qui sigui', password };
let browser: Browser;
let guide: Guide;
let dataDir = '';

beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'guia-eadmin-councils-'));
  await fillMadeUp(realKnowledge.content, dataDir, 300, '2026-11-29');
  [browser, guide] = await Promise.all([launchBrowser(), runGuide({ dataDir, env })]);
}, timeout);
afterAll(async () => {
  await Promise.all([browser.close(), guide.stop()]);
  rmSync(dataDir, { recursive: true, force: true });
});

async function open(path = '/ajuntaments', options: BrowserContextOptions = {}, at: Guide = guide): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, httpCredentials, ...options });
  onTestFinished(() => context.close());
  const page = await context.newPage();
  await page.goto(at.url + path);
  return page;
}

test('says what is lacking and to whom in the first screen, and that it is made up', { timeout }, async () => {
  const page = await open();
  await page.getByText('Dades inventades').waitFor();
  expect(await page.getByRole('heading', { level: 1 }).innerText()).toContain('amb què');
  for (const name of ['Amb què: el que més falta', 'El mapa']) {
    const box = await page.getByRole('heading', { name }).boundingBox();
    expect(box?.y, name).toBeLessThan(900);
  }
  const towns = page.locator('.towns tbody tr');
  expect(await towns.count()).toBe(300);
  // Thirty in sight, and those that have to end the diagnosis.
  expect(await towns.filter({ visible: true }).count()).toBe(
    30 + (await page.locator('#unfinished ~ .scroll tbody tr').count()),
  );
  for (const link of await page.locator('.contents a').all())
    expect(await page.locator((await link.getAttribute('href')) ?? '').count()).toBe(1);
  // With nothing fetched but itself, its style sheet and its icon.
  expect(await page.evaluate(() => document.scripts.length)).toBe(0);
});

test('its filters are a plain form, that works with no script', { timeout }, async () => {
  const page = await open('/ajuntaments', { javaScriptEnabled: false });
  await page.getByRole('combobox', { name: 'Comarca' }).selectOption('Osona');
  await page
    .getByRole('combobox', { name: 'A qui li falta' })
    .selectOption({ label: 'Notificació electrònica (e-NOTUM)' });
  await page.getByRole('button', { name: 'Filtra' }).click();
  expect(new URL(page.url()).searchParams.get('comarca')).toBe('Osona');
  const rows = await page.locator('.towns tbody tr').all();
  expect(rows.length).toBeGreaterThan(0);
  for (const row of rows) expect(await row.locator('td').first().innerText()).toBe('Osona');
  await page.getByRole('link', { name: 'Treu els filtres' }).click();
  expect(new URL(page.url()).search).toBe('');
});

test('a comarca of another province is told; of one province, only its comarques are offered', {
  timeout,
}, async () => {
  const page = await open('/ajuntaments?provincia=Girona&comarca=Bages');
  await page.getByText('A la província de Girona no hi ha cap municipi').waitFor();
  const offered = await page.locator('select[name=comarca] option').allInnerTexts();
  expect(offered).toContain('Gironès');
  expect(offered).toContain('Bages');
  expect(offered).not.toContain('Segrià');
});

test('a filter that nobody offered is as if it were not there, and it is told', { timeout }, async () => {
  const page = await open('/ajuntaments?comarca=%3Cscript%3E&franja=12&falta=res&falta=altra');
  expect(await page.locator('.towns tbody tr').count()).toBe(300);
  expect(await page.content()).not.toContain('<script');
  await page.getByText('El que l’adreça demana a «Comarca», «Habitants», «A qui li falta» no existeix').waitFor();
});

test.for([
  ['whole', '/ajuntaments', {}],
  ['in dark, of a comarca', '/ajuntaments?comarca=Osona', { colorScheme: 'dark' }],
  [
    'on a phone, of one thing',
    '/ajuntaments?falta=eina:enotum&comarca=Osona',
    { viewport: { width: 390, height: 844 } },
  ],
] as const)('axe and IBM’s engine find nothing: %s', { timeout }, async ([, path, options]) => {
  const page = await open(path, options);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  expect(await violations(page)).toEqual([]);
});

test('is printed across: its tables fit the sheet, and say their headings on each', { timeout }, async () => {
  const page = await open();
  await page.emulateMedia({ media: 'print' });
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  const [, width = 0, height = 0] = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf)?.map(Number) ?? [];
  expect([Math.round(width), Math.round(height)]).toEqual([842, 595]);
  // A sheet of A4 across, without its margins, has 273 mm: 1,032 points of CSS.
  await page.setViewportSize({ width: 1032, height: 700 });
  const tooWide = await page.evaluate(
    () => [...document.querySelectorAll('table')].filter((table) => table.getBoundingClientRect().width > 1032).length,
  );
  expect(tooWide).toBe(0);
  expect(await page.locator('form').isVisible()).toBe(false);
  // On paper nothing is folded.
  const folded = await page.locator('details tbody tr').all();
  expect(folded.length).toBeGreaterThan(0);
  expect((await folded.at(-1)?.boundingBox())?.height).toBeGreaterThan(0);
});

test('a long list is printed short: a line for each town, in columns', { timeout }, async () => {
  const sheets = async (path: string) => {
    const page = await open(path);
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    return pdf.match(/\/Type \/Page\b/g)?.length ?? 0;
  };
  // The whole page was 32, and who lacks one thing, 12.
  expect(await sheets('/ajuntaments')).toBeLessThanOrEqual(14);
  expect(await sheets('/ajuntaments?falta=eina:eacat')).toBeLessThanOrEqual(4);
});

test('what is taken back is not there the next time that it is looked at', { timeout }, async () => {
  const [newest, before] = fiveCouncils;
  const own = await startGuide({ env });
  const store = createSqliteStore(join(own.dataDir, 'guia-eadmin.sqlite'));
  onTestFinished(() => store.close());
  const save = (conversationId: string, version: number, shared: typeof newest | null) =>
    store.save({ conversationId, version, kept: { memory: emptyMemory }, activities: [], forget: false, shared });
  await save('a', 0, before);
  await save('b', 0, newest);
  const seen = async () =>
    (await (await open('/ajuntaments', {}, own)).locator('.towns tbody tr').allInnerTexts()).join('\n');
  expect(await seen()).toMatch(/Pau.*8 de 30.*28\/05\/2026.*Des del 30\/09\/2025: 10 resoltes, 1 perduda/s);
  await save('b', 1, null);
  expect(await seen()).toMatch(/Pau.*17 de 30.*30\/09\/2025/s);
  await save('a', 1, null);
  expect(await seen()).toBe('');
  await (await open('/ajuntaments', {}, own)).getByText('Encara cap ajuntament').waitFor();
});
