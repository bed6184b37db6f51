import { once } from 'node:events';
import { get, type IncomingMessage } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sharedGuide } from '../bot/start-guide.ts';
import { launchBrowser } from './launch-browser.ts';
import { measurePage, total } from './measure-page.ts';

const kilobyte = 1024;
const guide = sharedGuide();
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** A file as it travels, in this encoding. */
async function fetchAs(path: string, encoding: string, more: Record<string, string> = {}) {
  const [response] = await once(
    get(guide.url + path, { headers: { 'accept-encoding': encoding, ...more } }),
    'response',
  );
  const body = await buffer(response as IncomingMessage);
  return { status: response.statusCode, headers: response.headers, body };
}

test('until the first message can be typed, at most 24 KB are downloaded, gzipped, and no conversation begins', async () => {
  const downloads = await measurePage(browser, guide.url, 'gzip', 'typed');
  const paths = downloads.map(({ path }) => path);
  expect(paths).toEqual(expect.arrayContaining(['/chat', expect.stringMatching(/^\/assets\/chat-\w+\.js$/)]));
  expect(paths.filter((path) => /transcript|token|directline/.test(path))).toEqual([]);
  expect(total(downloads)).toBeLessThanOrEqual(24 * kilobyte);
});

test('until it is answered, at most 420 KB, gzipped', async () => {
  const downloads = await measurePage(browser, guide.url, 'gzip', 'answered');
  expect(downloads.map(({ path }) => path)).toEqual(
    expect.arrayContaining(['/chat', expect.stringMatching(/^\/assets\/transcript-\w+\.js$/), '/api/token']),
  );
  expect(total(downloads)).toBeGreaterThan(100 * kilobyte);
  expect(total(downloads)).toBeLessThanOrEqual(420 * kilobyte);
});

test('embed.js takes at most 4 KB, gzipped, and any page may load it', async () => {
  const { headers, body } = await fetchAs('/embed.js', 'gzip');
  expect(headers['content-encoding']).toBe('gzip');
  expect(body.length).toBeLessThanOrEqual(4 * kilobyte);
  expect(headers['cross-origin-resource-policy']).toBe('cross-origin');
});

test('each file is the same however it travels, and is asked for once', async () => {
  const page = (await fetchAs('/chat', 'identity')).body.toString();
  const [script = ''] = /\/assets\/chat-\w+\.js/.exec(page) ?? [];
  const plain = await fetchAs(script, 'identity');
  expect(gunzipSync((await fetchAs(script, 'gzip')).body).equals(plain.body)).toBe(true);
  expect(brotliDecompressSync((await fetchAs(script, 'gzip, br')).body).equals(plain.body)).toBe(true);
  expect(plain.headers['cache-control']).toContain('immutable');
  const again = await fetchAs(script, 'gzip', { 'if-none-match': plain.headers.etag ?? '' });
  expect([again.status, again.body.length]).toEqual([304, 0]);
  expect((await fetchAs('/assets/../config.ts', 'identity')).status).toBe(404);
});
