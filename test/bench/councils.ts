import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { readConfig } from '../../bot/config.ts';
import { councilTable } from '../../bot/councils/council-table.ts';
import { fillMadeUp } from '../../bot/councils/fill-made-up.ts';
import { madeUpPlans } from '../../bot/councils/made-up.ts';
import { groupsBy, lacksOf, servicesOf, standingsBy } from '../../bot/councils/summary.ts';
import { always } from '../../bot/knowledge-source.ts';
import { startServer } from '../../bot/server.ts';
import { databaseName } from '../../bot/storage/data-dir.ts';
import { createSqliteStore } from '../../bot/storage/sqlite-store.ts';
import type { Content } from '../../knowledge/content.ts';
import type { Knowledge } from '../../knowledge/create-knowledge.ts';
import { launchBrowser } from '../browser/launch-browser.ts';
import { ms, printRow } from './table.ts';

const times = 9;
const today = '2026-11-29';
const password = 'una contrasenya llarga';

/** Prints what the table of all the councils costs, and its page, beside the home page in the same run. */
export async function printCouncils(knowledge: Knowledge): Promise<void> {
  const { content } = knowledge;
  const count = content.towns.length;
  console.log(`\nWhat ${count} councils shared, made up`);
  const runs = Array.from({ length: times }, (_, at) => processorTimes(content, count, at));
  const middle = (of: (run: (typeof runs)[number]) => number) => runs.map(of).sort((a, b) => a - b)[times >> 1] ?? 0;
  printRow('', 'first', 'median', 'at least');
  for (const [name, of] of [
    ['table, processor', ({ table }) => table],
    ['what is counted of it, processor', ({ counts }) => counts],
    ['table again, processor', ({ again }) => again],
  ] as const satisfies [string, (run: (typeof runs)[number]) => number][]) {
    printRow(name, ms(of(runs[0] ?? { table: 0, counts: 0, again: 0 })), ms(middle(of)), ms(Math.min(...runs.map(of))));
  }
  await printPage(knowledge, count);
}

/** Milliseconds of processor of each part. The days are others each time: nothing of it was worked out before. */
function processorTimes(content: Content, count: number, at: number) {
  const day = new Date(Date.parse(today) + at * 24 * 3600_000).toISOString().slice(0, 10);
  const plans = madeUpPlans(content, count, day).sort(
    (a, b) => Number(a.town) - Number(b.town) || b.date.localeCompare(a.date),
  );
  const [table, councils] = processorOf(() => councilTable(content, plans));
  const [counts] = processorOf(() => {
    lacksOf(content, councils);
    groupsBy(content, councils, content.towns, ({ comarca }) => comarca);
    standingsBy(content, councils);
    servicesOf(councils);
  });
  const [again] = processorOf(() => councilTable(content, plans));
  return { table, counts, again };
}

function processorOf<T>(work: () => T): [milliseconds: number, result: T] {
  const before = process.cpuUsage();
  const result = work();
  const { user, system } = process.cpuUsage(before);
  return [(user + system) / 1000, result];
}

async function printPage(knowledge: Knowledge, count: number): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), 'guia-eadmin-councils-'));
  await fillMadeUp(knowledge.content, dataDir, count, today);
  const store = createSqliteStore(join(dataDir, databaseName));
  const server = await startServer({
    config: { ...readConfig({ COUNCILS_PASSWORD: password }), port: 0 },
    knowledge: always(knowledge),
    store,
    log: { debug() {}, info() {}, error() {} },
    tokenSecrets: [Buffer.alloc(32, 1)],
    now: () => new Date(),
  });
  const browser = await launchBrowser();
  try {
    printRow('', 'first paint', 'answered in', 'page, gzip', 'in all');
    for (const [name, path] of [
      ['/ajuntaments', '/ajuntaments'],
      ['/privacitat', '/privacitat'],
    ] as const) {
      const runs = [];
      for (let at = 0; at < times; at++) runs.push(await lookAt(browser, server.url + path));
      const [middle] = runs.sort((a, b) => a.paint - b.paint).slice(times >> 1);
      if (middle) printRow(name, ms(middle.paint), ms(middle.answered), kb(middle.page), kb(middle.all));
    }
  } finally {
    await browser.close();
    await server.close();
    await store.close();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

/** A page as a browser that was never there sees it: milliseconds from asking for it, and bytes. */
async function lookAt(browser: Browser, address: string) {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 900 },
    httpCredentials: { username: 'x', password, send: 'always' },
  });
  const page = await context.newPage();
  await page.goto(address);
  const measured = await page.evaluate(async () => {
    await new Promise((painted) => new PerformanceObserver(painted).observe({ type: 'paint', buffered: true }));
    const [navigation, ...resources] = [
      ...performance.getEntriesByType('navigation'),
      ...performance.getEntriesByType('resource'),
    ] as PerformanceResourceTiming[];
    const bytes = (entry: PerformanceResourceTiming | undefined) => entry?.encodedBodySize ?? 0;
    return {
      paint: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0,
      answered: navigation?.responseEnd ?? 0,
      page: bytes(navigation),
      all: bytes(navigation) + resources.reduce((sum, entry) => sum + bytes(entry), 0),
    };
  });
  await context.close();
  return measured;
}

const kb = (bytes: number) => `${(bytes / 1024).toFixed(1)} KB`;
