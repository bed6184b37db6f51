import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions } from 'playwright-core';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import type { Environment } from '../../bot/preview/section.ts';
import { databaseName } from '../../bot/storage/data-dir.ts';
import { createSqliteStore } from '../../bot/storage/sqlite-store.ts';
import { temporaryFolder } from '../bot/temporary-folder.ts';
import { launchBrowser } from '../browser/launch-browser.ts';
import { violations } from '../browser/violations.ts';
import { insertBelow, replace } from '../knowledge/broken-content.ts';
import { openPreview } from '../preview/open-preview.ts';

const timeout = 120_000;
let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

async function open(options: BrowserContextOptions = {}, env?: Environment) {
  const preview = await openPreview(undefined, env);
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  onTestFinished(() => context.close());
  context.setDefaultTimeout(30_000);
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  return { preview, page, errors };
}

test('an edit is seen without the page being loaded again, and what was being typed stays', { timeout }, async () => {
  const { preview, page, errors } = await open();
  await page.goto(`${preview.url}pregunta?q=${encodeURIComponent('quant costa el T-CAT?')}`);
  const question = page.getByRole('searchbox');
  await question.fill('mig escrita');
  await page.evaluate(() => {
    (window as { isTheSame?: boolean }).isTheSame = true;
  });
  preview.edit('services/t-cat.yaml', (text) =>
    text.replace(/^( {2}cost:\n {4}- text:) .*$/m, '$1 Ara val set cireres.'),
  );
  await page.getByText('Ara val set cireres.').waitFor();
  expect(await question.inputValue()).toBe('mig escrita');
  expect(await page.evaluate(() => (window as { isTheSame?: boolean }).isTheSame)).toBe(true);
  expect(await page.getByRole('status').textContent()).toContain('tornat a llegir');
  expect(errors).toEqual([]);
});

test('a mistake is shown with its place and its line, over the last content without any, until it is mended', {
  timeout,
}, async () => {
  const { preview, page } = await open();
  await page.goto(`${preview.url}serveis/copia`);
  preview.edit('services/copia.yaml', replace('summary:', 'resum:'));
  const mistakes = page.getByRole('region', { name: 'Hi ha 1 error als continguts' });
  await mistakes.waitFor();
  expect(await mistakes.textContent()).toContain('No conec la clau «resum»');
  const lines = readFileSync(join(preview.folder, 'services/copia.yaml'), 'utf8').split('\n');
  const line = lines.findIndex((each) => each.startsWith('resum:')) + 1;
  const place = mistakes.getByRole('link', { name: `services/copia.yaml:${line}` });
  expect(await place.getAttribute('href')).toBe(`vscode://file${preview.folder}/services/copia.yaml:${line}:1`);
  expect(await mistakes.locator('pre').last().textContent()).toContain(`> ${line} │ resum:`);
  expect(await page.getByRole('heading', { name: 'Preguntes pròpies' }).isVisible()).toBe(true);
  expect(await violations(page)).toEqual([]);
  preview.edit('services/copia.yaml', replace('resum:', 'summary:'));
  await mistakes.waitFor({ state: 'detached' });
});

test('a question is tried: what is answered, and why it and not another', { timeout }, async () => {
  const { preview, page } = await open();
  await page.goto(preview.url);
  await page.getByRole('searchbox').fill('quant costa el T-CAT?');
  await page.getByRole('button', { name: 'Prova-la' }).click();
  await page.getByRole('heading', { name: 'T-CAT · què costa' }).waitFor();
  const first = page
    .getByRole('listitem')
    .filter({ has: page.getByText('T-CAT: Què costa?', { exact: true }) })
    .first();
  expect(await first.textContent()).toMatch(/\d+ %/);
  expect(await first.getByRole('link').getAttribute('href')).toContain('services/t-cat.yaml');
  await first.getByText('T-CAT: Què costa?', { exact: true }).click();
  await first.getByRole('rowheader', { name: 'És el tema que la pregunta anuncia' }).waitFor();
  expect(await violations(page)).toEqual([]);
  // Its buttons are tried too, as they are tapped.
  await page.getByRole('link', { name: 'Com es demana?' }).click();
  await page.getByRole('heading', { name: 'T-CAT · com es demana' }).waitFor();
  await page.getByText('un botó que s’ha tocat').waitFor();
});

const pages = [
  '',
  'pregunta',
  'serveis',
  'serveis/enotum',
  'materies/plens',
  'model',
  'model?franja=5000-10000',
  'model/integracions',
  'guies',
  'guies/integracio',
  'buits',
  'avisos',
  'avisos?fitxer=content%2Fservices%2Fcopia.yaml',
  'no-hi-es',
];

test.each([
  { colorScheme: 'light', width: 1280 },
  { colorScheme: 'dark', width: 390 },
] as const)(
  'every page can be read by anybody: $colorScheme, $width wide',
  { timeout },
  async ({ colorScheme, width }) => {
    const { preview, page } = await open({ colorScheme, viewport: { width, height: 900 } });
    for (const path of pages) {
      await page.goto(preview.url + path);
      expect([path, await violations(page)]).toEqual([path, []]);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect([path, overflow]).toEqual([path, 0]);
    }
  },
);

test('a page whose preview has been stopped says so', { timeout }, async () => {
  const { preview, page } = await open();
  await page.goto(preview.url);
  await preview.close();
  await page.getByText('La vista prèvia s’ha aturat.').waitFor();
});

test('what could be better written is told with its place', { timeout }, async () => {
  const { preview, page } = await open();
  preview.edit('services/copia.yaml', replace('summary: ', 'summary: qüestio de '));
  await page.goto(`${preview.url}avisos?fitxer=${encodeURIComponent('content/services/copia.yaml')}`);
  const advice = page.getByRole('listitem').filter({ hasText: '«qüestio»' });
  await advice.waitFor();
  const { href } = await advice.getByRole('link').evaluate((link: HTMLAnchorElement) => ({ href: link.href }));
  expect(href).toContain('/services/copia.yaml:');
});

test('what a service could not answer is there with what to paste, and goes when it is pasted and answered', {
  timeout,
}, async () => {
  const DATA_DIR = temporaryFolder();
  const { gaps, close } = createSqliteStore(join(DATA_DIR, databaseName));
  const near = [{ service: 'copia', topic: 'que-es', question: null }] as const;
  const gap = { day: '2026-11-20', channel: 'webchat', why: 'unanswered', answered: null, lacked: null } as const;
  await gaps.add({ ...gap, near: [...near], text: 'la copia serveix per plastificar carnets de biblioteca?' });
  await gaps.add({ ...gap, near: [], text: 'quin tauler kanban em recomanes?', why: 'refused' });
  await gaps.addVote({ ...near[0], useful: false }, gap.day);
  await close();

  const { preview, page, errors } = await open({ permissions: ['clipboard-read', 'clipboard-write'] }, { DATA_DIR });
  await page.goto(`${preview.url}buits`);
  const question = page.getByRole('heading', { name: 'la copia serveix per plastificar carnets de biblioteca?' });
  await question.waitFor();
  await page.getByText('👍 0 · 👎 1 · Còpia').waitFor();
  await page.getByRole('button', { name: 'Copia', exact: true }).click();
  await page.getByRole('button', { name: 'Copiat' }).waitFor();
  expect(await violations(page)).toEqual([]);

  const pasted = await page.evaluate(() => navigator.clipboard.readText());
  const written = pasted
    .replace('ESCRIU AQUÍ', 'No')
    .replace(/sources: .*/, 'unsourced: true')
    .trimEnd();
  preview.edit('services/copia.yaml', insertBelow('questions:', written));
  await question.waitFor({ state: 'detached' });
  await page.getByText('Ja es responen (1)').waitFor();
  await page.getByRole('heading', { name: 'quin tauler kanban em recomanes?' }).waitFor();
  expect(errors).toEqual([]);
});

test('the whole chat is opened from it, and knows what is edited', { timeout }, async () => {
  const { preview, page } = await open();
  await page.goto(preview.url);
  const opened = page.context().waitForEvent('page');
  await page.getByRole('link', { name: 'Obre el xat sencer' }).click();
  const chat = (await opened).frameLocator('iframe');
  const say = async (text: string) => {
    const box = chat.getByRole('textbox');
    await box.fill(text);
    await box.press('Enter');
  };
  await chat.getByRole('toolbar').waitFor();
  preview.edit('services/t-cat.yaml', (text) =>
    text.replace(/^( {2}cost:\n {4}- text:) .*$/m, '$1 Ara val set cireres.'),
  );
  await page.getByText('S’han tornat a llegir').waitFor();
  await say('quant costa el T-CAT?');
  await chat.getByText('Ara val set cireres.', { exact: true }).waitFor();
});
