import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { sentences } from '../../locales/sentences.ts';
import { runGuide, startGuide } from '../bot/start-guide.ts';
import { temporaryFolder } from '../bot/temporary-folder.ts';
import { type ChatPage, expectClean, openChat } from './chat-page.ts';
import { launchBrowser } from './launch-browser.ts';

const timeout = 60_000;
/** The client waits from 3 to 15 seconds, at random, before it comes back. */
const longestAbsence = 25_000;
const diagnosis = sentences('ca')('invitation.diagnosi');
const yes = sentences('ca')('choices.yes');
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

async function startDiagnosis(chat: ChatPage): Promise<void> {
  await chat.tapSuggested(diagnosis);
  await chat.last('municipi').waitFor();
}

/** How many times the person is seen to have said something. */
const timesSaid = (chat: ChatPage, text: string) =>
  chat
    .messages()
    .filter({ hasText: new RegExp(`Has dit:\\s*${text}`) })
    .count();

test('when the service is started again, with what was said meanwhile', { timeout }, async () => {
  const dataDir = temporaryFolder();
  const before = await runGuide({ dataDir });
  onTestFinished(before.stop);
  const chat = await openChat(browser, before.url);
  await startDiagnosis(chat);
  expectClean(chat);

  await before.stop();
  await chat.say('Tona');
  await chat.messages().filter({ hasText: 'Tona' }).waitFor();
  const after = await runGuide({ dataDir, port: before.port });
  onTestFinished(after.stop);
  await chat.last('Osona').waitFor({ timeout: longestAbsence });
  await chat.tapSuggested(yes);
  await chat.last('Com la vols fer').waitFor();
  expect(await timesSaid(chat, 'Tona')).toBe(1);
  await chat.screenshot('8-after-restart');
  expect(chat.foreign).toEqual([]);
});

test('when it is opened the next morning', { timeout }, async () => {
  let now = Date.now();
  const guide = await startGuide({ now: () => new Date(now) });
  const chat = await openChat(browser, guide.url);
  await startDiagnosis(chat);

  now += 14 * 3600 * 1000;
  await chat.page.reload();
  await chat.last('municipi').waitFor();
  await chat.say('Tona');
  await chat.last('Osona').waitFor();
  expectClean(chat);
});

test('when it was left open all night', { timeout }, async () => {
  let now = Date.now();
  const guide = await startGuide({ now: () => new Date(now) });
  const chat = await openChat(browser, guide.url);
  await startDiagnosis(chat);

  now += 14 * 3600 * 1000;
  await chat.say('Tona');
  await chat.last('Osona').waitFor({ timeout: longestAbsence });
  expect(await timesSaid(chat, 'Tona')).toBe(1);
  await chat.tapSuggested(yes);
  await chat.last('Com la vols fer').waitFor();
  await chat.screenshot('9-left-open');
});
