import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { activitiesOf, openConversation, post } from '../bot/direct-line/client.ts';
import { realKnowledge } from '../bot/real-knowledge.ts';
import { sharedGuide } from '../bot/start-guide.ts';
import { launchBrowser } from '../browser/launch-browser.ts';

const timeout = 60_000;
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const guide = sharedGuide();
let browser: Browser;
let address: string;

beforeAll(async () => {
  browser = await launchBrowser();
  const session = await openConversation(guide);
  const [first] = realKnowledge.content.dimensions;
  for (const value of [
    { guide: 'diagnosi', question: 'poblacio', option: '08283' },
    { guide: 'diagnosi', question: first?.id, option: first?.steps[0]?.id },
    { command: 'plan-summary' },
  ]) {
    await post(guide, session, { type: 'message', value, from: { id: 'me' } });
  }
  const said = JSON.stringify((await activitiesOf(guide, session)).activities);
  address = `${guide.url}/teams/pla?plan=${/\/plans\/([\w-]{32})\.png/.exec(said)?.[1]}&sub={subEntityId}`;
});
afterAll(() => browser.close());

async function newPage(): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 390, height: 800 } });
  onTestFinished(() => context.close());
  return context.newPage();
}

/** Where Teams finds the tab: what is asked there is asked of our service. */
const published = 'https://xat.exemple.cat';

/** The tab in a frame of a site, as Teams has it. */
async function openIn(site: string): Promise<Page> {
  const page = await newPage();
  const src = address.replace(guide.url, published);
  const body = `<!doctype html><title>Site</title><iframe title="El pla" src="${src}" width="380" height="700"></iframe>`;
  await page.route(`${site}/**`, (route) => route.fulfill({ contentType: 'text/html', body }));
  await page.route(`${published}/**`, async (route) => {
    const answered = await fetch(route.request().url().replace(published, guide.url));
    const [headers, bytes] = [Object.fromEntries(answered.headers), Buffer.from(await answered.arrayBuffer())];
    await route.fulfill({ status: answered.status, headers, body: bytes });
  });
  await page.goto(`${site}/`);
  return page;
}

test('in a frame of Teams it shows the picture, and where each area stands', { timeout }, async () => {
  const frame = (await openIn('https://teams.microsoft.com')).frameLocator('iframe');
  await frame.getByRole('heading', { name: 'Tona' }).waitFor();
  expect(await frame.getByRole('row').count()).toBe(realKnowledge.content.dimensions.length + 1);
  const width = () => frame.getByRole('img').evaluate((image) => (image as HTMLImageElement).naturalWidth);
  await expect.poll(width, { timeout: 30_000 }).toBeGreaterThan(100);
});

test('in a frame of anybody else it is not shown', { timeout }, async () => {
  const page = await openIn('https://www.exemple.org');
  await expect.poll(() => page.frames().map((frame) => frame.url())).toContain('chrome-error://chromewebdata/');
});

test('fits a phone, and axe finds nothing wrong in it', { timeout }, async () => {
  const page = await newPage();
  await page.goto(address);
  await page.getByRole('heading', { name: 'Tona' }).waitFor();
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
  await page.evaluate(axe);
  const violations = await page.evaluate(async () => {
    const { axe } = window as unknown as { axe: { run(): Promise<AxeResults> } };
    return (await axe.run()).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
  });
  expect(violations).toEqual([]);
});
