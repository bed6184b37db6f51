import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sentences } from '../../locales/sentences.ts';
import { askedOf } from '../asked-of.ts';
import { realKnowledge } from '../bot/real-knowledge.ts';
import { startGuide } from '../bot/start-guide.ts';
import { launchBrowser } from '../browser/launch-browser.ts';
import { openPlayground, type PlaygroundChat, startPlayground } from '../teams/playground.ts';

const timeout = 120_000;
const { content } = realKnowledge;
const t = sentences('ca');
const diagnosis = t('invitation.diagnosi');
const screenshots = join(import.meta.dirname, '../browser/screenshots');
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

async function openTeams(): Promise<PlaygroundChat & { log: string[]; shoot(name: string): Promise<void> }> {
  const guide = await startGuide({ env: { ALLOW_UNAUTHENTICATED_MESSAGES: '1' } });
  const chat = await openPlayground(browser, await startPlayground(`${guide.url}/api/messages`));
  return {
    ...chat,
    log: guide.log,
    async shoot(name) {
      mkdirSync(screenshots, { recursive: true });
      await chat.page.screenshot({ path: join(screenshots, `teams-${name}.png`) });
    },
  };
}

test('a person: welcome, a choice, a misspelt question, the whole diagnosis and its plan', { timeout }, async () => {
  const chat = await openTeams();
  await chat.last('Hola! Soc la').waitFor();
  expect(await chat.page.getByText('Hola! Soc la').count(), 'greeted once').toBe(1);

  await chat.say('com demano el certificat?');
  await chat.last(/^Vols dir/).waitFor();
  await chat.page
    .getByRole('button', { name: /^T-CAT/ })
    .last()
    .click();
  await chat.last(/^T-CAT · /).waitFor();
  await chat.shoot('2-choice');

  await chat.say('què necesito per integrar enotun?');
  await chat.last(/^Fonts: /).waitFor();
  await chat.last(`${content.services.get('enotum')?.name} · `).waitFor();
  await chat.shoot('1-answer');

  await chat.tap(diagnosis);
  await chat.last(/^De quin municipi/).waitFor();
  await chat.say('Tona');
  await chat.last('8.527 habitants').waitFor();
  const dimensions = askedOf(content, '5000-10000');
  for (const [index, { steps }] of dimensions.entries()) {
    await chat.last(`${index + 1} de ${dimensions.length + 1} · `).waitFor();
    if (index === 1) await chat.shoot('3-question');
    await chat.tap(steps[0]?.label ?? '');
  }

  const [tool] = content.mandatory;
  await chat.page.getByRole('checkbox', { name: tool?.title }).last().check();
  await chat.shoot('4-boxes');
  await chat.tap(t('choices.submit'));
  await chat.last('Tona · ara mateix').waitFor();
  await chat.last(t('plan.firstsTitle')).scrollIntoViewIfNeeded();
  await chat.shoot('5-plan');
  await expectPictureAndDocuments(chat);

  await chat.tap(t('plan.whole'));
  const folded = chat.last(t('plan.unfold'));
  await folded.waitFor();
  await chat.tap(content.dimensions[0]?.title ?? '');
  await chat.last(/^→ /).waitFor();
  await chat.shoot('6-whole-plan');

  await chat.say('quines respostes he donat?');
  await chat.last(t('changeWhich')).waitFor();
  await chat.shoot('7-list');
  await chat.tap(content.dimensions[2]?.title ?? '');
  await chat.last(`3 de ${dimensions.length + 1} · `).waitFor();
  expect(chat.log).toEqual([]);
});

test('the quick diagnosis, in at most eight taps, and its plan', { timeout }, async () => {
  const chat = await openTeams();
  await chat.last('Hola! Soc la').waitFor();
  let taps = 0;
  const tap = async (label: string) => {
    await chat.tap(label);
    taps++;
  };
  await tap(diagnosis);
  await chat.last(/^De quin municipi/).waitFor();
  await chat.say('Tona');
  await chat.last('8.527 habitants').waitFor();
  await tap('Ràpida');
  for (const [index, { options }] of content.groups.entries()) {
    await chat.last(`${index + 1} de ${content.groups.length} · `).waitFor();
    await tap(options[0]?.label ?? '');
  }
  await chat.last('Tona · ara mateix').waitFor();
  await expectPictureAndDocuments(chat);
  await chat.shoot('9-quick-plan');
  expect(taps).toBeLessThanOrEqual(8);
  expect(chat.log).toEqual([]);
});

/** The last plan shows where the council stands, says the same in words, and leads to its documents. */
async function expectPictureAndDocuments(chat: Awaited<ReturnType<typeof openTeams>>): Promise<void> {
  const picture = chat.page.getByRole('img', { name: /Tona/ }).last();
  await picture.waitFor();
  const source = await picture.getAttribute('src');
  expect(
    await picture.evaluate((image: HTMLImageElement) => image.decode().then(() => image.naturalWidth)),
  ).toBeGreaterThan(0);
  expect(await picture.getAttribute('alt')).toContain(content.dimensions[0]?.title);
  // Teams opens what a button links to in the browser; the client for tests in a window of its own.
  for (const form of ['docx', 'pdf']) {
    const answer = await fetch((source ?? '').replace(/\.png$/, `.${form}`));
    expect([answer.status, answer.headers.get('content-disposition')]).toEqual([200, expect.stringContaining('tona')]);
    await answer.arrayBuffer();
  }
  await chat.page.getByText(t('document.downloadShort.docx')).last().waitFor();
}

test('a group: it answers when it is named, and what others tap', { timeout }, async () => {
  const chat = await openTeams();
  await chat.open('Administració electrònica');
  await chat.last('Hola! Soc la').waitFor();
  await chat.sayToBot('què és EACAT?');
  await chat.last(/^EACAT · /).waitFor();
  await chat.tap(diagnosis);
  await chat.last(/^De quin municipi/).waitFor();
  await chat.sayToBot('Tona');
  await chat.last('8.527 habitants').waitFor();
  await chat.shoot('8-group');
  expect(chat.log).toEqual([]);
});
