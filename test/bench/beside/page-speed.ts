import type { Browser } from 'playwright-core';
import { launchBrowser } from '../../browser/launch-browser.ts';
import { printRow, seconds } from '../table.ts';
import { type Checkout, ours } from './checkout.ts';
import { installLighthouse, type Points } from './lighthouse.ts';
import { median } from './median.ts';
import { startOurs } from './service.ts';

const rounds = 3;
const pages = ['/', '/chat'] as const;
const patience = 60_000;
/** Slow 4G as Lighthouse has it, truly slowed down instead of worked out: bytes a second, milliseconds. */
const slow4g = { offline: false, latency: 150, downloadThroughput: 204_800, uploadThroughput: 84_480 };
const processor = 4;

interface Trace {
  /** Milliseconds until the box takes text, and until what is written in it then is answered. */
  box: number;
  answer: number;
  /** Share of the screen that moved by itself until then. */
  shift: number;
  /** Pixels that the box moved from there to the answer. */
  moved: number;
}

/** How fast the page is for a person with a phone: by Lighthouse, and in a browser that is slowed down, in turn with another commit. */
export async function printPageSpeed(against: Checkout | null): Promise<void> {
  const checkouts = against ? [against, ours] : [ours];
  const measure = await installLighthouse();
  const browser = await launchBrowser();
  const services = await Promise.all(checkouts.map((checkout) => startOurs(checkout)));
  try {
    console.log('\nThe page on a phone, slow 4G, processor × 4');
    printRow('Lighthouse', 'points', 'first paint', 'largest', 'blocked', 'shift');
    for (const path of pages) {
      const points = new Map(checkouts.map((checkout) => [checkout, [] as Points[]]));
      for (let round = 0; round < rounds; round++) {
        for (const [at, checkout] of checkouts.entries())
          points.get(checkout)?.push(await measure(services[at]?.url + path));
      }
      for (const [{ name }, measured] of points) {
        const of = (figure: (each: Points) => number) => median(measured.map(figure));
        printRow(
          `  ${path} ${name}`,
          String(of(({ score }) => score)),
          seconds(of(({ firstPaint }) => firstPaint)),
          seconds(of(({ largestPaint }) => largestPaint)),
          `${Math.round(of(({ blocked }) => blocked))} ms`,
          of(({ shift }) => shift).toFixed(3),
        );
      }
    }
    printRow('Slow trace', 'box', 'answer', 'shift', 'box moved');
    for (const path of pages) {
      const traces = new Map(checkouts.map((checkout) => [checkout, [] as Trace[]]));
      for (let round = 0; round < rounds; round++) {
        for (const [at, checkout] of checkouts.entries())
          traces.get(checkout)?.push(await trace(browser, services[at]?.url + path));
      }
      for (const [{ name }, measured] of traces) {
        const of = (figure: (each: Trace) => number) => median(measured.map(figure));
        printRow(
          `  ${path} ${name}`,
          seconds(of(({ box }) => box)),
          seconds(of(({ answer }) => answer)),
          of(({ shift }) => shift).toFixed(3),
          `${Math.round(of(({ moved }) => moved))} px`,
        );
      }
    }
  } finally {
    await browser.close();
    for (const service of services) await service.stop();
  }
}

/** A person who has never been there writes as soon as they can. */
async function trace(browser: Browser, url: string): Promise<Trace> {
  const context = await browser.newContext({ viewport: { width: 412, height: 823 }, isMobile: true, hasTouch: true });
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(patience);
    const session = await context.newCDPSession(page);
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', slow4g);
    await session.send('Emulation.setCPUThrottlingRate', { rate: processor });
    await page.addInitScript(() => {
      Object.assign(window, { shift: 0 });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries() as (PerformanceEntry & { value: number; hadRecentInput: boolean })[]) {
          if (!entry.hadRecentInput)
            Object.assign(window, { shift: (window as never as { shift: number }).shift + entry.value });
        }
      }).observe({ type: 'layout-shift', buffered: true });
    });
    const start = performance.now();
    await page.goto(url, { waitUntil: 'commit' });
    const inside = url.endsWith('/chat') ? page : page.frameLocator('iframe');
    const box = inside.getByRole('textbox');
    await box.fill('quant costa la T-CAT?');
    const taking = performance.now() - start;
    const shifts = await Promise.all(
      page.frames().map((frame) => frame.evaluate(() => (window as never as { shift: number }).shift)),
    );
    const before = await box.boundingBox();
    await box.press('Enter');
    await inside.getByRole('feed').getByText('Fonts').first().waitFor();
    const answered = performance.now() - start;
    const after = await box.boundingBox();
    const moved = Math.abs((after?.y ?? 0) - (before?.y ?? 0));
    return { box: taking, answer: answered, shift: Math.max(...shifts), moved };
  } finally {
    await context.close();
  }
}
