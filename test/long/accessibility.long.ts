import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, onTestFinished, test } from 'vitest';
import { sentences } from '../../locales/sentences.ts';
import { pageLanguages, pageSentences } from '../../locales/webchat.ts';
import { askedOf } from '../asked-of.ts';
import { realKnowledge } from '../bot/real-knowledge.ts';
import { asShown, type ChatPage, chatIn, watch } from '../browser/chat-page.ts';
import { sharedEmbedding } from '../browser/shared-embedding.ts';
import { violations } from '../browser/violations.ts';

const timeout = 150_000;
const { content } = realKnowledge;
/** What the complete diagnosis asks of Tona. */
const dimensions = askedOf(content, '5000-10000');
const t = sentences('ca');
/** The diagnosis that asks everything. */
const shared = sharedEmbedding();
const { guide } = shared;

async function newPage(options: BrowserContextOptions = {}): Promise<Page> {
  const context = await shared.browser.newContext({ viewport: { width: 1100, height: 800 }, ...options });
  onTestFinished(() => context.close());
  context.setDefaultTimeout(15_000);
  return context.newPage();
}

/** The frame alone, as big as the page. */
async function openFrame(options: BrowserContextOptions = {}) {
  const page = await newPage(options);
  const watched = watch(page, [guide.url]);
  await page.goto(`${guide.url}/chat`);
  await page.getByRole('toolbar').waitFor();
  const messages = () => page.getByRole('feed').locator('> article');
  return {
    page,
    ...watched,
    messages,
    last: (text: string) =>
      messages()
        .last()
        .filter({ hasText: asShown(text) }),
    async say(text: string) {
      await page.getByRole('textbox').fill(text);
      await page.getByRole('textbox').press('Enter');
    },
  };
}

/** Starts the diagnosis that asks everything, up to its first dimension. */
async function startDiagnosis(chat: Pick<ChatPage, 'say' | 'last'>): Promise<void> {
  await chat.say('diagnosi');
  await chat.last('municipi').waitFor();
  await chat.say('Tona');
  await chat.last(`1 de ${dimensions.length + 1}`).waitFor();
}

/** Answers every dimension with its first option, up to the list of tools. */
async function answerAll(chat: Pick<ChatPage, 'say' | 'last'>): Promise<void> {
  for (const index of dimensions.keys()) {
    await chat.last(`${index + 1} de ${dimensions.length + 1}`).waitFor();
    await chat.say('1');
  }
  await chat.last(t('choices.tick')).waitFor();
}

describe('axe and IBM’s engine find nothing', () => {
  test('in the chat: when it opens, in an answer, a question, boxes to tick, a plan, and all of it', {
    timeout,
  }, async () => {
    const chat = await openFrame();
    const { page } = chat;
    expect(await violations(page)).toEqual([]);
    await chat.say('què és l’e-NOTUM?');
    await chat.last(t('sources')).waitFor();
    expect(await violations(page)).toEqual([]);
    await startDiagnosis(chat);
    expect(await violations(page)).toEqual([]);
    await answerAll(chat);
    expect(await violations(page)).toEqual([]);
    await chat.say('1');
    await chat.last('Tona · ').waitFor();
    expect(await violations(page)).toEqual([]);
    await chat.say(t('plan.whole'));
    await chat.last(t('changeAnswer')).waitFor();
    const fold = page.getByRole('button', { expanded: false }).first();
    await fold.click();
    await page.getByRole('button', { expanded: true }).first().waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: pageSentences('ca').chat.menu }).click();
    expect(await violations(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await violations(page)).toEqual([]);
  });

  test('in a site that embeds it, closed and open, on a computer and on a phone', { timeout }, async () => {
    for (const viewport of [
      { width: 1100, height: 800 },
      { width: 360, height: 640 },
    ]) {
      const page = await newPage({ viewport });
      await page.goto(shared.site.url);
      const opener = page.locator('guia-eadmin button.open');
      await opener.waitFor();
      expect(await violations(page)).toEqual([]);
      await opener.click();
      await chatIn(page).frame.getByRole('toolbar').waitFor();
      expect(await violations(page)).toEqual([]);
    }
  });

  test('and each would have found something', { timeout }, async () => {
    const page = await newPage();
    await page.setContent(
      '<html lang="ca"><title>Prova</title><main><h1>Prova</h1><p><a href="/">Aquí</a> <img alt="" title="Un títol" src="data:,"></p><input></main>',
    );
    const found = await violations(page);
    expect(found).toEqual([
      expect.stringContaining('axe, label: <input'),
      expect.stringContaining('IBM, img_alt_null: '),
      expect.stringContaining('IBM, input_label_exists: '),
    ]);
  });

  test('when there is no connection', { timeout }, async () => {
    const page = await newPage();
    await page.route('**/api/token', (route) => route.abort());
    await page.goto(`${guide.url}/chat`);
    await page.getByRole('textbox').focus();
    await page.getByRole('alert').waitFor();
    expect(await violations(page)).toEqual([]);
  });

  test.for(['/', '/privacitat', '/accessibilitat', '/llicencies', '/cap-pagina'])(
    'in %s, in each language, light and dark',
    { timeout },
    async (path) => {
      const page = await newPage();
      for (const language of pageLanguages) {
        await page.goto(`${guide.url}${path}?lang=${language}`);
        expect(await page.locator('html').getAttribute('lang')).toBe(language);
        for (const colorScheme of ['light', 'dark'] as const) {
          await page.emulateMedia({ colorScheme });
          expect([language, colorScheme, await violations(page)]).toEqual([language, colorScheme, []]);
        }
      }
    },
  );
});

test('the whole diagnosis is done with the keyboard alone', { timeout }, async () => {
  const { page, last } = await openFrame();
  const { keyboard } = page;
  const focused = () =>
    page.evaluate(() => {
      const { activeElement: element } = document;
      return { tag: element?.tagName, text: element?.getAttribute('aria-label') ?? element?.textContent ?? '' };
    });
  /** Presses a key until the focus is on what is looked for. */
  const until = async (key: string, found: (focus: { tag?: string | undefined; text: string }) => boolean) => {
    for (let presses = 0; presses < 40; presses++) {
      if (found(await focused())) return;
      await keyboard.press(key);
    }
    throw new Error(`the keyboard does not get there with ${key}`);
  };
  /** Escape leaves a message; the box to write in is a few stops ahead. */
  const toTextBox = async () => {
    await keyboard.press('Escape');
    await until('Tab', ({ tag }) => tag === 'TEXTAREA');
  };
  /** The conversation is one stop before the box; End goes to its last message, and Enter into it. */
  const press = async (label: string, key: 'Enter' | 'Space') => {
    await toTextBox();
    await until('Shift+Tab', ({ text }) => text === pageSentences('ca').webChat.TRANSCRIPT_ARIA_LABEL_ALT);
    await keyboard.press('End');
    await keyboard.press('Enter');
    await until('Tab', ({ text }) => text.startsWith(label));
    await keyboard.press(key);
  };

  await toTextBox();
  await until('Shift+Tab', ({ text }) => text === t('invitation.diagnosi'));
  await keyboard.press('Enter');
  await last('municipi').waitFor();
  await toTextBox();
  await keyboard.type('Tona');
  await keyboard.press('Enter');
  await last('Osona').waitFor();
  for (const index of dimensions.keys()) {
    await last(`${index + 1} de ${dimensions.length + 1}`).waitFor();
    await press('1 · ', index % 2 === 0 ? 'Enter' : 'Space');
    // The old card keeps no focus, and the conversation is entered again by its last message.
    await expect.poll(async () => (await focused()).tag).toBe('TEXTAREA');
  }
  await last(t('choices.tick')).waitFor();
  // An empty card records nothing: that there is none has a button of its own.
  await press('Encara cap', 'Enter');
  await last('Tona · ').waitFor();
});

test('between the conversation and what comes after it the keyboard stops nowhere, and a card is told by how to enter it', {
  timeout,
}, async () => {
  const chat = await openFrame({ viewport: { width: 1280, height: 720 } });
  const { page } = chat;
  const { webChat } = pageSentences('ca');
  await startDiagnosis(chat);
  const focused = () =>
    page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent);
  const back = page.locator('#moves button').first();
  await back.focus();
  await page.keyboard.press('Shift+Tab');
  expect(await focused()).toBe(webChat.TRANSCRIPT_ARIA_LABEL_ALT);
  await page.keyboard.press('Tab');
  expect(await focused()).toBe(t('moves.back'));
  const name = page.locator('.webchat__basic-transcript__activity-active-descendant').last();
  expect(await name.textContent()).toMatch(/\? Amb una targeta\. Prem Retorn per entrar-hi\.$/);
});

test('each new message is announced once, in order, and an old conversation is not read out', { timeout }, async () => {
  const { page, say, last } = await openFrame();
  // What is put in the log is heard from the very start of the page: after a reload the old conversation may be there before anybody asks.
  const listen = () => {
    const heard: string[] = [];
    Object.assign(window, { heard });
    new MutationObserver((records) => {
      for (const node of records.flatMap(({ addedNodes }) => [...addedNodes])) {
        if (node.parentElement?.closest('[role="log"]')) heard.push(node.textContent ?? '');
      }
    }).observe(document, { childList: true, subtree: true });
  };
  const heard = () => page.evaluate(() => (window as unknown as { heard: string[] }).heard);
  await page.evaluate(listen);
  await page.addInitScript(listen);
  await say('diagnosi');
  await last('municipi').waitFor();
  await say('Tona');
  await last('Osona').waitFor();
  const times = async (text: string) => (await heard()).filter((each) => each.includes(text)).length;
  await expect.poll(() => times('Osona'), { timeout: 5000 }).toBe(1);
  expect(await times('Has dit:diagnosi')).toBe(1);
  expect(await times('Has dit:Tona')).toBe(1);
  const all = (await heard()).join('\n');
  expect(all.indexOf('Has dit:Tona')).toBeLessThan(all.indexOf('Osona'));

  await page.reload();
  await last('Osona').waitFor();
  await expect.poll(() => times('Osona'), { timeout: 5000 }).toBe(1);
  expect(await times('Has dit:diagnosi')).toBe(0);
});

describe('nothing is lost, and all can be tapped', () => {
  test('320 pixels wide', { timeout }, async () => {
    const chat = await openFrame({ viewport: { width: 320, height: 640 } });
    const expectFit = async () => expect(await unfit(chat.page)).toEqual([]);
    await expectFit();
    await startDiagnosis(chat);
    await expectFit();
    await answerAll(chat);
    await expectFit();
    await chat.say('1');
    await chat.last('Tona · ').waitFor();
    await expectFit();
  });

  test.for([
    ['320 pixels wide', { viewport: { width: 320, height: 640 } }],
    ['at 200 %', { viewport: { width: 640, height: 400 }, deviceScaleFactor: 2 }],
  ] as const)('in our pages, %s', { timeout }, async ([, options]) => {
    const { page } = await openFrame(options);
    for (const path of ['/', '/chat', '/privacitat', '/accessibilitat', '/llicencies', '/cap-pagina']) {
      await page.goto(guide.url + path);
      expect([path, await unfit(page)]).toEqual([path, []]);
    }
  });

  /** What sticks out sideways, what is cut, and what is too small to tap: 24 pixels each way, but for links inside a text. */
  function unfit(page: Page): Promise<string[]> {
    return page.evaluate(() => {
      const seen = (element: HTMLElement) =>
        element.checkVisibility() &&
        element.getBoundingClientRect().width > 1 &&
        element.closest('[aria-hidden="true"], [role="log"], .heard') === null;
      const of = (selector: string) => [...document.querySelectorAll<HTMLElement>(selector)].filter(seen);
      const told = (what: string) => (element: HTMLElement) => `${what}: ${element.outerHTML.slice(0, 200)}`;
      const cut = of('button, a, p, h1, h2, li, label, .ac-textBlock').filter((element) => {
        const isCut = getComputedStyle(element).overflow === 'hidden' && element.scrollWidth > element.clientWidth + 1;
        return isCut || element.getBoundingClientRect().right > innerWidth + 1;
      });
      const small = of('button, [role="button"], input, textarea, nav a, footer a').filter((element) => {
        const { width, height } = element.getBoundingClientRect();
        return width < 24 || height < 24;
      });
      const isWide = document.documentElement.scrollWidth > innerWidth;
      return [...cut.map(told('cut')), ...small.map(told('small')), ...(isWide ? ['the page is too wide'] : [])];
    });
  }
});

test.for([
  ['light', {}],
  ['dark', { colorScheme: 'dark' }],
  ['forced colours', { forcedColors: 'active' }],
] as const)('a card that was answered looks so and is still read and tapped: %s', { timeout }, async ([, options]) => {
  const chat = await openFrame(options);
  await startDiagnosis(chat);
  const card = chat.page.locator('.question');
  const edges = (at: number) =>
    card
      .nth(at)
      .getByRole('button')
      .evaluateAll((all) => all.map((each) => getComputedStyle(each).borderTopStyle));
  expect(new Set(await edges(0))).toEqual(new Set(['solid']));
  await card.first().getByRole('button').nth(1).click();
  await chat.last(`2 de ${dimensions.length + 1}`).waitFor();
  const [first, chosen, ...others] = await edges(0);
  expect([first, chosen, ...new Set(others)]).toEqual(['dashed', 'solid', 'dashed']);
  expect(new Set(await edges(1))).toEqual(new Set(['solid']));
  expect(await violations(chat.page)).toEqual([]);
  await card.first().getByRole('button').nth(2).click();
  await expect.poll(async () => (await edges(0)).slice(0, 3)).toEqual(['dashed', 'dashed', 'solid']);
});

test('in forced colours, what can be tapped has an edge', { timeout }, async () => {
  const chat = await openFrame({ forcedColors: 'active' });
  await startDiagnosis(chat);
  const edges = await chat.page
    .getByRole('feed')
    .getByRole('button')
    .evaluateAll((all) => all.map((element) => Number.parseFloat(getComputedStyle(element).borderTopWidth)));
  expect(edges.length).toBeGreaterThan(3);
  expect(edges.filter((width) => width === 0)).toEqual([]);
});

test('with less motion asked for, nothing moves by itself', { timeout }, async () => {
  const chat = await openFrame({ reducedMotion: 'reduce', viewport: { width: 360, height: 480 } });
  await chat.say('què és l’e-NOTUM?');
  await chat.last(t('sources')).waitFor();
  const moving = () => chat.page.evaluate(() => document.getAnimations().length);
  expect(await moving()).toBe(0);
});

test.for([
  ['ca', 'Escriu el missatge', 'Privacitat'],
  ['es', 'Escribe el mensaje', 'Privacidad'],
  ['en', 'Write your message', 'Privacy'],
] as const)('labels are in the language of the page: %s', async ([language, box, privacy]) => {
  const page = await newPage();
  await page.goto(`${guide.url}/chat?lang=${language}`);
  await page.getByRole('textbox', { name: box }).waitFor();
  await page.getByRole('link', { name: privacy }).waitFor();
  expect(await page.title()).toBe(pageSentences(language).chat.title);
});
