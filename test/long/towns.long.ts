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

/**
 * What a person says first, or writes after the button of the welcome; and the taps that take them from there to what is at the end:
 * one more, with the button.
 */
const towns = [
  { says: 'som un poble de 300 habitants, què ens toca?', title: '300 habitants', end: 'list', taps: 2 },
  { says: 'soc la secretària de Falset', title: 'Falset', end: 'list', taps: 2 },
  { says: 'tenim 4.990 habitants, què ens toca?', title: '4.990 habitants', end: 'list', taps: 2 },
  { says: 'tenim 9.990 habitants, què ens toca?', title: '9.990 habitants', end: 'plan', taps: 11 },
  { says: 'tenim 12.000 habitants, què ens toca?', title: '12.000 habitants', end: 'plan', taps: 14 },
  { says: 'tenim 19.999 habitants, què ens toca?', title: '19.999 habitants', end: 'plan', taps: 16 },
  { says: 'som 60.000 habitants, què ens toca?', title: '60.000 habitants', end: 'list', taps: 2 },
] as const;
const ways = ['in one sentence', 'with the button'] as const;
/** As many taps as a complete diagnosis may take, and as a list. */
const most = { plan: 17, list: 4 };

describe.each(Object.entries(screens))('on a %s, a person goes to the end', (screen, viewport) => {
  const each = towns.flatMap((town) => ways.map((way) => ({ ...town, way })));
  test.each(each)('$way: $says', async ({ says, title, end, taps, way }) => {
    const context = await browser.newContext({ viewport, locale: 'ca-ES' });
    const page = await context.newPage();
    const { errors } = watch(page, [guide.url]);
    await page.goto(guide.url);
    const chat = chatIn(page);
    await chat.frame.getByRole('toolbar').waitFor();
    let tapped = 0;
    if (way === 'with the button') {
      await chat.tapSuggested(t('invitation.diagnosi'));
      tapped++;
      await chat.last('municipi').waitFor();
      await chat.say(title);
    } else await chat.say(says);
    await chat.last(' de ').filter({ hasText: '1 de ' }).waitFor();
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
      const none = last().getByRole('button', { name: 'Encara cap' });
      const button = (await none.count()) > 0 ? none : last().getByRole('button').first();
      await tap(button);
    }
    expect(tapped).toBe(way === 'with the button' ? taps + 1 : taps);
    expect(tapped).toBeLessThanOrEqual(most[end]);
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
