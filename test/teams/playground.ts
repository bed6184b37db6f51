import { type ChildProcess, spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { onTestFinished } from 'vitest';
import { temporaryFolder } from '../bot/temporary-folder.ts';
import { freePort } from '../free-port.ts';

/** Who is in the chats of the Playground, which wants six people and one channel. */
const people = ['Mercè Vila', 'Joan Puig', 'Anna Soler', 'Pere Roca', 'Laia Font', 'Marc Serra'].map((name, index) => {
  const [givenName, surname] = name.split(' ');
  const email = `persona-${index}@example.com`;
  return {
    id: `person-${index}`,
    name,
    givenName,
    surname,
    email,
    userPrincipleName: email,
    aadObjectId: guid(20 + index),
  };
});
const [currentUser, ...users] = people;
const config = {
  version: '0.1.1',
  tenantId: guid(1),
  bot: { id: guid(11), name: 'Guia eAdmin' },
  currentUser,
  users,
  personalChat: { id: 'personal-chat' },
  groupChat: { id: 'group-chat', name: 'Administració electrònica' },
  team: {
    id: 'team',
    name: 'Ajuntament de Tona',
    aadGroupId: guid(31),
    channels: [{ id: 'channel', name: 'Informàtica' }],
  },
};

function guid(number: number): string {
  return `00000000-0000-0000-0000-${String(number).padStart(12, '0')}`;
}

/**
 * Microsoft's client for whoever has no tenant: it shows messages and cards as Teams does, and sends what Teams sends.
 * @param endpoint where the bot takes messages
 * @returns the address of its page; it stops when the test ends
 */
export async function startPlayground(endpoint: string): Promise<string> {
  const cwd = temporaryFolder();
  // JSON is YAML too.
  writeFileSync(join(cwd, '.m365agentsplayground.yml'), JSON.stringify(config));
  const cli = createRequire(import.meta.url).resolve('@microsoft/m365agentsplayground/cli.js');
  const args = [cli, 'start', '-e', endpoint, '-c', 'msteams', '-p', `${await freePort()}`, '--disable-telemetry'];
  const env = { PATH: process.env.PATH, TEAMSAPPTESTER_BROWSER: 'none' };
  const child = spawn(process.execPath, args, { cwd, env });
  onTestFinished(() => stopped(child));
  return `http://localhost:${await portOf(child)}/`;
}

/** The port it says it listens on, which is another when the one asked for is taken. */
function portOf(child: ChildProcess): Promise<string> {
  let said = '';
  return new Promise((resolve, reject) => {
    const hear = (chunk: Buffer) => {
      said += chunk;
      const port = /Listening on (\d+)/.exec(said)?.[1];
      if (port) resolve(port);
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    child.once('exit', (code) => reject(new Error(`the Playground stopped with ${code}: ${said}`)));
  });
}

function stopped(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return Promise.resolve();
  const exit = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  child.kill('SIGKILL');
  return exit;
}

/** The Playground as the person at it uses it. */
export interface PlaygroundChat {
  page: Page;
  /** Opens one of the chats of the list. */
  open(chat: string): Promise<void>;
  say(text: string): Promise<void>;
  /** Names the bot, by the menu that opens with «@», and says something. */
  sayToBot(text: string): Promise<void>;
  /** Taps the last button of this name. */
  tap(name: string): Promise<void>;
  /** The last thing in the conversation that has this text, once there is one. */
  last(text: string | RegExp): Locator;
}

/** Opens the page of the Playground, which asks a server of Microsoft for its letters: here, it goes without. */
export async function openPlayground(browser: Browser, url: string): Promise<PlaygroundChat> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 1000 }, locale: 'ca-ES' });
  onTestFinished(() => context.close());
  context.setDefaultTimeout(30_000);
  await context.route(
    ({ hostname }) => hostname !== 'localhost' && hostname !== '127.0.0.1',
    (route) => route.abort(),
  );
  const page = await context.newPage();
  // The Playground (0.2) freezes the cards it gets, and then fails to write in those whose taps carry `msteams`, as Teams wants.
  await page.addInitScript(() => {
    Object.freeze = <T>(value: T) => value;
  });
  await page.goto(url);
  // It repeats what is said in the conversation.
  await page.getByTitle('Hide log panel').click();
  const box = page.getByRole('textbox').first();
  const type = async (text: string) => {
    await box.click();
    await page.keyboard.type(text);
  };
  return {
    page,
    open: (chat) => page.getByText(chat, { exact: true }).click(),
    async say(text) {
      await type(text);
      await page.keyboard.press('Enter');
    },
    async sayToBot(text) {
      await type('@');
      await page.getByRole('menuitem', { name: 'Guia eAdmin' }).click();
      await page.keyboard.type(` ${text}`);
      await page.keyboard.press('Enter');
    },
    tap: (name) => page.getByRole('button', { name, exact: true }).last().click(),
    last: (text) => page.getByText(text).last(),
  };
}
