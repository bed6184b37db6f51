import type { Browser } from 'playwright-core';

export interface Download {
  /** Path of the file, without our address. */
  path: string;
  /** Bytes of its body as it travelled. */
  bytes: number;
}

/**
 * What a browser that has never been there downloads of the chat's frame until the first message can be typed, or until it
 * is answered.
 * @param encoding what the browser says that it can unpack
 */
export async function measurePage(
  browser: Browser,
  url: string,
  encoding: string,
  until: 'typed' | 'answered',
): Promise<Download[]> {
  const context = await browser.newContext({ extraHTTPHeaders: { 'Accept-Encoding': encoding } });
  const page = await context.newPage();
  const downloads: Promise<Download>[] = [];
  page.on('requestfinished', (request) => {
    const path = new URL(request.url()).pathname;
    if (request.url().startsWith('http')) {
      downloads.push(request.sizes().then(({ responseBodySize }) => ({ path, bytes: responseBodySize })));
    }
  });
  await page.goto(`${url}/chat`);
  await page.getByRole('toolbar').waitFor();
  if (until === 'answered') {
    await page.getByRole('textbox').fill('hola');
    await page.getByRole('textbox').press('Enter');
    await page.locator('#transcript').getByRole('feed').locator('> article').nth(2).waitFor();
  } else {
    await page.waitForLoadState();
  }
  const all = await Promise.all(downloads);
  await context.close();
  return all;
}

export function total(downloads: readonly Download[]): number {
  return downloads.reduce((sum, { bytes }) => sum + bytes, 0);
}
