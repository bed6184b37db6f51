import { copyFileSync, existsSync, mkdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { sentences } from '../../locales/sentences.ts';
import { pageSentences } from '../../locales/webchat.ts';
import { runGuide, startGuide } from '../bot/start-guide.ts';
import { temporaryFolder } from '../bot/temporary-folder.ts';
import { type ChatPage, expectClean, openChat } from '../browser/chat-page.ts';
import { launchBrowser } from '../browser/launch-browser.ts';

const timeout = 60_000;
/** The client waits from 3 to 15 seconds, at random, before it comes back. */
const longestAbsence = 25_000;
const diagnosis = sentences('ca')('invitation.diagnosi');
const { chat: said } = pageSentences('ca');
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
  await chat.last('1 de 11').waitFor();
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
  await chat.last('1 de 11').waitFor();
  await chat.screenshot('9-left-open');
});

test('while there is no service it is said, and what is written waits and is sent once, in its order', {
  timeout,
}, async () => {
  const dataDir = temporaryFolder();
  const before = await runGuide({ dataDir });
  onTestFinished(before.stop);
  const chat = await openChat(browser, before.url);
  await startDiagnosis(chat);
  const notice = chat.frame.getByRole('alert').filter({ hasText: said.failure });
  expect(await notice.count()).toBe(0);

  await before.stop();
  await notice.waitFor();
  await chat.say('Tona');
  await chat.say('ràpida');
  await chat.screenshot('12-offline');
  const after = await runGuide({ dataDir, port: before.port });
  onTestFinished(after.stop);
  await chat.last('1 de 5').waitFor({ timeout: longestAbsence });
  await notice.waitFor({ state: 'hidden' });
  expect([await timesSaid(chat, 'Tona'), await timesSaid(chat, 'ràpida')]).toEqual([1, 1]);
});

test('without a network it is said too, and the network brings it back', { timeout }, async () => {
  const guide = await startGuide();
  const chat = await openChat(browser, guide.url);
  await startDiagnosis(chat);
  await chat.page.context().setOffline(true);
  await chat.frame.getByRole('alert').filter({ hasText: said.failure }).waitFor();
  await chat.say('Tona');
  await chat.page.context().setOffline(false);
  await chat.last('Osona').waitFor({ timeout: longestAbsence });
  expect(await timesSaid(chat, 'Tona')).toBe(1);
});

test('when the service no longer has the conversation it says so, begins another, and gives back what was not sent', {
  timeout,
}, async () => {
  const before = await runGuide({ dataDir: temporaryFolder() });
  onTestFinished(before.stop);
  const chat = await openChat(browser, before.url);
  await startDiagnosis(chat);
  await before.stop();
  await chat.say('Tona');
  await chat.messages().filter({ hasText: 'Tona' }).waitFor();
  const after = await runGuide({ dataDir: temporaryFolder(), port: before.port });
  onTestFinished(after.stop);
  await chat.frame
    .getByRole('alert')
    .filter({ hasText: said.gone.replaceAll("'", "'") })
    .waitFor({ timeout: longestAbsence });
  await chat.last('Hola!').waitFor();
  expect(await chat.messages().count()).toBe(1);
  expect(await chat.frame.getByRole('textbox').inputValue()).toBe('Tona');
  await chat.frame.getByRole('textbox').press('Enter');
  await chat.frame.locator('#gone').waitFor({ state: 'hidden' });
  await chat.last('Osona').waitFor();
});

test('what was kept for months and then deleted is not there the next time, and that is said', {
  timeout,
}, async () => {
  let now = Date.now();
  const dataDir = temporaryFolder();
  const before = await runGuide({ dataDir, now: () => new Date(now), env: { RETENTION_DAYS: '30' } });
  onTestFinished(before.stop);
  const chat = await openChat(browser, before.url);
  await startDiagnosis(chat);
  await before.stop();
  now += 29 * 24 * 3600 * 1000;
  const secret = join(dataDir, 'token-secret');
  const emptied = temporaryFolder();
  if (existsSync(secret)) copyFileSync(secret, join(emptied, 'token-secret'));
  const after = await runGuide({
    dataDir: emptied,
    port: before.port,
    now: () => new Date(now),
    env: { RETENTION_DAYS: '30' },
  });
  onTestFinished(after.stop);
  await chat.page.reload();
  await chat.frame.locator('#gone').filter({ visible: true }).waitFor();
  await chat.last('Hola!').waitFor();
});

test('when all is deleted: what was said is nowhere when it is opened again, and what is said from then on is', {
  timeout,
}, async () => {
  const guide = await startGuide();
  const chat = await openChat(browser, guide.url);
  await startDiagnosis(chat);
  await chat.say('esborra les meves dades');
  await chat.last('És definitiu').waitFor();
  await chat.say('sí');
  await chat.last('Fet: he esborrat tot').waitFor();
  await chat.say('què és EACAT?');
  await chat.last('EACAT').waitFor();
  await chat.screenshot('10-deleted');

  await chat.page.reload();
  await chat.last('EACAT').waitFor();
  expect(await timesSaid(chat, 'què és EACAT')).toBe(1);
  expect(await timesSaid(chat, 'sí')).toBe(0);
  expect(await timesSaid(chat, diagnosis)).toBe(0);
  expectClean(chat);
});

test('when nothing can be saved for a while: it says so once, and answers when it can', { timeout }, async () => {
  const dataDir = join(temporaryFolder(), 'data');
  mkdirSync(dataDir);
  const guide = await startGuide({ dataDir });
  const chat = await openChat(browser, guide.url);
  await chat.say('hola');
  await chat.last('Guia').waitFor();
  renameSync(dataDir, `${dataDir}.away`);
  await chat.say('què és EACAT?');
  const told = chat.messages().filter({ hasText: 'no puc desar el que em dius' });
  await told.waitFor();
  await chat.screenshot('11-in-trouble');
  await chat.page.waitForTimeout(5000);
  renameSync(`${dataDir}.away`, dataDir);
  await chat.messages().filter({ hasText: 'extranet' }).waitFor({ timeout: longestAbsence });
  expect(await told.count()).toBe(1);
  expect(await timesSaid(chat, 'què és EACAT')).toBe(1);
});
