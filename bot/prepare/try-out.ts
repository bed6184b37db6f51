import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const question = 'quant costa el T-CAT?';

/**
 * Starts what was prepared and asks it something, by the page and as Teams does: what does not answer is not prepared. Each
 * program leaves, when it ends, what it compiled for the next time.
 * @param argv what runs a command
 * @throws Error with what it said, when it does not answer
 */
export async function tryOut(argv: readonly string[]): Promise<void> {
  await Promise.all([tryService([...argv, 'start']), tryAnswer([...argv, 'ask', question])]);
}

async function tryAnswer(argv: readonly string[]): Promise<void> {
  const { said, ended } = run(argv, {});
  if ((await ended) !== 0) throw new Error(said());
}

async function tryService(argv: readonly string[]): Promise<void> {
  const data = mkdtempSync(join(tmpdir(), 'guia-eadmin-'));
  const channel = createServer((request, response) => {
    request.resume().once('end', () => response.setHeader('Content-Type', 'application/json').end('{"id":"1"}'));
  }).listen(0, '127.0.0.1');
  await once(channel, 'listening');
  const env = { PORT: '0', HOST: '127.0.0.1', DATA_DIR: data, ALLOW_UNAUTHENTICATED_MESSAGES: '1', MicrosoftAppId: '' };
  const service = run(argv, env);
  try {
    const url = await service.address;
    await askByPage(url);
    await askAsTeams(url, `http://127.0.0.1:${(channel.address() as AddressInfo).port}`);
    service.stop();
    await service.ended;
  } finally {
    service.stop();
    channel.close();
    channel.closeAllConnections();
    rmSync(data, { recursive: true, force: true });
  }
}

function run(argv: readonly string[], env: Record<string, string>) {
  // Away from anybody's `.env`.
  const child = spawn(process.execPath, argv, {
    cwd: tmpdir(),
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  const ended = once(child, 'close').then(([status]) => status as number | null);
  const address = new Promise<string>((resolve, reject) => {
    for (const output of [child.stdout, child.stderr]) {
      output.setEncoding('utf8').on('data', (text: string) => {
        said += text;
        const url = /^Guia eAdmin: (http:\S+)$/m.exec(said)?.[1];
        if (url) resolve(url);
      });
    }
    ended.then(() => reject(new Error(said)), reject);
  });
  // Who only answers once has none.
  address.catch(() => {});
  return { address, ended, said: () => said, stop: () => child.kill() };
}

async function askByPage(url: string): Promise<void> {
  const opened = await post(`${url}/api/token`, {});
  const { token, conversationId, userId } = opened as { token: string; conversationId: string; userId: string };
  const conversations = `${url}/v3/directline/conversations`;
  const headers = { Authorization: `Bearer ${token}` };
  await post(conversations, {}, headers);
  await post(
    `${conversations}/${conversationId}/activities`,
    { type: 'message', text: question, from: { id: userId } },
    headers,
  );
  for (const path of ['/', '/chat', '/embed.js']) await fetch(url + path).then((response) => response.text());
}

async function askAsTeams(url: string, serviceUrl: string): Promise<void> {
  const [from, recipient, conversation] = [{ id: 'u' }, { id: 'bot' }, { id: 'c' }];
  const activity = { type: 'message', id: '1', text: question, channelId: 'test', serviceUrl, locale: 'ca-ES' };
  await post(`${url}/api/messages`, { ...activity, from, recipient, conversation });
}

async function post(url: string, body: object, headers: Record<string, string> = {}): Promise<unknown> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`${url}: ${response.status} ${text}`);
  return text ? JSON.parse(text) : null;
}
