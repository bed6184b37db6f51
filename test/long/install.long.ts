import { cpSync, existsSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { run } from '../bot/run.ts';
import { temporaryFolder } from '../bot/temporary-folder.ts';

const root = join(import.meta.dirname, '../..');

test('installed with no script at all, it starts on the Node that is there, and the chat is packed', {
  timeout: 600_000,
}, async () => {
  const cwd = temporaryFolder();
  for (const name of ['package.json', 'package-lock.json', 'bot', 'dialogs', 'knowledge', 'locales']) {
    cpSync(join(root, name), join(cwd, name), { recursive: true });
  }
  const PATH = [dirname(process.execPath), process.env.PATH].join(delimiter);
  const env = { ...process.env, PATH, PORT: '0' } as Record<string, string>;
  const installed = await run('npm', ['ci', '--ignore-scripts', '--prefer-offline'], { cwd, env });
  expect(installed.status, installed.stderr).toBe(0);
  expect(existsSync(join(cwd, 'node_modules/node/bin/node'))).toBe(false);

  let script: Promise<string> | null = null;
  const onOutput = (stdout: string, stop: () => void) => {
    const url = /^Guia eAdmin: (.+)$/m.exec(stdout)?.[1];
    if (url) script ??= fetchScript(url).finally(stop);
  };
  const started = await run(process.execPath, ['bot/start.js'], { cwd, env, onOutput });
  expect(started).toMatchObject({ status: 0, stderr: '' });
  expect(await script).toContain('transcript');
});

/** The program of the chat, as the page asks for it. */
async function fetchScript(url: string): Promise<string> {
  const page = await (await fetch(`${url}/chat`)).text();
  const [path = ''] = /\/assets\/chat-[\w-]+\.js/.exec(page) ?? [];
  return (await fetch(url + path)).text();
}
