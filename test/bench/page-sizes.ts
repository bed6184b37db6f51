import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { readConfig } from '../../bot/config.ts';
import { always } from '../../bot/knowledge-source.ts';
import { startServer } from '../../bot/server.ts';
import { createSqliteStore } from '../../bot/storage/sqlite-store.ts';
import { browserFiles } from '../../bot/webchat/bundle/browser-files.ts';
import type { Knowledge } from '../../knowledge/create-knowledge.ts';
import { launchBrowser } from '../browser/launch-browser.ts';
import { measurePage, total } from '../browser/measure-page.ts';

const kb = (bytes: number) => `${(bytes / 1024).toFixed(1)} KB`;
const print = (name: string, size: string) => console.log(name.padEnd(54) + size.padStart(10));

/** Prints what a browser downloads of the chat beside Web Chat's own bundles, which have no page around them. */
export async function printPageSizes(knowledge: Knowledge): Promise<void> {
  const server = await startServer({
    config: { ...readConfig({}), port: 0 },
    knowledge: always(knowledge),
    store: createSqliteStore(':memory:'),
    log: { debug() {}, info() {}, error() {} },
    tokenSecrets: [Buffer.alloc(32, 1)],
    now: () => new Date(),
  });
  const browser = await launchBrowser();
  try {
    console.log('\nDownloaded in Chromium, until the first message can be typed and until it is answered');
    for (const until of ['typed', 'answered'] as const) {
      print(`Guia eAdmin, ${until}, gzip`, kb(total(await measurePage(browser, server.url, 'gzip', until))));
      print(`Guia eAdmin, ${until}, brotli`, kb(total(await measurePage(browser, server.url, 'gzip, br', until))));
    }
    print('embed.js, before the first click, gzip', kb((await browserFiles()).embed.gzip.length));
    const bundles = join(dirname(createRequire(import.meta.url).resolve('botframework-webchat')), '../dist');
    for (const [name, file] of [
      ['Web Chat’s full bundle alone, gzip', 'webchat.js'],
      ['Web Chat’s minimal one (no cards nor Markdown), gzip', 'webchat-minimal.js'],
    ] as const) {
      print(name, kb(gzipSync(readFileSync(join(bundles, file)), { level: 9 }).length));
    }
  } finally {
    await browser.close();
    await server.close();
  }
}
