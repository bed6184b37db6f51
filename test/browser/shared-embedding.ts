import type { Browser } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { sharedGuide } from '../bot/start-guide.ts';
import { startSite } from './embedding-site.ts';
import { launchBrowser } from './launch-browser.ts';

/** A running guide, a site that may embed it and a browser, for all the tests of a file; each is there once the tests begin. */
export function sharedEmbedding() {
  const env: Record<string, string> = {};
  let site: Awaited<ReturnType<typeof startSite>>;
  let browser: Browser;
  beforeAll(async () => {
    site = await startSite(() => guide.url);
    env.ALLOWED_ORIGINS = site.url;
    browser = await launchBrowser();
  });
  const guide = sharedGuide({ env });
  afterAll(async () => {
    await browser.close();
    site.stop();
  });
  return {
    guide,
    get site() {
      return site;
    },
    get browser() {
      return browser;
    },
  };
}
