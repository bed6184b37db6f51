import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TopicId } from '../../knowledge/schema/ids.ts';
import { sentences } from '../../locales/sentences.ts';
import { askedOf } from '../asked-of.ts';
import { realKnowledge } from '../bot/real-knowledge.ts';
import { startGuide } from '../bot/start-guide.ts';
import { asShown, expectClean, openChat } from './chat-page.ts';
import { launchBrowser } from './launch-browser.ts';

const timeout = 60_000;
const { content } = realKnowledge;
const t = sentences('ca');
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** Tona's: of five dimensions nothing is asked, and the mandatory tools count as one more. */
const dimensions = askedOf(content, '5000-10000');
const headingOf = (index: number) => `${index + 1} de ${dimensions.length + 1}`;

/** As people type, and what they should get. */
const misspelt: [question: string, service: string, topic: TopicId][] = [
  ['quan costa el tcat', 't-cat', 'cost'],
  ["com demanu l'alta de l'etaulé", 'etauler', 'alta'],
  ['a qui truco si no em funsiona el portasignaturas?', 'portasignatures', 'suport'],
  ['estem obligats a fer servir el sobra digital?', 'sobre-digital', 'obligatorietat'],
  ['que es la via uberta i per que serbeix', 'via-oberta', 'que-es'],
];

test('five more, misspelt, get the right answer each', { timeout }, async () => {
  const guide = await startGuide();
  const chat = await openChat(browser, guide.url);
  await chat.frame.getByRole('toolbar').waitFor();
  for (const [question, service, topic] of misspelt) {
    await chat.say(question);
    const name = content.services.get(service)?.name;
    const title = content.topics.find(({ id }) => id === topic)?.title;
    await chat.last(`${name} · ${title}`).filter({ hasText: 'Fonts' }).waitFor();
  }
  expectClean(chat);
});

test('a question, misspelt, is answered with its sources', { timeout }, async () => {
  const guide = await startGuide();
  const chat = await openChat(browser, guide.url);
  await chat.frame.getByRole('toolbar').waitFor();
  await chat.screenshot('1-welcome');

  await chat.say('què necesito per integrar enotun?');
  const answer = chat.last('Fonts');
  await answer.waitFor();
  const enotum = content.services.get('enotum');
  const topic = content.topics.find(({ id }) => id === 'integracio');
  expect(await answer.textContent()).toContain(asShown(`${enotum?.name} · ${topic?.title}`));
  const urls = enotum?.topics.integracio.flatMap(({ sources }) => sources.map(({ url }) => url));
  const links = await answer.getByRole('link').evaluateAll((all) => all.map((link) => link.getAttribute('href')));
  expect(links.length).toBeGreaterThan(0);
  for (const link of links) expect(urls).toContain(link);
  await chat.screenshot('2-answer');
  expectClean(chat);
});

test('the whole diagnosis by taps, with a question and a step back in the middle', { timeout }, async () => {
  const guide = await startGuide();
  const chat = await openChat(browser, guide.url);
  const tapFirstOption = () => chat.messages().last().getByRole('button').first().click();
  const asked = (index: number) => chat.last(headingOf(index)).waitFor();

  await chat.tapSuggested(t('invitation.diagnosi'));
  await chat.last('municipi').waitFor();
  await chat.say('Tona');
  await chat.last('Osona').waitFor();

  for (const [index, dimension] of dimensions.entries()) {
    await asked(index);
    if (index === 3) await chat.screenshot('3-question');
    if (index === 4) {
      await chat.say('què és l’e-NOTUM?');
      await chat.messages().filter({ hasText: 'Fonts' }).waitFor();
      await asked(index);
    }
    if (index === 8) {
      await chat.say('enrere');
      await asked(index - 1);
      await tapFirstOption();
      await asked(index);
    }
    if (dimension.id === 'metadades') {
      await chat
        .messages()
        .last()
        .getByRole('button', { name: t('choices.dontKnow') })
        .click();
    } else {
      await tapFirstOption();
    }
  }

  const tools = chat.last(t('choices.tick'));
  await tools.waitFor();
  await tools.getByRole('checkbox').first().check();
  await chat.screenshot('4-tools');
  await tools.getByRole('button', { name: t('choices.submit') }).click();

  const plan = chat.last('Tona · ');
  await plan.waitFor();
  // What was ticked is what there is.
  expect(await plan.textContent()).toContain(asShown(content.mandatory[1]?.short));
  expect(await plan.textContent()).not.toContain('EACAT, ');
  await chat.screenshot('5-plan');
  await plan.getByRole('button', { name: t('plan.whole') }).click();

  await chat.last(t('changeAnswer')).waitFor();
  const [first] = content.dimensions;
  const fold = chat.frame.getByRole('button', { name: `${first?.title} · ` }).last();
  const detail = chat.frame.getByText(asShown(first?.steps[0]?.text)).last();
  expect(await detail.isVisible()).toBe(false);
  expect(await fold.innerText()).toMatch(/▾\s*$/);
  await fold.click();
  await detail.waitFor();
  expect(await fold.innerText()).toMatch(/▴\s*$/);
  await chat.screenshot('6-whole-plan');
  await fold.click();
  await detail.waitFor({ state: 'hidden' });
  expect(await fold.innerText()).toMatch(/▾\s*$/);

  const before = await chat.messages().count();
  await chat.page.reload();
  await chat.last(t('changeAnswer')).waitFor();
  expect(await chat.messages().count()).toBe(before);
  await chat.say('quines respostes he donat?');
  await chat.last(t('summaryTitle')).waitFor();
  await chat.screenshot('7-reloaded');
  expectClean(chat);
});
