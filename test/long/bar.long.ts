import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readKeptGaps } from '../../bot/gaps/read-kept-gaps.ts';
import { sentences } from '../../locales/sentences.ts';
import { pageSentences } from '../../locales/webchat.ts';
import { sharedGuide } from '../bot/start-guide.ts';
import { type ChatPage, expectClean, openChat } from '../browser/chat-page.ts';
import { launchBrowser } from '../browser/launch-browser.ts';

const timeout = 60_000;
const t = sentences('ca');
const { chat: said } = pageSentences('ca');
const guide = sharedGuide();
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** The complete diagnosis, up to its first dimension. */
async function toFirstDimension(): Promise<ChatPage> {
  const chat = await openChat(browser, guide.url);
  await chat.tapSuggested(t('invitation.diagnosi'));
  await chat.last('municipi').waitFor();
  await chat.say('Tona');
  await chat.last('Osona').waitFor();
  await chat.last('1 de 11').waitFor();
  return chat;
}

const bar = ({ frame }: ChatPage) => frame.locator('#bar');

async function fromMenu({ frame }: ChatPage, name: string): Promise<void> {
  await frame.getByRole('button', { name: said.menu }).click();
  await frame.getByRole('menu').getByText(name, { exact: true }).click();
}

test('the bar says how far one is, goes back, and shows the summary, from which one goes on', { timeout }, async () => {
  const chat = await toFirstDimension();
  const progress = bar(chat).getByRole('img');
  expect(await progress.textContent()).toBe('1/11');
  await chat.messages().last().getByRole('button').first().click();
  await chat.last('2 de 11').waitFor();
  await expect.poll(() => progress.textContent()).toBe('2/11');
  await bar(chat)
    .getByRole('button', { name: t('moves.back') })
    .click();
  await chat.last('1 de 11').waitFor();
  await bar(chat)
    .getByRole('button', { name: t('moves.summary') })
    .click();
  const summary = chat.last(t('changeWhich'));
  await summary.waitFor();
  expect(await summary.getByRole('button', { name: 'Municipi' }).textContent()).toContain('Tona (8.527)');
  expect(await chat.frame.getByRole('toolbar').getByRole('button').allTextContents()).toEqual([t('goOn')]);
  await chat.screenshot('13-summary');
  await chat.tapSuggested(t('goOn'));
  await chat.last('1 de 11').waitFor();
  expectClean(chat);
});

test('the menu is gone through by the arrows, its ends and its letters, and where it scrolls nothing of it is out of reach', {
  timeout,
}, async () => {
  const { page, frame } = await openChat(browser, guide.url);
  const button = frame.getByRole('button', { name: said.menu });
  const focused = () => frame.locator(':focus').textContent();
  await page.setViewportSize({ width: 640, height: 360 });
  await button.focus();
  const { keyboard } = page;
  const after = async (...keys: string[]) => {
    for (const key of keys) await keyboard.press(key);
    return focused();
  };
  expect(await after('ArrowDown')).toBe(t('anyMoment.plans'));
  expect(await after('ArrowDown')).toBe(t('plan.again'));
  expect(await after('ArrowUp', 'ArrowUp')).toBe(said.accessibility);
  expect(await after('Home')).toBe(t('anyMoment.plans'));
  expect(await after('End')).toBe(said.accessibility);
  expect(await after('c')).toBe('Castellano');
  for (const item of await frame.getByRole('menu').locator('[role^="menuitem"]').all()) {
    await item.focus();
    const box = await item.boundingBox();
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(360);
  }
  await keyboard.press('Escape');
  expect(await button.evaluate((element) => document.activeElement === element)).toBe(true);
  expect(await after('ArrowUp')).toBe(said.accessibility);
});

test('the menu speaks another language, the page too, and the conversation is the same', { timeout }, async () => {
  const chat = await toFirstDimension();
  await fromMenu(chat, 'Castellano');
  await chat.frame.getByRole('textbox', { name: pageSentences('es').chat.box }).waitFor();
  await chat.last('1 de 11').waitFor();
  await chat.say('resumen');
  await chat.last(sentences('es')('changeWhich')).waitFor();
});

test('the menu starts over, shows the plans, and makes the text larger, until the next time', { timeout }, async () => {
  const chat = await toFirstDimension();
  // Of a town alone nothing would be lost, and nothing is asked.
  await chat.say('1');
  await chat.last('2 de 11').waitFor();
  await fromMenu(chat, t('plan.again'));
  await chat.tapSuggested(t('restartYes'));
  await chat.last('municipi').waitFor();
  await fromMenu(chat, t('anyMoment.plans'));
  await chat.last(t('noPlans')).waitFor();
  const height = async () => (await chat.frame.locator('#box').boundingBox())?.height ?? 0;
  const before = await height();
  await fromMenu(chat, said.larger);
  expect(await height()).toBeGreaterThan(before);
  await chat.page.reload();
  await chat.last(t('noPlans')).waitFor();
  expect(await height()).toBeGreaterThan(before);
});

test('what is deleted leaves the page once the service says that it is, and is not there when it is loaded again', {
  timeout,
}, async () => {
  const chat = await toFirstDimension();
  await fromMenu(chat, t('anyMoment.deleteData'));
  await chat.last(t('deleteConfirm')).waitFor();
  expect(await chat.messages().filter({ hasText: 'Osona' }).count()).toBe(1);
  await chat.tapSuggested(t('deleteYes'));
  await chat.last(t('deleted')).waitFor();
  expect(await chat.messages().count()).toBe(1);
  expect(await bar(chat).getByRole('img').count()).toBe(0);
  await chat.page.reload();
  await chat.last(t('deleted')).waitFor();
  expect(await chat.messages().count()).toBe(1);
  await chat.tapSuggested(t('invitation.diagnosi'));
  await chat.last('municipi').waitFor();
  expectClean(chat);
});

test('an answer that did not help is asked about, in one tap', { timeout }, async () => {
  const chat = await openChat(browser, guide.url);
  await chat.say('què és l’e-NOTUM?');
  await chat
    .last(t('sources'))
    .getByRole('button', { name: pageSentences('ca').webChat.VOTE_DISLIKE_ALT ?? '' })
    .click();
  await chat.last(t('lack.which')).waitFor();
  await chat.screenshot('14-what-was-missing');
  await chat.tapSuggested(t('lack.outdated'));
  await chat.last(t('lack.thanks')).waitFor();
  const kept = async () => (await readKeptGaps({ DATA_DIR: guide.dataDir }, '0000-01-01')).gaps;
  await expect.poll(async () => (await kept()).map(({ lacked }) => lacked)).toContainEqual({ id: 'outdated' });
});

test('what is written before the conversation can be drawn is seen at once, and sent once', { timeout }, async () => {
  const context = await browser.newContext();
  const page = await context.newPage();
  let letGo = () => {};
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  // The network fails once, and is slow then.
  let tries = 0;
  await page.route('**/assets/transcript-*.js*', async (route) => {
    if (tries++ === 0) return route.abort();
    await held;
    await route.continue();
  });
  await page.goto(`${guide.url}/chat`);
  await page.getByRole('textbox').fill('quant costa la T-CAT?');
  await page.getByRole('textbox').press('Enter');
  const mine = page.getByRole('feed').locator('> article').filter({ hasText: 'quant costa la T-CAT?' });
  await mine.waitFor();
  letGo();
  await page.getByRole('feed').locator('> article').last().filter({ hasText: 'Fonts' }).waitFor();
  expect(await mine.count()).toBe(1);
  await context.close();
});
