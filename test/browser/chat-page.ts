import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, FrameLocator, Locator, Page } from 'playwright-core';
import { expect, onTestFinished } from 'vitest';

const screenshots = join(import.meta.dirname, 'screenshots');

/** The chat as a person sees it: what was said last, what can be tapped, and a box to write in. */
export interface ChatPage {
  page: Page;
  frame: FrameLocator;
  /** What went wrong in the browser, and what was asked of anybody else; both must stay empty. */
  errors: string[];
  foreign: string[];
  /** Comes for the chat, which until then has not begun, and waits for the conversation. */
  begin(): Promise<void>;
  say(text: string): Promise<void>;
  /** Taps a button under the last message. */
  tapSuggested(name: string): Promise<void>;
  /** The last message of the conversation, once it holds a text. */
  last(text: string): Locator;
  messages(): Locator;
  screenshot(name: string): Promise<void>;
}

/** Web Chat shows straight apostrophes as curly ones. */
export function asShown(text: string | undefined): string {
  return (text ?? '').replaceAll("'", '’');
}

/** Nothing in the console, and nothing asked of anybody else. */
export function expectClean({ errors, foreign }: Pick<ChatPage, 'errors' | 'foreign'>): void {
  expect({ errors, foreign }).toEqual({ errors: [], foreign: [] });
}

/** Notes what goes wrong in a page, and what is asked of anybody but these addresses. */
export function watch(page: Page, ours: readonly string[]): Pick<ChatPage, 'errors' | 'foreign'> {
  const errors: string[] = [];
  const foreign: string[] = [];
  const hosts = ours.map((address) => new URL(address).host);
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') errors.push(message.text());
  });
  const look = (asked: string) => {
    const { protocol, host } = new URL(asked);
    if (!['data:', 'blob:'].includes(protocol) && !hosts.includes(host)) foreign.push(asked);
  };
  page.on('request', (request) => look(request.url()));
  page.on('websocket', (socket) => look(socket.url()));
  return { errors, foreign };
}

/** Opens the page of the chat in a browser that has never been there. */
export async function openChat(browser: Browser, url: string): Promise<ChatPage> {
  const context = await browser.newContext({ viewport: { width: 900, height: 900 }, locale: 'ca-ES' });
  onTestFinished(() => context.close());
  context.setDefaultTimeout(15_000);
  const page = await context.newPage();
  const { errors, foreign } = watch(page, [url]);
  await page.goto(url);

  return { page, errors, foreign, ...chatIn(page) };
}

/** The chat in the frame of a page, ours or a site's. */
export function chatIn(page: Page): Omit<ChatPage, 'page' | 'errors' | 'foreign'> {
  const frame = page.frameLocator('iframe');
  const messages = () => frame.getByRole('feed').locator('> article');
  return {
    frame,
    messages,
    async begin() {
      await frame.getByRole('textbox').focus();
      await frame.locator('#transcript:not(.waiting)').waitFor({ timeout: 25_000 });
    },
    async say(text) {
      const box = frame.getByRole('textbox');
      await box.fill(text);
      await box.press('Enter');
    },
    tapSuggested: (name) => frame.getByRole('toolbar').getByRole('button', { name }).click(),
    last: (text) =>
      messages()
        .last()
        .filter({ hasText: asShown(text) }),
    async screenshot(name) {
      mkdirSync(screenshots, { recursive: true });
      await page.screenshot({ path: join(screenshots, `${name}.png`) });
    },
  };
}
