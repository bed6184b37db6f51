import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startGuide } from '../bot/start-guide.ts';
import { expectClean, openChat } from '../browser/chat-page.ts';
import { launchBrowser } from '../browser/launch-browser.ts';
import { toPlan } from '../browser/to-plan.ts';

const timeout = 90_000;
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

test('the address of the plan is copied with a button, until when it lasts is said, and the conversation is printed whole', {
  timeout,
}, async () => {
  const guide = await startGuide({ env: { DOCUMENT_HOURS: '48' } });
  const chat = await openChat(browser, guide.url);
  const context = chat.page.context();
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: guide.url });
  await toPlan(chat);

  await chat.last('Tona').getByRole('button', { name: "Copia l'enllaç (48 h)" }).click();
  await chat.frame.getByText('porta-retalls').waitFor();
  const copied = await chat.page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toMatch(new RegExp(`^${guide.url}/plans/[\\w-]{32}\\.pdf$`));
  expect((await fetch(copied)).headers.get('content-type')).toBe('application/pdf');

  await chat.say("cuan caduca l'enllas?");
  await chat.last('48 h').waitFor();
  await chat.say('gràcies, fins aviat');
  await chat.last('').waitFor();
  await expect.poll(() => chat.messages().last().textContent()).not.toContain('48 h');
  expectClean(chat);

  // On paper nothing is hidden in what scrolls: the words of its pages are read in the long tests.
  await chat.page.emulateMedia({ media: 'print' });
  const cut = await chat.frame.locator('#chat').evaluate((root) =>
    [...root.querySelectorAll('[role="feed"]')].flatMap((feed) => {
      const cutting: string[] = [];
      for (let at: Element | null = feed; at && at !== root.parentElement; at = at.parentElement) {
        if (at.scrollHeight > at.clientHeight + 1 && getComputedStyle(at).overflowY !== 'visible')
          cutting.push(at.className);
      }
      return cutting;
    }),
  );
  expect(cut).toEqual([]);
  expect(await chat.frame.getByRole('textbox').isVisible()).toBe(false);
});
