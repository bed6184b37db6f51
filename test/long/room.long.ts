import type { Frame, Page } from 'playwright-core';
import { expect, onTestFinished, test } from 'vitest';
import { sentences } from '../../locales/sentences.ts';
import { pageSentences } from '../../locales/webchat.ts';
import { type ChatPage, chatIn } from '../browser/chat-page.ts';
import { sharedEmbedding } from '../browser/shared-embedding.ts';

const timeout = 90_000;
const t = sentences('ca');
const mostButtons = 6;
/** From a phone to a desktop; the first is a window of 1280 by 1024 at 400 % (WCAG 2.2, 1.4.10), and others at 200 and 300 %. */
const sizes = [
  { width: 320, height: 256 },
  { width: 360, height: 640 },
  { width: 375, height: 667 },
  { width: 390, height: 664 },
  { width: 426, height: 341 },
  { width: 640, height: 512 },
  { width: 1280, height: 720 },
];
const shared = sharedEmbedding();
const { guide } = shared;

/** How much of the frame the conversation has, and which stops of the keyboard are covered by something else when they are reached. */
function measure(frame: Frame) {
  return frame.evaluate(() => {
    const seen = (element: HTMLElement) =>
      element.checkVisibility({ visibilityProperty: true }) && element.tabIndex >= 0;
    const stops = [...document.querySelectorAll<HTMLElement>('a[href], button, input, textarea, [tabindex]')].filter(
      seen,
    );
    const covered = stops.filter((element) => {
      element.focus({ preventScroll: false });
      // A stop without height shows what is inside it.
      const shown = element.offsetHeight === 0 ? (element.querySelector('[id]') ?? element) : element;
      // A link in two lines has a box with other words in it: its first line is looked at.
      const { left, top, width, height } = shown.getClientRects()[0] ?? new DOMRect();
      // Web Chat's own sentinels pass the focus on.
      if (width <= 1 || document.activeElement !== element) return false;
      const y = Math.min(Math.max(top + Math.min(height / 2, 12), 1), innerHeight - 1);
      const found = document.elementFromPoint(left + width / 2, y);
      return !element.contains(found) && !found?.contains(element);
    });
    const chat = document.getElementById('chat')?.getBoundingClientRect();
    return {
      share: (chat?.height ?? 0) / innerHeight,
      covered: covered.map((element) => element.outerHTML.slice(0, 320)),
      stops: stops.length,
      buttons: document.querySelectorAll('#suggestions button').length,
      isWide: document.documentElement.scrollWidth > innerWidth,
      isTall: document.documentElement.scrollHeight > innerHeight,
    };
  });
}

async function expectRoom(page: Page, state: string, among = sizes): Promise<void> {
  for (const size of among) {
    await page.setViewportSize(size);
    const frame = page.frames().at(-1);
    if (!frame) throw new Error('there is no frame');
    const { share, covered, stops, buttons, isWide, isTall } = await measure(frame);
    const where = `${state}, ${size.width} × ${size.height}`;
    expect(share, where).toBeGreaterThan(1 / 3);
    expect(covered, where).toEqual([]);
    expect(stops, where).toBeGreaterThan(3);
    expect(buttons, where).toBeLessThanOrEqual(mostButtons);
    expect([isWide, isTall], where).toEqual([false, false]);
  }
}

/** A quick diagnosis up to its plan, the areas to look at in detail, the summary, an answer; and without a connection. */
async function throughStates(
  chat: Pick<ChatPage, 'say' | 'last'>,
  look: (state: string) => Promise<void>,
): Promise<void> {
  await look('welcome');
  await chat.say('diagnosi');
  await chat.last('municipi').waitFor();
  await chat.say('Tona');
  await chat.last('Ràpida').waitFor();
  await chat.say('ràpida');
  for (const index of [1, 2, 3, 4, 5]) {
    await chat.last(`${index} de 5`).waitFor();
    if (index === 2) await look('a question');
    await chat.say('1');
  }
  await chat.last('Tona · ').waitFor();
  await look('the plan');
  await chat.say(t('plan.deepen'));
  await chat.last(t('deepenWhich')).waitFor();
  await look('the areas');
  await chat.say('quines respostes he donat?');
  await chat.last(t('changeWhich')).waitFor();
  await look('the summary');
  await chat.say('què necessito per integrar e-NOTUM?');
  await chat.last(t('sources')).waitFor();
  await look('an answer');
}

test('the conversation keeps a third of the height, and nothing that the keyboard reaches is covered', {
  timeout,
}, async () => {
  const context = await shared.browser.newContext({ reducedMotion: 'reduce' });
  onTestFinished(() => context.close());
  const page = await context.newPage();
  await page.goto(`${guide.url}/chat`);
  const messages = () => page.getByRole('feed').locator('> article');
  const chat = {
    async say(text: string) {
      await page.getByRole('textbox').fill(text);
      await page.getByRole('textbox').press('Enter');
    },
    last: (text: string) =>
      messages()
        .last()
        .filter({ hasText: text.replaceAll("'", '’') }),
  };
  await throughStates(chat, (state) => expectRoom(page, state));

  await page.getByRole('button', { name: pageSentences('ca').chat.menu }).click();
  for (const size of sizes) {
    await page.setViewportSize(size);
    const menu = page.locator('#menu');
    const box = await menu.boundingBox();
    expect(box?.y, `${size.height}`).toBeGreaterThanOrEqual(0);
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(size.height);
  }
  await page.keyboard.press('Escape');
  await page.route('**/v3/directline/**', (route) => route.abort());
  await context.setOffline(true);
  await page.getByRole('alert').waitFor();
  await expectRoom(page, 'without a connection');
  await page.locator('#larger').dispatchEvent('click');
  await expectRoom(page, 'with larger text', sizes.slice(1));
});

test('the same embedded in a site, at 200 %', { timeout }, async () => {
  const context = await shared.browser.newContext({ viewport: { width: 640, height: 400 }, reducedMotion: 'reduce' });
  onTestFinished(() => context.close());
  const page = await context.newPage();
  await page.goto(shared.site.url);
  await page.locator('guia-eadmin button.open').click();
  await chatIn(page).begin();
  await throughStates(chatIn(page), (state) =>
    expectRoom(page, state, [
      { width: 640, height: 400 },
      { width: 550, height: 512 },
    ]),
  );
});
