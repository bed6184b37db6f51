import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  closeSync,
  cpSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { type GuideProcess, startProcess } from '../bot/start-process.ts';
import { temporaryFolder } from '../bot/temporary-folder.ts';
import { openChat, type Person, readiness } from '../storage/person.ts';
import { activityFrom, startConnector } from '../teams/connector.ts';

const name = 'guia-eadmin.sqlite';
const comeBack = 'Torna-m';
const phone = '900 90 50 90';

/** A service of its own process with a chat open in it. */
async function startWithChat(dataDir: string): Promise<{ guide: GuideProcess; person: Person }> {
  const guide = await startProcess(dataDir, undefined, { ALLOW_UNAUTHENTICATED_MESSAGES: '1' });
  const person = await openChat(guide);
  expect(await person.say('què és EACAT?')).toBe(200);
  expect((await readiness(guide)).status).toBe(200);
  return { guide, person };
}

/** In trouble: it says so to whoever asks, the person is told what to do, the log names the cause, and nobody waits to know that it lives. */
async function expectTrouble(guide: GuideProcess, person: Person, trouble: string): Promise<void> {
  await vi.waitFor(async () => expect(await readiness(guide)).toEqual({ status: 503, trouble }), {
    timeout: 15_000,
    interval: 100,
  });
  expect(await person.say('què és la T-CAT?', 'in trouble')).toBe(503);
  expect(person.heard()).toContain(comeBack);
  expect(person.heard()).toContain(phone);
  expect(guide.log()).toContain(`storage ${trouble}`);
  expect(guide.log()).not.toMatch(/rollback|within a transaction/);
  expect((await fetch(`${guide.url}/healthz`)).status).toBe(200);
}

/** Back: without a restart, and what could not be said is said once when it is sent again. */
async function expectBack(guide: GuideProcess, person: Person): Promise<void> {
  await vi.waitFor(async () => expect((await readiness(guide)).status).toBe(200), { timeout: 20_000, interval: 200 });
  expect(await person.say('què és la T-CAT?', 'in trouble')).toBe(200);
  const said = (await person.transcript()).filter(({ text }) => text === 'què és la T-CAT?');
  expect(said).toHaveLength(1);
  expect(await person.say('què és l’e-NOTUM?')).toBe(200);
}

/** A small disk in memory; null where mounting is not allowed. */
function smallDisk(): string | null {
  const folder = temporaryFolder();
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=4m', 'tmpfs', folder], { stdio: 'ignore' });
  } catch {
    return null;
  }
  onTestFinished(() => void execFileSync('umount', ['-l', folder], { stdio: 'ignore' }));
  return folder;
}

const noMount = 'a disk cannot be mounted here';

describe('the storage of a running service', { timeout: 120_000 }, () => {
  test('is full, and has room again', async ({ skip }) => {
    const disk = smallDisk();
    if (!disk) return skip(noMount);
    const { guide, person } = await startWithChat(join(disk, 'data'));
    const filling = openSync(join(disk, 'filling'), 'w');
    try {
      for (;;) writeSync(filling, Buffer.alloc(4096));
    } catch {
      closeSync(filling);
    }
    // What the files had already is still written to; then there is no more.
    for (let turn = 0; turn < 200 && (await person.say(`què és EACAT? ${turn}`)) === 200; turn++);
    await expectTrouble(guide, person, 'full');
    rmSync(join(disk, 'filling'));
    await expectBack(guide, person);
  });

  test('is read-only, and can be written again', async ({ skip }) => {
    const folder = temporaryFolder();
    const { guide, person } = await startWithChat(folder);
    const files = [join(folder, name), join(folder, `${name}-wal`)];
    const set = (sign: string) => void execFileSync('chattr', [`${sign}i`, ...files], { stdio: 'ignore' });
    try {
      set('+');
      writeFileSync(join(folder, `${name}-wal`), '', { flag: 'a' });
      set('-');
      return skip('files cannot be made read-only for root here');
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EPERM')
        return skip('files cannot be made read-only for root here');
    }
    onTestFinished(() => set('-'));
    await expectTrouble(guide, person, 'read-only');
    set('-');
    await expectBack(guide, person);
  });

  test('is moved away, and back', async () => {
    const folder = join(temporaryFolder(), 'data');
    const { guide, person } = await startWithChat(folder);
    renameSync(folder, `${folder}.away`);
    await expectTrouble(guide, person, 'gone');
    renameSync(`${folder}.away`, folder);
    await expectBack(guide, person);
    await guide.stop();
    expect(await answersKept(folder, person)).toContain('què és EACAT?');
  });

  test('is deleted, whole or in part: it is written again from what is open, and nothing is lost', async () => {
    const deletions: ((folder: string) => void)[] = [
      (folder) => rmSync(join(folder, name)),
      (folder) => rmSync(join(folder, `${name}-wal`)),
      (folder) => {
        rmSync(folder, { recursive: true });
        mkdirSync(folder);
      },
    ];
    const survive = async (remove: (folder: string) => void) => {
      const folder = join(temporaryFolder(), 'data');
      const { guide, person } = await startWithChat(folder);
      remove(folder);
      await expectTrouble(guide, person, 'gone');
      await expectBack(guide, person);
      expect(statSync(join(folder, name)).mode & 0o777).toBe(0o600);
      await expect(startProcess(folder)).rejects.toThrow('DATA_DIR');
      await guide.stop('SIGKILL');
      const texts = await answersKept(folder, person);
      expect(texts).toContain('què és EACAT?');
      expect(texts).toContain('què és l’e-NOTUM?');
    };
    await Promise.all(deletions.map(survive));
  });

  test('is deleted, and a copy is put in its place: it goes on with the copy', async () => {
    const folder = join(temporaryFolder(), 'data');
    const { guide, person } = await startWithChat(folder);
    const copy = join(temporaryFolder(), 'copy');
    cpSync(folder, copy, { recursive: true });
    rmSync(folder, { recursive: true });
    await expectTrouble(guide, person, 'gone');
    cpSync(copy, folder, { recursive: true });
    await expectBack(guide, person);
    expect((await person.transcript()).map(({ text }) => text)).toContain('què és EACAT?');
  });

  test('is locked for 20 s by another process: nobody who asks whether it lives waits, and it goes on', async () => {
    const folder = temporaryFolder();
    const { guide, person } = await startWithChat(folder);
    const path = JSON.stringify(join(folder, name));
    const code = `const { DatabaseSync } = require('node:sqlite'); const db = new DatabaseSync(${path}); db.exec('begin immediate'); console.log('locked'); setTimeout(() => process.exit(), 20_000)`;
    const locker = spawn(process.execPath, ['-e', code], { stdio: ['ignore', 'pipe', 'inherit'] });
    onTestFinished(() => void locker.kill('SIGKILL'));
    await once(locker.stdout, 'data');
    const lives: number[] = [];
    let over = false;
    const asking = (async () => {
      while (!over) {
        const before = performance.now();
        await fetch(`${guide.url}/healthz`);
        lives.push(performance.now() - before);
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    })();
    await expectTrouble(guide, person, 'busy');
    await once(locker, 'exit');
    over = true;
    await asking;
    // Before, it waited five seconds each time.
    expect(Math.max(...lives)).toBeLessThan(2000);
    await expectBack(guide, person);
  });

  test('is locked for a moment: whoever speaks meanwhile waits for it, and is answered', async () => {
    const folder = temporaryFolder();
    const { guide, person } = await startWithChat(folder);
    const other = new DatabaseSync(join(folder, name));
    onTestFinished(() => other.close());
    other.exec('begin immediate');
    const said = person.say('què és la T-CAT?');
    await new Promise((resolve) => setTimeout(resolve, 500));
    other.exec('commit');
    expect(await said).toBe(200);
    expect((await readiness(guide)).status).toBe(200);
  });

  test('has a broken page: who is in it is told, and the others go on', async () => {
    const folder = temporaryFolder();
    const first = await startProcess(folder);
    const broken = await openChat(first);
    for (let turn = 0; turn < 20; turn++) await broken.say(`què és EACAT? ${turn}`);
    const other = await openChat(first);
    for (let turn = 0; turn < 20; turn++) await other.say(`què és EACAT? ${turn}`);
    await first.stop();
    breakPages(join(folder, name), broken.session.conversationId, other.session.conversationId);
    const guide = await startProcess(folder);
    expect((await fetch(`${guide.url}/healthz`)).status).toBe(200);
    const path = `/v3/directline/conversations/${broken.session.conversationId}/activities`;
    const read = await fetch(guide.url + path, { headers: { authorization: `Bearer ${broken.session.token}` } });
    expect(read.status).toBe(503);
    expect(guide.log()).toContain('storage corrupt');
    const another = await openChat(guide);
    expect(await another.say('què és EACAT?')).toBe(200);
    expect((await readiness(guide)).status).toBe(200);
  });

  test('has one broken row: who it is of is told, and may begin anew; the others go on', async () => {
    const folder = temporaryFolder();
    const { guide, person } = await startWithChat(folder);
    await guide.stop();
    const db = new DatabaseSync(join(folder, name));
    const id = person.session.conversationId;
    db.prepare('update conversations set kept = substr(kept, 1, 20) where id = ?').run(id);
    db.close();
    const again = await startProcess(folder);
    const session = { ...person.session, url: again.url };
    const say = (clientActivityID: string) =>
      fetch(`${again.url}/v3/directline/conversations/${id}/activities`, {
        method: 'POST',
        headers: { authorization: `Bearer ${session.token}`, 'content-type': 'application/json' },
        body: JSON.stringify({ type: 'message', text: 'hola', channelData: { clientActivityID } }),
      });
    expect((await say('a')).status).toBe(503);
    expect(again.log()).toContain('storage corrupt');
    expect(again.log()).not.toContain(id);
    const other = await openChat(again);
    expect(await other.say('què és EACAT?')).toBe(200);
    expect((await say('a')).status).toBe(200);
    await again.stop();
    const left = new DatabaseSync(join(folder, name));
    expect(left.prepare('select conversation from unreadable').all()).toEqual([{ conversation: id }]);
    left.close();
  });

  test('fails while somebody writes in Teams: they are told what to do too, and the same message is answered later', async () => {
    const folder = join(temporaryFolder(), 'data');
    const { guide } = await startWithChat(folder);
    const channel = await startConnector();
    const send = () =>
      fetch(`${guide.url}/api/messages`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(activityFrom(channel.url)),
      });
    renameSync(folder, `${folder}.away`);
    expect((await send()).status).toBe(200);
    expect(channel.posted.map(({ activity }) => activity.text).join()).toContain(comeBack);
    renameSync(`${folder}.away`, folder);
    const sendAgain = async () => {
      expect((await send()).status).toBe(200);
      return channel.posted.at(-1)?.activity.text;
    };
    // What was tried while it was away may still be failing.
    await expect.poll(sendAgain).toContain('e-NOTUM');
  });
});

/** What is left on the disk of what a person said. */
async function answersKept(folder: string, { session }: Person): Promise<string[]> {
  const db = new DatabaseSync(join(folder, name));
  const rows = db
    .prepare('select activity from activities where conversation = ? order by sequence')
    .all(session.conversationId);
  db.close();
  return rows.map(({ activity }) => String((JSON.parse(String(activity)) as { text?: string }).text));
}

/** Overwrites the pages of the log where there is only what was said in one conversation, and leaves those of another as they were. */
function breakPages(path: string, conversationId: string, otherId: string): void {
  const size = 4096;
  const bytes = readFileSync(path);
  let broken = 0;
  for (let start = size; start < bytes.length; start += size) {
    const page = bytes.subarray(start, start + size);
    // A leaf of a table (sqlite.org/fileformat2.html, 1.6).
    if (page[0] !== 0x0d || !page.includes(`"id":"${conversationId}"`) || page.includes(otherId)) continue;
    page.fill(0x5a);
    broken += 1;
  }
  expect(broken).toBeGreaterThan(0);
  writeFileSync(path, bytes);
}
