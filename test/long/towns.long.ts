import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sentences } from '../../locales/sentences.ts';
import { sharedGuide } from '../bot/start-guide.ts';
import { temporaryFolder } from '../bot/temporary-folder.ts';
import { asShown, chatIn, watch } from '../browser/chat-page.ts';
import { launchBrowser } from '../browser/launch-browser.ts';
import { infoOfPdf, write } from './open-documents.ts';

const t = sentences('ca');
const guide = sharedGuide();
let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const screens = { phone: { width: 390, height: 844 }, desktop: { width: 1280, height: 900 } };
/** The first picture waits for its process to begin. */
const patience = { timeout: 20_000 };
/** How a plan begins, in pixels: what fits two screens of a phone. */
const tallestOnPhone = 1400;
const mostPagesOfList = 8;

/** What a person says first, and the taps that take them from there to what is at the end. */
const towns = [
  { says: 'som un poble de 300 habitants, què ens toca?', title: '300 habitants', end: 'list', taps: 3 },
  { says: 'soc la secretària de Falset', title: 'Falset', end: 'list', taps: 3 },
  { says: 'tenim 4.990 habitants, què ens toca?', title: '4.990 habitants', end: 'list', taps: 3 },
  { says: 'tenim 9.990 habitants, què ens toca?', title: '9.990 habitants', end: 'plan', taps: 13 },
  { says: 'tenim 12.000 habitants, què ens toca?', title: '12.000 habitants', end: 'plan', taps: 16 },
  { says: 'tenim 19.999 habitants, què ens toca?', title: '19.999 habitants', end: 'plan', taps: 18 },
  { says: 'som 60.000 habitants, què ens toca?', title: '60.000 habitants', end: 'list', taps: 3 },
] as const;

describe.each(Object.entries(screens))('on a %s, a person goes to the end', (screen, viewport) => {
  test.each(towns)('$says', async ({ says, title, end, taps }) => {
    const context = await browser.newContext({ viewport, locale: 'ca-ES' });
    const page = await context.newPage();
    const { errors } = watch(page, [guide.url]);
    await page.goto(guide.url);
    const chat = chatIn(page);
    await chat.frame.getByRole('toolbar').waitFor();
    await chat.say(says);
    await chat.last(t('choices.yes')).or(chat.last('És correcte')).first().waitFor();
    await chat.tapSuggested(t('choices.yes'));
    let tapped = 1;
    const last = () => chat.messages().last();
    const shown = () => last().filter({ hasText: asShown(`${title} · ara mateix`) });
    const tap = async (button: Locator) => {
      const before = await chat.messages().count();
      await button.click();
      tapped++;
      await expect.poll(() => chat.messages().count(), patience).toBeGreaterThan(before + 1);
    };
    await last().getByRole('button').first().waitFor();
    while ((await shown().count()) === 0) {
      const complete = last().getByRole('button', { name: 'Completa' });
      const none = last().getByRole('button', { name: 'Encara cap' });
      const button =
        (await complete.count()) > 0 ? complete : (await none.count()) > 0 ? none : last().getByRole('button').first();
      await tap(button);
    }
    expect(tapped).toBe(taps);
    await expectDocuments(page, shown(), end);
    const { height } = (await shown().boundingBox()) ?? { height: Number.POSITIVE_INFINITY };
    if (screen === 'phone') expect(height).toBeLessThanOrEqual(tallestOnPhone);
    const offered = end === 'list' ? t('list.nearest') : t('plan.whole');
    expect(await shown().getByRole('button', { name: offered }).count()).toBe(1);
    expect(errors).toEqual([]);
    await context.close();
  });
});

/** The picture is drawn, and the documents come and are short. */
async function expectDocuments(page: Page, plan: Locator, end: 'list' | 'plan'): Promise<void> {
  const picture = plan.getByRole('img').first();
  await expect
    .poll(() => picture.evaluate((img) => (img as HTMLImageElement).naturalWidth), patience)
    .toBeGreaterThan(300);
  expect(await picture.getAttribute('alt')).toContain('obligatori');
  const address = (await picture.getAttribute('src')) ?? '';
  for (const form of ['pdf', 'docx', 'json']) {
    const response = await page.request.get(address.replace(/png$/, form));
    expect(response.status(), form).toBe(200);
    if (form !== 'pdf' || end === 'plan') continue;
    const pages = /Pages:\s+(\d+)/.exec(infoOfPdf(write(temporaryFolder(), 'pla.pdf', await response.body())));
    expect(Number(pages?.[1])).toBeLessThanOrEqual(mostPagesOfList);
  }
}
