import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { pageSentences } from '../../locales/webchat.ts';
import { run } from '../bot/run.ts';
import { startGuide } from '../bot/start-guide.ts';
import { temporaryFolder } from '../bot/temporary-folder.ts';
import { expectClean, openChat } from '../browser/chat-page.ts';
import { launchBrowser } from '../browser/launch-browser.ts';

const timeout = 120_000;
const kb = join(import.meta.dirname, '../../bot/commands/kb.ts');
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

test('what somebody asks in the chat and is not known, and what they say did not help, is what whoever writes the content sees', {
  timeout,
}, async () => {
  const guide = await startGuide();
  const chat = await openChat(browser, guide.url);
  await chat.begin();
  await chat.say('Soc la Xènia Vilaregut: com es compren llicències d’Office?');
  await chat.last('ajuntament').waitFor();
  await chat.say('quants dies té el destinatari per obrir la notificació?');
  await chat.last('e-NOTUM').waitFor();
  const notUseful = pageSentences('ca').webChat.VOTE_DISLIKE_ALT ?? '';
  await chat.messages().last().getByRole('button', { name: notUseful, exact: true }).click();
  await chat.tapSuggested('No està al dia');
  await chat.last('Gràcies').waitFor();
  await chat.screenshot('gaps');

  const { stdout, stderr } = await run(process.execPath, [kb, 'gaps'], {
    cwd: temporaryFolder(),
    env: { DATA_DIR: guide.dataDir },
  });
  expect(stderr).toBe('');
  expect(stdout).toContain("com es compren llicencies d'office? · 1 vegada");
  expect(stdout).toMatch(/quants dies te el destinatari per obrir la notificacio\? · 1 vegada/);
  expect(stdout).toContain('Repassa la resposta: knowledge/content/services/enotum.yaml, «questions:»');
  expect(stdout).toContain('Hi faltava: No està al dia');
  expect(stdout).toContain('👍 0 · 👎 1 · e-NOTUM:');
  expect(stdout).not.toMatch(/xenia|vilaregut/i);
  expectClean(chat);
});
