import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest';
import { type Locale, sentences } from '../../locales/sentences.ts';
import { pageLanguages, pageSentences } from '../../locales/webchat.ts';
import { sharedGuide } from '../bot/start-guide.ts';
import { launchBrowser } from '../browser/launch-browser.ts';

/** What who hears the page hears, and no checker can judge. */
const timeout = 60_000;
const guide = sharedGuide();
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

async function open(language: string, colorScheme: 'light' | 'dark' = 'light') {
  const context = await browser.newContext({ viewport: { width: 900, height: 900 }, colorScheme });
  onTestFinished(() => context.close());
  context.setDefaultTimeout(15_000);
  const page = await context.newPage();
  await page.goto(`${guide.url}/chat?lang=${language}`);
  await page.getByRole('toolbar').waitFor();
  return {
    page,
    /** Says something, and waits for a reply after it. */
    async say(text: string) {
      const replies = page.getByRole('feed').locator('> article');
      const before = await replies.count();
      await page.getByRole('textbox').fill(text);
      await page.getByRole('textbox').press('Enter');
      await expect.poll(() => replies.count(), { timeout: 10_000 }).toBeGreaterThan(before + 1);
    },
  };
}

/** What each message of the guide is called while one goes from one to another by the arrows. */
function labelsOf(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('.webchat__basic-transcript__activity-active-descendant')].map(
      (item) => document.getElementById(item.getAttribute('aria-labelledby') ?? '')?.textContent ?? '',
    ),
  );
}

/** The quick diagnosis up to its plan, short and whole. */
async function diagnose({ say }: Awaited<ReturnType<typeof open>>, locale: Locale = 'ca'): Promise<void> {
  const whole = sentences(locale)('plan.whole');
  for (const text of ['diagnosi', 'Tona', 'ràpida', '1', '1', '1', '1', '1', whole]) await say(text);
}

describe.for([
  ['ca', 'missatge', 'targeta', /^Enviat: \d+ (de |d’)\p{L}+, a les \d+:\d\d/u],
  ['es', 'mensaje', 'tarjeta', /^Enviado: \d+ de \p{L}+ a las \d+:\d\d/u],
  ['en', 'message', 'card', /^Sent: \p{L}+ \d+ at \d+:\d\d/u],
] as const)('in %s', ([language, message, card, sent]) => {
  test('a message, a card and when it was sent are said in its language; each message has a name of its own', {
    timeout,
  }, async () => {
    const chat = await open(language);
    await diagnose(chat, language);
    const { page } = chat;
    const roles = await page
      .locator('[role="feed"] [aria-roledescription]')
      .evaluateAll((all) => [...new Set(all.map((each) => each.getAttribute('aria-roledescription')))]);
    expect(roles.sort()).toEqual([message, card].sort());
    const status = await page.locator('.webchat__activity-status').last().textContent();
    expect(status).toMatch(sent);

    const labels = (await labelsOf(page)).filter((label) => !label.endsWith(' 1') && !/:\s*1$/.test(label));
    expect(labels.length).toBeGreaterThan(8);
    expect(labels.filter((label, at) => labels.indexOf(label) !== at)).toEqual([]);
    const plans = labels.filter((label) => label.includes('Tona · '));
    expect(plans.length).toBeGreaterThan(1);
    for (const named of await page.locator('.ac-adaptiveCard').all()) {
      expect(await named.getAttribute('aria-label')).toMatch(/\S/);
    }
    const headings = page.getByRole('feed').getByRole('heading', { level: 2 });
    expect(await headings.filter({ hasText: 'Tona · ' }).count()).toBeGreaterThan(1);
  });

  test('the box is called what one reads in it', { timeout }, async () => {
    const { page } = await open(language);
    const name = (await page.getByRole('textbox').getAttribute('placeholder')) ?? '';
    expect(await page.getByRole('textbox', { name, exact: true }).count()).toBe(1);
  });
});

describe.for([
  ['en', 'what is EACAT?', 'Sources', ['diagnosis', 'Tona']],
  ['es', '¿qué es EACAT?', 'Fuentes', ['diagnóstico', 'Tona']],
] as const)('in a page in %s, what is in Catalan says so (WCAG 2.2, 3.1.2)', ([language, question, sources, steps]) => {
  test('and the rest does not, neither what is seen nor what is announced', { timeout }, async () => {
    const { page, say } = await open(language);
    await say(question);
    /** The language in which each text of the last message is read. */
    const languages = (where: string) =>
      page
        .locator(where)
        .evaluateAll((all) =>
          all.map((element) => [element.textContent?.trim() ?? '', element.closest('[lang]')?.getAttribute('lang')]),
        );
    const points = await languages('[role="feed"] li :is(span, p), [role="feed"] li:not(:has(*))');
    const lists = await languages('[role="feed"] li');
    expect(lists.length).toBeGreaterThan(1);
    const marked = page.locator('[role="feed"] [lang="ca"]');
    expect(await marked.count()).toBeGreaterThan(lists.length);
    expect(points.filter(([, lang]) => lang !== 'ca')).toEqual([]);
    expect(await marked.filter({ hasText: sources }).count()).toBe(0);
    const links = await page
      .locator('[role="feed"] a')
      .evaluateAll((all) =>
        all.map((link) => link.closest('[lang="ca"]') !== null || link.querySelector('[lang="ca"]') !== null),
      );
    expect(links).toEqual(links.map(() => true));

    for (const text of steps) await say(text);
    const options = await languages('.ac-container[role="button"] .ac-textBlock :is(p, span):not(:has(*))');
    expect(options.length).toBeGreaterThan(1);
    expect(options.filter(([, lang]) => lang !== 'ca')).toEqual([]);
    await expect.poll(() => page.locator('[role="log"] [lang="ca"]').count()).toBeGreaterThan(0);
  });
});

test('in a page in Catalan, an answer in another language says in which', { timeout }, async () => {
  const { page, say } = await open('ca');
  await say('english please');
  await say('what is EACAT?');
  await page.locator('[role="feed"] [lang="en-GB"]').first().waitFor();
  await page.locator('[role="feed"] [lang="en-GB"] [lang="ca"]').first().waitFor();
});

test('the title of an answer is a heading', { timeout }, async () => {
  const { page, say } = await open('ca');
  await say('què és l’e-NOTUM?');
  await page.getByRole('feed').getByRole('heading', { level: 2, name: 'e-NOTUM · ' }).waitFor();
});

describe.for(['light', 'dark'] as const)('%s', (colorScheme) => {
  test('where the focus is can be seen: 3 to 1 or better (WCAG 2.2, 1.4.11)', { timeout }, async () => {
    const { page } = await open('ca', colorScheme);
    await page.keyboard.press('Tab');
    /** @param around what is drawn around it; where it is itself, empty */
    const indicator = async (selector: string, around = '') => {
      await page.locator(selector).first().focus();
      return page
        .locator(around || `${selector}:focus-visible`)
        .first()
        .evaluate((element) => {
          const { outlineColor, outlineWidth, outlineStyle } = getComputedStyle(element);
          const paper = getComputedStyle(document.body).backgroundColor;
          return { color: outlineColor, width: outlineStyle === 'none' ? '0' : outlineWidth, paper };
        });
    };
    for (const [selector, around] of [
      ['#suggestions button'],
      ['#menu-button'],
      ['#box', '#write'],
      ['#write button'],
    ] as const) {
      // The page draws its suggestions anew when the conversation is open: what was measured may be gone by then.
      await vi.waitFor(async () => {
        const { color, width, paper } = await indicator(selector, around);
        expect(Number.parseFloat(width), selector).toBeGreaterThanOrEqual(1);
        expect(contrast(color, paper), selector).toBeGreaterThanOrEqual(3);
      }, 10_000);
    }
  });
});

test('no sentence of Web Chat’s own treats a person as «usted» or «vostè», where the guide says «tú» and «tu»', () => {
  const root = join(dirname(createRequire(import.meta.url).resolve('botframework-webchat-api')), '..');
  // Its box is not drawn: the page has its own.
  const formal = /\b(usted|presione|haga|compruebe|póngase|seleccione|pulse|su mensaje|vostè|premeu|feu|si us plau)\b/i;
  for (const [language, file] of [
    ['es', 'es-ES'],
    ['ca', 'ca-ES'],
  ] as const) {
    const theirs = JSON.parse(readFileSync(join(root, `src/localization/${file}.json`), 'utf8'));
    const { TEXT_INPUT_PLACEHOLDER: _, ...drawn } = theirs;
    const said: Record<string, string> = { ...drawn, ...pageSentences(language).webChat };
    expect(Object.entries(said).filter(([, text]) => formal.test(text))).toEqual([]);
  }
});

test('what replaces a sentence of Web Chat does so in every language', () => {
  const [first, ...others] = pageLanguages.map((language) => Object.keys(pageSentences(language).webChat));
  const ours = ['MESSAGE_ROLE_ALT', 'ATTACHMENT_ROLE_ALT'];
  for (const keys of [first, ...others]) expect(keys).toEqual(expect.arrayContaining(ours));
});

/** WCAG 2.2, «contrast ratio», of two colours written `rgb(…)`. */
function contrast(one: string, other: string): number {
  const luminance = (color: string) => {
    const [red = 0, green = 0, blue = 0] = (color.match(/[\d.]+/g) ?? []).slice(0, 3).map((part) => {
      const share = Number(part) / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}
