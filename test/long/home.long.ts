import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { sentences } from '../../locales/sentences.ts';
import { pageLanguages, pageSentences } from '../../locales/webchat.ts';
import { sharedGuide } from '../bot/start-guide.ts';
import { chatIn, watch } from '../browser/chat-page.ts';
import { launchBrowser } from '../browser/launch-browser.ts';

const timeout = 60_000;
const phone = {
  viewport: { width: 390, height: 664 },
  isMobile: true,
  hasTouch: true,
  reducedMotion: 'reduce' as const,
};
const guide = sharedGuide();
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

async function open(path: string): Promise<{ page: Page; errors: string[] }> {
  const context = await browser.newContext(phone);
  onTestFinished(() => context.close());
  const page = await context.newPage();
  const { errors } = watch(page, [guide.url]);
  await page.goto(guide.url + path);
  return { page, errors };
}

const isInSight = (page: Page, name: string) =>
  page
    .frameLocator('iframe')
    .getByText(name)
    .first()
    .evaluate((element) => {
      const { top, bottom } = element.getBoundingClientRect();
      return top >= 0 && bottom <= innerHeight;
    });

test('on a phone, a tapped example brings the chat into view, and its answer is seen', { timeout }, async () => {
  const { page, errors } = await open('/');
  const [, example = ''] = pageSentences('ca').home.examples;
  await page.getByRole('link', { name: example }).tap();
  const { last } = chatIn(page);
  await last('Fonts').waitFor();
  await expect
    .poll(() => page.evaluate(() => document.querySelector('iframe')?.getBoundingClientRect().top))
    .toBeLessThan(100);
  await expect.poll(() => isInSight(page, 'T-CAT · què costa')).toBe(true);
  expect(errors).toEqual([]);
});

test('the header and the chat are one window together, in each language and width: the box and its notice are in sight', {
  timeout,
}, async () => {
  const { page } = await open('/');
  for (const language of pageLanguages) {
    await page.goto(`${guide.url}/?lang=${language}`);
    for (const [width, height] of [
      [320, 568],
      [360, 740],
      [640, 360],
      [900, 700],
      [1280, 400],
      [1280, 720],
      [1920, 1080],
    ] as const) {
      await page.setViewportSize({ width, height });
      const bottom = () => page.evaluate(() => document.querySelector('iframe')?.getBoundingClientRect().bottom ?? 0);
      await expect.poll(bottom, { message: `${language}, ${width} × ${height}` }).toBeLessThanOrEqual(height);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    }
  }
});

test('each of the three things begins its guide', { timeout }, async () => {
  const t = sentences('ca');
  for (const { guide: id } of pageSentences('ca').home.what) {
    const { page } = await open('/');
    await page.getByRole('link', { name: t(`invitation.${id}`), exact: true }).tap();
    const { frame, messages } = chatIn(page);
    await messages().nth(2).waitFor();
    expect(await frame.getByText(t('greeting')).count()).toBe(0);
  }
});

test('the page changes its language, with the chat and the examples', { timeout }, async () => {
  const { page } = await open('/');
  await page.getByRole('link', { name: 'Castellano' }).tap();
  await page.getByRole('heading', { name: pageSentences('es').home.whatTitle }).waitFor();
  await page.getByRole('link', { name: pageSentences('es').home.examples[0] ?? '' }).waitFor();
  await page
    .frameLocator('iframe')
    .getByRole('textbox', { name: pageSentences('es').chat.box })
    .waitFor();
});

test('page and conversation speak one language: a link of the header changes both, and so does what is written or was said', {
  timeout,
}, async () => {
  const { page, errors } = await open('/');
  const { frame, say, last } = chatIn(page);
  const expectAll = async (language: 'ca' | 'es' | 'en', answer: string) => {
    const { home, chat } = pageSentences(language);
    await page.getByRole('heading', { name: home.whatTitle }).waitFor();
    await frame.getByRole('textbox', { name: chat.box }).waitFor();
    await last(answer).waitFor();
  };
  await say('diagnosi');
  await expectAll('ca', 'municipi');
  await page.getByRole('link', { name: 'Castellano' }).tap();
  await expectAll('es', sentences('es')('continueGuide'));
  await say('change to English please');
  await frame.getByRole('textbox').fill('meanwhile');
  await expectAll('en', sentences('en')('continueGuide'));
  await expect.poll(() => frame.getByRole('textbox').inputValue()).toBe('meanwhile');
  // An address of before does not speak otherwise than the conversation.
  await page.goto(`${guide.url}/?lang=es`);
  await expectAll('en', sentences('en')('continueGuide'));
  expect(errors).toEqual([]);
});

test('what the address asks is asked once, also when the page is loaded again', { timeout }, async () => {
  const { page } = await open('/chat#ask=quant+costa+la+T-CAT');
  const mine = page.getByRole('feed').locator('> article').filter({ hasText: 'quant costa la T-CAT' });
  await page.getByRole('feed').getByText('Fonts').first().waitFor();
  await page.reload();
  await page.getByRole('feed').getByText('Fonts').first().waitFor();
  expect(await mine.count()).toBe(1);
});

test('no line breaks inside the name of a service', { timeout }, async () => {
  const { page } = await open('/chat');
  await page.getByRole('textbox').fill('què és l’e-NOTUM?');
  await page.getByRole('textbox').press('Enter');
  await page.getByRole('feed').getByText('Fonts').first().waitFor();
  const broken = () =>
    page.locator('#transcript').evaluate((root) => {
      const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      const found: string[] = [];
      for (let text = texts.nextNode(); text; text = texts.nextNode()) {
        for (const { 0: name, index } of (text.nodeValue ?? '').matchAll(/\be-\p{Lu}\p{L}*/gu)) {
          const range = document.createRange();
          range.setStart(text, index);
          range.setEnd(text, index + name.length);
          if (new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size > 1) found.push(name);
        }
      }
      return found;
    });
  for (const width of [300, 320, 340, 360, 380, 400, 420]) {
    await page.setViewportSize({ width, height: 664 });
    expect(await broken()).toEqual([]);
  }
});
