import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { readSqliteGaps } from '../../bot/storage/sqlite/read-gaps.ts';
import { sentences } from '../../locales/sentences.ts';
import { pageSentences } from '../../locales/webchat.ts';
import { startFakeAzure } from '../bot/direct-line/fake-azure.ts';
import { realKnowledge } from '../bot/real-knowledge.ts';
import { sharedGuide, startGuide } from '../bot/start-guide.ts';
import { asShown, chatIn, expectClean, watch } from '../browser/chat-page.ts';
import { startSite } from '../browser/embedding-site.ts';
import { launchBrowser } from '../browser/launch-browser.ts';
import { freePort } from '../free-port.ts';

const timeout = 60_000;
const env: Record<string, string> = {};
let site: Awaited<ReturnType<typeof startSite>>;
/** Another name of the guide's own site, as www.exemple.cat is of xat.exemple.cat. */
let sibling: Awaited<ReturnType<typeof startSite>>;
let browser: Browser;

// The guide says which site may embed it, so the site starts first.
beforeAll(async () => {
  site = await startSite(() => guide.url);
  sibling = await startSite(() => guide.url, '127.0.0.1');
  env.ALLOWED_ORIGINS = `${site.url} ${sibling.url}`;
  browser = await launchBrowser();
});
const guide = sharedGuide({ env });
beforeEach(() => site.say(''));
afterAll(async () => {
  await browser.close();
  site.stop();
  sibling.stop();
});

declare global {
  interface Window {
    guiaEadmin: { open(): void; close(): void; ask(text: string): void };
    heard?: unknown[];
  }
}

const { content } = realKnowledge;
/** What the answer to «què és l’e-NOTUM?» begins with. */
const enotum = `${asShown(content.services.get('enotum')?.name)} ·`;
const welcome = asShown(sentences('ca')('welcome').slice(0, 12));

/** A page of the site in a browser that has never been there. */
async function visit(path = '/', options: BrowserContextOptions = {}) {
  const context = await browser.newContext({ viewport: { width: 1100, height: 800 }, ...options });
  onTestFinished(() => context.close());
  context.setDefaultTimeout(15_000);
  return goTo(await context.newPage(), path);
}

async function goTo(page: Page, path = '/', at = site.url) {
  const watched = watch(page, [at, guide.url]);
  const asked: string[] = [];
  page.on('request', (request) => {
    if (request.url().startsWith(guide.url)) asked.push(new URL(request.url()).pathname);
  });
  await page.goto(at + path);
  await page.locator('guia-eadmin').waitFor({ state: 'attached' });
  const opener = page.locator('guia-eadmin button.open');
  const dialog = page.getByRole('dialog');
  return { page, opener, dialog, asked, ...watched, ...chatIn(page) };
}

const sizeOf = async (page: Page, selector: string) => {
  const box = await page.locator(selector).boundingBox();
  return box ?? { x: 0, y: 0, width: 0, height: 0 };
};

describe('on a strict site', () => {
  test('the frame loads at the first click and answers, with nothing asked of anybody else', { timeout }, async () => {
    const { page, opener, dialog, asked, say, last, errors, foreign } = await visit();
    await opener.waitFor();
    expect(asked).toEqual(['/embed.js']);
    expect(await page.locator('iframe').count()).toBe(0);

    await opener.click();
    await dialog.waitFor();
    await last(welcome).waitFor();
    await say('què és l’e-NOTUM?');
    await last(enotum).waitFor();
    await page.screenshot({ path: `${import.meta.dirname}/screenshots/embed-1-strict.png` });
    expect(await page.context().cookies()).toEqual([]);
    expectClean({ errors, foreign });
  });

  test('another script hears nothing of the conversation', { timeout }, async () => {
    const { page, opener, say, last } = await visit();
    await opener.click();
    await last(welcome).waitFor();
    await say('hola');
    await last(asShown(sentences('ca')('greeting'))).waitFor();
    await page.keyboard.press('Escape');
    expect(await page.evaluate(() => window.heard)).toEqual(['guia-eadmin']);
  });

  test('the line twice puts one button', { timeout }, async () => {
    site.say('></script><script src="/embed-again.js"');
    const { page } = await visit();
    await page.waitForLoadState('networkidle');
    expect(await page.locator('guia-eadmin').count()).toBe(1);
  });
});

test('in a page with hostile CSS it looks the same and works', { timeout }, async () => {
  const calm = await visit('/');
  const wild = await visit('/hostil');
  const look = (page: Page) =>
    page.locator('guia-eadmin button.open').evaluate((button) => {
      const { color, backgroundColor, fontSize, fontFamily, transform, letterSpacing } = getComputedStyle(button);
      const { x, y, width, height } = button.getBoundingClientRect();
      return { color, backgroundColor, fontSize, fontFamily, transform, letterSpacing, x, y, width, height };
    });
  expect(await look(wild.page)).toEqual(await look(calm.page));
  await wild.opener.click();
  await calm.opener.click();
  expect(await sizeOf(wild.page, 'dialog')).toEqual(await sizeOf(calm.page, 'dialog'));
  await wild.last(welcome).waitFor();
  await wild.say('hola');
  await wild.last(asShown(sentences('ca')('greeting'))).waitFor();
  await wild.page.screenshot({ path: `${import.meta.dirname}/screenshots/embed-2-hostile.png` });
  expectClean(wild);
});

test('on a phone it takes the whole screen, and gives it back', { timeout }, async () => {
  const phone = { viewport: { width: 360, height: 640 }, isMobile: true, hasTouch: true, deviceScaleFactor: 2 };
  const { page, opener, dialog, last, say } = await visit('/', phone);
  await opener.tap();
  await last(welcome).waitFor();
  expect(await sizeOf(page, 'dialog')).toEqual({ x: 0, y: 0, width: 360, height: 640 });
  await say('què és l’e-NOTUM?');
  await last(enotum).waitFor();
  await page.screenshot({ path: `${import.meta.dirname}/screenshots/embed-3-phone.png` });
  await page.getByRole('button', { name: 'Tanca el xat' }).tap();
  await dialog.waitFor({ state: 'hidden' });
  await opener.waitFor();
});

describe('the conversation is found again', () => {
  test('by the frame itself where the browser lets it, and then the site keeps nothing', { timeout }, async () => {
    const context = await browser.newContext();
    onTestFinished(() => context.close());
    const first = await goTo(await context.newPage(), '/', sibling.url);
    await first.opener.click();
    await first.last(welcome).waitFor();
    await first.say('què és l’e-NOTUM?');
    await first.last(enotum).waitFor();
    const again = await goTo(first.page, '/altra', sibling.url);
    await again.last(enotum).waitFor();
    expect(await again.page.evaluate(() => Object.keys(localStorage))).toEqual([]);
  });

  test('on another page, and on the way back', { timeout }, async () => {
    const first = await visit();
    await first.opener.click();
    await first.last(welcome).waitFor();
    await first.say('què és l’e-NOTUM?');
    await first.last(enotum).waitFor();
    for (const path of ['/altra', '/']) {
      const again = await goTo(first.page, path);
      await again.last(enotum).waitFor();
      expect(await again.messages().count()).toBe(3);
    }
  });

  test('open where it was open, without taking the focus; closed where it was closed, in another tab, and on a phone', {
    timeout,
  }, async () => {
    const first = await visit();
    const { page } = first;
    await first.opener.click();
    await first.last(welcome).waitFor();
    const open = await goTo(page, '/altra');
    await open.last(welcome).waitFor();
    expect(await open.dialog.isVisible()).toBe(true);
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('BODY');
    const other = await goTo(await page.context().newPage(), '/altra');
    expect([await other.opener.isVisible(), await other.dialog.isVisible()]).toEqual([true, false]);
    await page.setViewportSize({ width: 360, height: 640 });
    const onPhone = await goTo(page, '/');
    expect([await onPhone.opener.isVisible(), await onPhone.dialog.isVisible()]).toEqual([true, false]);
    await page.setViewportSize({ width: 1100, height: 800 });
    const wide = await goTo(page, '/');
    await page.getByRole('button', { name: 'Tanca el xat' }).click();
    await wide.opener.waitFor();
    const closed = await goTo(page, '/altra');
    expect([await closed.opener.isVisible(), await closed.dialog.isVisible()]).toEqual([true, false]);
  });

  test('in another tab, where what is said in one is seen in both', { timeout }, async () => {
    const one = await visit();
    await one.opener.click();
    await one.last(welcome).waitFor();
    await one.say('hola');
    await one.last(asShown(sentences('ca')('greeting'))).waitFor();
    const two = await goTo(await one.page.context().newPage());
    await two.opener.click();
    await two.last(asShown(sentences('ca')('greeting'))).waitFor();
    await one.say('què és l’e-NOTUM?');
    await two.last(enotum).waitFor();
    expect(await two.messages().count()).toBe(await one.messages().count());
  });

  test('in two tabs opened at once, that end up in one', { timeout }, async () => {
    const one = await visit();
    const two = await goTo(await one.page.context().newPage());
    await Promise.all([one.opener.click(), two.opener.click()]);
    await Promise.all([one.last(welcome).waitFor(), two.last(welcome).waitFor()]);
    await one.say('què és l’e-NOTUM?');
    await two.last(enotum).waitFor();
  });
});

describe('the site says', () => {
  test('the language, the title, the colour and the side', { timeout }, async () => {
    site.say(
      'data-lang="es" data-title="Ayuda de la Diputación" data-color="#ffd400" data-position="left" data-bottom="90"',
    );
    const { page, opener, dialog, frame } = await visit();
    expect(await opener.textContent()).toBe('Ayuda de la Diputación');
    const { x, y, height } = await sizeOf(page, 'guia-eadmin button.open');
    expect(x).toBeLessThan(100);
    expect(y + height).toBeLessThanOrEqual(800 - 90);
    const colors = await opener.evaluate((button) => {
      const { color, backgroundColor } = getComputedStyle(button);
      return { color, backgroundColor };
    });
    expect(colors).toEqual({ backgroundColor: 'rgb(255, 212, 0)', color: 'rgb(0, 0, 0)' });
    await opener.click();
    expect(await dialog.getAttribute('aria-label')).toBe('Ayuda de la Diputación');
    await frame.getByRole('textbox', { name: 'Escribe el mensaje' }).waitFor();
    expect(await frame.locator('html').getAttribute('lang')).toBe('es');
    await page.getByRole('button', { name: 'Cierra el chat' }).click();
  });

  test('to open at once, without taking the focus, with a first question', { timeout }, async () => {
    site.say('data-open data-ask="què és l’e-NOTUM?"');
    const { page, dialog, last, messages } = await visit();
    await dialog.waitFor();
    await last(enotum).waitFor();
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('BODY');
    expect(await messages().filter({ hasText: 'què és l’e-NOTUM?' }).count()).toBe(1);
  });

  test('what the page is about, on which a short question leans', { timeout }, async () => {
    site.say('data-context="enotum"');
    const { opener, say, last } = await visit();
    await opener.click();
    await last(welcome).waitFor();
    await say('i quant costa?');
    await last(enotum).waitFor();
  });

  test('nothing that is not understood', { timeout }, async () => {
    site.say('data-lang="xx" data-color="red;}" data-position="top" data-bottom="1px;}"');
    const { opener, last } = await visit();
    expect(await opener.textContent()).toBe('Guia eAdmin');
    await opener.click();
    await last(welcome).waitFor();
  });
});

test('the page can open it, close it and ask for its visitor', { timeout }, async () => {
  const { page, dialog, last, frame } = await visit();
  await page.evaluate(() => window.guiaEadmin.ask('què és l’e-NOTUM?'));
  await last(enotum).waitFor();
  await page.evaluate(() => window.guiaEadmin.close());
  await dialog.waitFor({ state: 'hidden' });
  await page.evaluate(() => window.guiaEadmin.open());
  await dialog.waitFor();
  await page.evaluate(() => window.guiaEadmin.ask('hola'));
  await last(asShown(sentences('ca')('greeting'))).waitFor();
  expect(await frame.getByRole('textbox').inputValue()).toBe('');
});

test('by keyboard: it opens, the focus is where one writes, and goes back to the button', { timeout }, async () => {
  const { page, opener, dialog, last, frame } = await visit();
  const isOpener = () => opener.evaluate((button) => (button.getRootNode() as ShadowRoot).activeElement === button);
  for (let presses = 0; presses < 6 && !(await isOpener()); presses++) await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await last(welcome).waitFor();
  await frame.locator('textarea:focus').waitFor();
  await page.keyboard.type('hola');
  expect(await frame.getByRole('textbox').inputValue()).toBe('hola');
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
  expect(await isOpener()).toBe(true);
  await page.keyboard.press('Enter');
  await dialog.waitFor();
  expect(await frame.getByRole('textbox').inputValue()).toBe('hola');
  await page.keyboard.press('Shift+Tab');
  await page.getByRole('button', { name: 'Tanca el xat' }).press('Enter');
  await dialog.waitFor({ state: 'hidden' });
  expect(await isOpener()).toBe(true);
});

describe('a frame that is refused says so to the visitor at once, and on the console what to do', () => {
  /** Opens the chat where it may not be, and gives what is said of it. */
  async function refusedAt(url: string) {
    const context = await browser.newContext();
    onTestFinished(() => context.close());
    const page = await context.newPage();
    const said: string[] = [];
    page.on('console', (message) => said.push(message.text()));
    await page.clock.install();
    await page.goto(url);
    await page.locator('guia-eadmin button.open').click();
    const way = page.getByRole('link', { name: "Obre'l en una finestra nova" });
    // The clock goes on once the frame has loaded whatever the browser shows in its place.
    const seenLater = async () => {
      await page.clock.fastForward(3000);
      return way.isVisible();
    };
    await expect.poll(seenLater).toBe(true);
    expect(await way.getAttribute('href')).toBe(`${guide.url}/chat?lang=ca`);
    expect(await page.locator('guia-eadmin iframe').isVisible()).toBe(false);
    return said.filter((text) => text.startsWith('Guia eAdmin: '));
  }

  test('because the service does not allow the site', { timeout }, async () => {
    const stranger = await startSite(() => guide.url);
    onTestFinished(stranger.stop);
    const said = await refusedAt(stranger.url);
    expect(said).toEqual([expect.stringContaining(`ALLOWED_ORIGINS=${stranger.url}`)]);
  });

  test('because the site’s own policy does not', { timeout }, async () => {
    site.say('', { frames: "'none'" });
    expect(await refusedAt(site.url)).toEqual([expect.stringContaining(`frame-src ${guide.url}`)]);
  });
});

describe('where a web editor has no hand in the line or in the page', () => {
  test('a tag manager that drops attributes says the same by address', { timeout }, async () => {
    const wishes = { lang: 'es-ES', title: 'Ayuda & más', color: '#ffd400', position: 'left', bottom: '80', open: '' };
    const { opener, dialog, frame, page } = await visit(`/gestor?${new URLSearchParams(wishes)}`);
    await dialog.waitFor();
    expect(await dialog.getAttribute('aria-label')).toBe('Ayuda & más');
    expect(await page.locator('guia-eadmin').getAttribute('lang')).toBe('es');
    await frame.getByRole('textbox', { name: 'Escribe el mensaje' }).waitFor();
    await page.getByRole('button', { name: 'Cierra el chat' }).click();
    expect(await opener.evaluate((button) => getComputedStyle(button).backgroundColor)).toBe('rgb(255, 212, 0)');
    const { x, y, height } = await sizeOf(page, 'guia-eadmin button.open');
    expect([x, 800 - y - height]).toEqual([20, 100]);
  });

  test('an attribute weighs more than the address, and «CA» is Catalan', { timeout }, async () => {
    site.say('data-lang="CA"');
    const { opener, frame } = await visit();
    await opener.click();
    await frame.getByRole('textbox', { name: 'Escriu el missatge' }).waitFor();
    expect(await frame.locator('html').getAttribute('lang')).toBe('ca');
  });

  test('an element whose id is that of our object does not break it', { timeout }, async () => {
    site.say('', { body: '<div id="guiaEadmin">La guia</div>' });
    const { page, last } = await visit();
    await page.evaluate(() => window.guiaEadmin.open());
    await last(welcome).waitFor();
  });

  test.for(['require-corp', 'credentialless'])('a page with COEP %s lets it in', { timeout }, async (embedder) => {
    site.say('', {
      headers: { 'cross-origin-embedder-policy': embedder, 'cross-origin-opener-policy': 'same-origin' },
    });
    const { page, opener, last, say, errors, foreign } = await visit();
    expect(await page.evaluate(() => crossOriginIsolated)).toBe(true);
    await opener.click();
    await last(welcome).waitFor();
    await say('què és l’e-NOTUM?');
    await last(enotum).waitFor();
    expectClean({ errors, foreign });
  });

  test('a page that is printed has nothing of ours, closed, open or over the whole screen', { timeout }, async () => {
    for (const viewport of [
      { width: 1100, height: 800 },
      { width: 360, height: 640 },
    ]) {
      const { page, opener, last } = await visit('/', { viewport });
      const printed = async () => {
        await page.emulateMedia({ media: 'print' });
        const seen = await page.locator('guia-eadmin :is(button, dialog, iframe)').filter({ visible: true }).count();
        await page.emulateMedia({ media: 'screen' });
        return seen;
      };
      expect(await printed()).toBe(0);
      await opener.click();
      await last(welcome).waitFor();
      expect(await printed()).toBe(0);
    }
  });
});

test('an answer may be rated with a tap, away from its buttons', { timeout }, async () => {
  const { opener, say, last, frame, messages } = await visit();
  await opener.click();
  await last(welcome).waitFor();
  await say('què és l’e-NOTUM?');
  await last(enotum).waitFor();
  const useful = messages()
    .last()
    .getByRole('button', { name: pageSentences('ca').webChat.VOTE_LIKE_ALT ?? '', exact: true });
  await useful.click();
  const votes = () => readSqliteGaps(join(guide.dataDir, 'guia-eadmin.sqlite'), '0000-01-01').votes;
  await expect.poll(votes).toMatchObject([{ service: 'enotum', up: 1, down: 0 }]);
  expect(await useful.getAttribute('aria-pressed')).toBe('true');
  expect(await frame.getByRole('toolbar').getByRole('button').count()).toBeGreaterThan(1);
});

test('with Azure’s Direct Line instead, the same page talks, and finds its conversation again', {
  timeout,
}, async () => {
  const port = await freePort();
  const behind = await startGuide({ env: { ALLOWED_ORIGINS: `http://127.0.0.1:${port}` } });
  const azure = await startFakeAzure('a-secret', behind);
  const own = await startGuide({ port, env: { DIRECT_LINE_SECRET: 'a-secret', DIRECT_LINE_DOMAIN: azure.domain } });
  const page = await (await browser.newContext()).newPage();
  onTestFinished(() => page.context().close());
  const { errors, foreign } = watch(page, [own.url, azure.domain]);
  await page.goto(own.url);
  const chat = chatIn(page);
  await chat.last(welcome).waitFor();
  await chat.say('què és l’e-NOTUM?');
  await chat.last(enotum).waitFor();
  await page.reload();
  await chat.last(enotum).waitFor();
  expectClean({ errors, foreign });
});
