import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { pageLanguages, pageSentences } from '../../locales/webchat.ts';
import { call, post } from '../bot/direct-line/client.ts';
import { startGuide } from '../bot/start-guide.ts';
import { type ChatPage, expectClean, openChat } from '../browser/chat-page.ts';
import { launchBrowser } from '../browser/launch-browser.ts';

const timeout = 60_000;
const longestMessage = 8000;
const { chat: said } = pageSentences('ca');
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

test('the box stops at the longest message, however it is filled, and says so until it is sent', {
  timeout,
}, async () => {
  const guide = await startGuide();
  const chat = await openChat(browser, guide.url);
  await chat.frame.getByRole('toolbar').waitFor();
  const box = chat.frame.getByRole('textbox');
  const notice = chat.frame.getByRole('alert').filter({ hasText: said.longest });

  await box.fill('a'.repeat(longestMessage - 1));
  expect(await notice.count()).toBe(0);
  await box.press('End');
  await box.pressSequentially('bcd');
  expect(await box.inputValue()).toBe(`${'a'.repeat(longestMessage - 1)}b`);
  await notice.waitFor();
  await box.fill('x'.repeat(longestMessage + 500));
  expect(await box.inputValue()).toHaveLength(longestMessage);
  await chat.screenshot('10-longest');

  await box.press('Enter');
  await chat.messages().filter({ hasText: 'xxx' }).first().waitFor();
  await notice.waitFor({ state: 'hidden' });
  await chat.say('què és l’e-NOTUM?');
  await chat.last('Fonts').waitFor();
  expectClean(chat);
});

/** Opens a page where its first requests are refused. */
async function beginRefused(setting: string): Promise<void> {
  const guide = await startGuide({ env: { [setting]: '1' } });
  const chat = await openChat(browser, guide.url);
  let begun: Promise<void> | undefined;
  await whileOthersAsk(
    async () => {
      const { body } = await call(guide, 'POST', '/v3/directline/tokens/generate');
      await call(guide, 'POST', '/v3/directline/conversations', { token: body.token });
    },
    () => {
      begun = chat.begin();
      // Looked at below; when this fails first, it is this that has to be told.
      begun.catch(() => {});
      return expectToldToWait(chat);
    },
  );
  await begun;
  await expectGoingOn(chat);
}

/** Writes where there is no room for one more message. */
async function writeRefused(): Promise<void> {
  const guide = await startGuide({ env: { LIMIT_MESSAGES_PER_CONVERSATION: '2' } });
  const chat = await openChat(browser, guide.url);
  await chat.begin();
  const kept = await chat.page.evaluate(() => localStorage.getItem('guia-eadmin'));
  const { proof, conversationId } = JSON.parse(kept ?? '');
  const { token } = (await call(guide, 'POST', '/api/token', { token: proof })).body;
  await whileOthersAsk(
    () => post(guide, { token, conversationId, streamUrl: '' }, { type: 'typing' }),
    async () => {
      await chat.say('què és l’e-NOTUM?');
      await expectToldToWait(chat);
    },
  );
  await chat.last('Fonts').waitFor({ timeout: 20_000 });
  await expectGoingOn(chat);
}

/** Somebody else asks without a pause, so that what a limit lets in again every ten seconds is theirs, until the page has been told. */
async function whileOthersAsk(ask: () => Promise<unknown>, page: () => Promise<unknown>): Promise<void> {
  const enoughToSpendIt = 3;
  for (let time = 0; time < enoughToSpendIt; time++) await ask();
  let isTold = false;
  const others = (async () => {
    while (!isTold) await ask();
  })();
  await page().finally(() => {
    isTold = true;
  });
  await others;
}

async function expectToldToWait({ frame, page, screenshot }: ChatPage): Promise<void> {
  await frame.locator('#busy').filter({ visible: true }).waitFor();
  // Longer than a lost connection goes unnoticed: this is none.
  await page.waitForTimeout(2500);
  expect(await frame.locator('#busy').textContent()).toBe(said.busy);
  expect(await frame.locator('#failure').isVisible()).toBe(false);
  await screenshot('11-busy');
}

async function expectGoingOn(chat: ChatPage): Promise<void> {
  await chat.frame.locator('#busy').waitFor({ state: 'hidden' });
  await chat.say('quant costa el T-CAT?');
  await chat.last('T-CAT').filter({ hasText: 'Fonts' }).waitFor();
  // The console says every answer of 429; nothing else may be there.
  expect(chat.errors.filter((error) => !/\b429\b/.test(error))).toEqual([]);
}

test('a page that asks too much says so, waits, loses nothing and goes on by itself', { timeout }, async () => {
  await Promise.all([beginRefused('LIMIT_TOKENS'), beginRefused('LIMIT_CONVERSATIONS'), writeRefused()]);
});

test('both sentences are in every language of the page', () => {
  const sentences = pageLanguages.flatMap((language) => Object.values(pageSentences(language).chat));
  expect(new Set(sentences).size).toBeGreaterThan(pageLanguages.length * 5);
  for (const language of pageLanguages) {
    expect(pageSentences(language).chat.busy).toMatch(/\S+ \S+/);
    expect(pageSentences(language).chat.longest).toMatch(/8[.,]000/);
  }
});
