import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { beforeAll, expect, test } from 'vitest';
import { slimWebChat } from '../../bot/webchat/bundle/slim-web-chat.ts';
import { html } from '../../bot/webchat/pages/html.ts';
import { sharedGuide } from './start-guide.ts';

const guide = sharedGuide();
const root = join(import.meta.dirname, '../..');

interface Package {
  name: string;
  version: string;
  license?: string;
  files: string[];
}

/** The packages that esbuild says it takes, when it bundles the chat. */
async function packagesOfBundle(): Promise<Package[]> {
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: ['bot/webchat/browser/chat.ts'],
    bundle: true,
    write: false,
    metafile: true,
    format: 'esm',
    logLevel: 'error',
    outdir: 'out',
    define: { 'process.env.NODE_ENV': '"production"' },
    plugins: [slimWebChat],
  });
  const folders = new Set<string>();
  for (const input of Object.keys(metafile.inputs)) {
    const parts = input.split('/');
    const at = parts.lastIndexOf('node_modules');
    if (at >= 0) folders.add(parts.slice(0, at + (parts[at + 1]?.startsWith('@') ? 3 : 2)).join('/'));
  }
  return [...folders].map((folder) => {
    const manifest = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8')) as Package;
    const names = readdirSync(join(root, folder)).filter((file) => /^licen[cs]e/i.test(file));
    return { ...manifest, files: names.map((name) => readFileSync(join(root, folder, name), 'utf8')) };
  });
}

let packages: Package[] = [];
beforeAll(async () => {
  packages = await packagesOfBundle();
}, 30_000);

test('every package of the bundle is on the page, with the text of its licence, or with its name when it brings none', async () => {
  const page = await (await fetch(`${guide.url}/llicencies?lang=en`)).text();
  const sections = page.split('<section>').slice(1);
  expect(packages.length).toBeGreaterThan(50);
  for (const { name, version, license, files } of packages) {
    const section = sections.find((text) =>
      (/<h2>(.*)<\/h2>/.exec(text)?.[1] ?? '').split(', ').includes(`${name} ${version}`),
    );
    expect(section, `${name} ${version}`).toBeDefined();
    if (license) expect(section).toContain(license);
    for (const file of files) expect(section).toContain(html`${file.replaceAll('\r\n', '\n').trim()}`.text);
    if (files.length === 0) expect(section).toContain('The package brings no text of its licence');
  }
  expect(packages.some(({ files }) => files.length === 0)).toBe(true);
});

test('the page is linked from the others, in each language', async () => {
  for (const [language, title] of [
    ['ca', 'Llicències'],
    ['es', 'Licencias'],
    ['en', 'Licences'],
  ]) {
    for (const path of ['/', '/privacitat', '/accessibilitat']) {
      const page = await (await fetch(`${guide.url}${path}?lang=${language}`)).text();
      expect(page).toContain(`<a href="/llicencies?lang=${language}">${title}</a>`);
    }
    const page = await (await fetch(`${guide.url}/llicencies?lang=${language}`)).text();
    expect(page).toContain(`<h1>${title}</h1>`);
  }
});

test('browsers are sent no fonts, which would have licences of their own', () => {
  const styles = readdirSync(join(root, 'bot/webchat/browser')).filter((file) => file.endsWith('.css'));
  expect(styles.length).toBeGreaterThan(0);
  for (const file of styles) {
    expect(readFileSync(join(root, 'bot/webchat/browser', file), 'utf8')).not.toContain('@font-face');
  }
});
