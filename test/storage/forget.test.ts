import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { call } from '../bot/direct-line/client.ts';
import { type GuideProcess, startProcess } from '../bot/start-process.ts';
import { temporaryFolder } from '../bot/temporary-folder.ts';
import { activityFrom, startConnector } from '../teams/connector.ts';
import { openChat, type Person } from './person.ts';

const secret = 'secretissim';
const patient = { timeout: 15_000, interval: 50 };

const onDisk = (folder: string) =>
  Buffer.concat(readdirSync(folder).map((file) => readFileSync(join(folder, file)))).toString('latin1');

/** Has a diagnosis with its documents, and says something that nobody else would. */
async function confide(guide: GuideProcess, person: Person): Promise<string> {
  const path = `/v3/directline/conversations/${person.session.conversationId}/activities`;
  for (const value of [
    { guide: 'diagnosi', question: 'poblacio', option: '08283' },
    { guide: 'diagnosi', question: 'organitzacio', option: 'una-persona' },
    { command: 'plan-summary' },
  ]) {
    await call(guide, 'POST', path, { token: person.session.token, json: { type: 'message', value } });
  }
  expect(await person.say(`el meu ${secret} és aquest`)).toBe(200);
  const plan = /http[^"]+\/plans\/[\w-]+(?=\.png)/.exec(JSON.stringify(await person.transcript()))?.[0];
  expect((await fetch(`${plan}.json`)).status).toBe(200);
  return `${plan}.json`;
}

describe('«Esborra les meves dades»', { timeout: 60_000 }, () => {
  test('is confirmed when nothing is left: log, documents, files on the disk and key', async () => {
    const dataDir = temporaryFolder();
    const guide = await startProcess(dataDir);
    const person = await openChat(guide);
    const plan = await confide(guide, person);
    expect(onDisk(dataDir)).toContain(secret);
    expect(await person.say('esborra les meves dades')).toBe(200);
    expect(await person.say('sí', 'the yes')).toBe(200);
    await vi.waitFor(() => expect(person.heard()).toContain('Fet: he esborrat tot'), patient);
    // From here on, with no wait: it has been said that it is done.
    expect(onDisk(dataDir)).not.toContain(secret);
    expect((await fetch(plan)).status).toBe(404);
    expect(await person.transcript()).toEqual([expect.objectContaining({ text: expect.stringContaining('Fet: he') })]);
    const { body } = await call(guide, 'POST', '/api/token', { token: person.key });
    expect(body.conversationId).not.toBe(person.session.conversationId);
  });

  test('while a copy reads what there was, it says that it is not done yet and when it will be; and then it is', async () => {
    const dataDir = temporaryFolder();
    const guide = await startProcess(dataDir);
    const person = await openChat(guide);
    await confide(guide, person);
    const reader = new DatabaseSync(join(dataDir, 'guia-eadmin.sqlite'), { readOnly: true });
    onTestFinished(() => reader.close());
    reader.exec('begin');
    reader.prepare('select count(*) from activities').get();
    expect(await person.say('esborra les meves dades')).toBe(200);
    expect(await person.say('sí')).toBe(200);
    await vi.waitFor(() => expect(person.heard()).toContain('encara en queda un rastre'), patient);
    expect(person.heard()).not.toContain('Fet: he esborrat tot');
    expect(onDisk(dataDir)).toContain(secret);
    // Nothing of it can be fetched already.
    expect(JSON.stringify(await person.transcript())).not.toContain(secret);
    reader.exec('commit');
    await vi.waitFor(() => expect(onDisk(dataDir)).not.toContain(secret), { timeout: 10_000, interval: 200 });
  });

  test('leaves the chat open: who goes on gets another key, once, for what comes now', async () => {
    const guide = await startProcess(temporaryFolder());
    const person = await openChat(guide);
    await person.say('què és EACAT?');
    await person.say('esborra les meves dades');
    expect(await person.say('sí')).toBe(200);
    await vi.waitFor(() => expect(person.stream.heard.map(({ type }) => type)).toContain('event'), patient);
    expect(await person.say('què és la T-CAT?')).toBe(200);
    const ask = async (token: string) => (await call(guide, 'POST', '/api/token', { token })).body;
    const given = await ask(person.session.token);
    expect(given.conversationId).toBe(person.session.conversationId);
    expect((await ask(person.session.token)).conversationId).not.toBe(person.session.conversationId);
    expect((await ask(person.key)).conversationId).not.toBe(person.session.conversationId);
    expect((await ask(given.proof)).conversationId).toBe(person.session.conversationId);
  });

  test('what the person hears is what was said, and the watermark goes on', async () => {
    const guide = await startProcess(temporaryFolder());
    const person = await openChat(guide);
    await person.say('esborra les meves dades');
    await person.say('sí');
    await vi.waitFor(() => expect(person.heard()).toContain('Fet: he esborrat tot'), patient);
    expect(person.stream.heard.filter(({ text }) => text === 'sí')).toHaveLength(1);
    for (const watermark of person.stream.watermarks) expect(watermark).toMatch(/^\d+$/);
  });

  // On a slow machine what waits may be tried again, and sent, before it is deleted: then it has to be seen another time.
  test('in Teams takes with it what waited to be sent; what is said of it is sent', { retry: 2 }, async () => {
    const dataDir = temporaryFolder();
    const guide = await startProcess(dataDir, undefined, { ALLOW_UNAUTHENTICATED_MESSAGES: '1' });
    const channel = await startConnector();
    const send = async (id: string, text: string) => {
      const activity = activityFrom(channel.url, { id, text });
      const response = await fetch(`${guide.url}/api/messages`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(activity),
      });
      expect(response.status).toBe(200);
    };
    // The first answer cannot be sent, nor when it is tried again with the next.
    channel.receptions.push(...Array.from({ length: 8 }, () => ({ status: 503 })));
    await send('one', 'què és EACAT?');
    await send('two', 'esborra les meves dades');
    expect(channel.posted).toHaveLength(8);
    await send('three', 'sí');
    const sent = () => channel.posted.slice(8).map(({ activity }) => activity.text);
    expect(sent()).toEqual([expect.stringContaining('Fet: he esborrat tot')]);
    await send('three', 'sí');
    await new Promise((resolve) => setTimeout(resolve, 2000));
    expect(sent()).toHaveLength(1);
  });
});
