import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startGuide } from '../bot/start-guide.ts';
import { temporaryFolder } from '../bot/temporary-folder.ts';
import { openChat } from '../browser/chat-page.ts';
import { launchBrowser } from '../browser/launch-browser.ts';
import { toPlan } from '../browser/to-plan.ts';
import { infoOfPdf, squeezed, wordsOfPdf, write } from './open-documents.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const wholePage = { top: 0, bottom: 842 };

test('the page of the chat prints the whole conversation, from its first message to its last, with what is folded', async () => {
  const guide = await startGuide();
  const chat = await openChat(browser, guide.url);
  await toPlan(chat);
  await chat.last('Tona').getByRole('button', { name: 'Veure el pla sencer' }).click();
  await chat.messages().filter({ hasText: 'Toca un àmbit' }).waitFor();
  await chat.say('què és EACAT?');
  await chat.last('Fonts').waitFor();

  const printed = await chat.page.context().newPage();
  await printed.goto(`${guide.url}/chat?lang=ca`);
  await printed.getByRole('feed').locator('> article').filter({ hasText: 'EACAT' }).last().waitFor();
  const pdf = write(temporaryFolder(), 'conversa.pdf', await printed.pdf({ format: 'A4' }));
  const words = wordsOfPdf(pdf, wholePage);
  for (const said of [
    'Hola! Soc la Guia eAdmin',
    'De quin municipi ets',
    'Tona · ara mateix',
    'Primer pas (',
    'EACAT',
  ]) {
    expect(words).toContain(squeezed(said));
  }
  expect(words.lastIndexOf('EACAT')).toBeGreaterThan(words.indexOf(squeezed('Tona · ara mateix')));
  expect(words).not.toContain(squeezed('Escriu el missatge'));
  expect(Number(/Pages:\s+(\d+)/.exec(infoOfPdf(pdf))?.[1])).toBeGreaterThan(2);
});
