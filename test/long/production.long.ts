import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { activitiesOf, openConversation, post } from '../bot/direct-line/client.ts';
import { connect, startAndConnect } from '../bot/mcp/client.ts';
import { linesOf, type Ran, run } from '../bot/run.ts';
import { type GuideProcess, startProcess } from '../bot/start-process.ts';
import { temporaryFolder } from '../bot/temporary-folder.ts';
import { ownPostgres } from '../storage/postgres/own-postgres.ts';
import { hasPostgres } from '../storage/postgres/test-database.ts';
import { activityFrom, startConnector } from '../teams/connector.ts';

const root = join(import.meta.dirname, '../..');
const sources = ['package.json', 'package-lock.json', 'bot', 'dialogs', 'knowledge', 'locales'];
const quick = ['--prefer-offline', '--no-audit', '--no-fund'];
const megabyte = 1_000_000;

/** A server: it was built with everything, and then only what a server needs was installed. */
const server = mkdtempSync(join(tmpdir(), 'guia-eadmin-server-'));
const whole = join(server, 'node_modules.whole');
const installed = join(server, 'node_modules');
const dist = join(server, 'dist');

beforeAll(async () => {
  for (const name of sources) cpSync(join(root, name), join(server, name), { recursive: true });
  expect(await npm('ci', ...quick)).toMatchObject({ status: 0 });
  expect(await npm('run', '-s', 'build')).toMatchObject({ status: 0, stderr: '' });
  renameSync(installed, whole);
  expect(await npm('ci', '--omit=dev', ...quick)).toMatchObject({ status: 0 });
}, 600_000);
afterAll(() => rmSync(server, { recursive: true, force: true }));

function npm(...args: string[]): Promise<Ran> {
  return run('npm', args, {
    cwd: server,
    env: { PATH: [dirname(process.execPath), process.env.PATH].join(delimiter) },
  });
}

const ask = async (question: string) => (await npm('run', '-s', 'ask', '--', question)).stdout;
const start = (data = join(temporaryFolder(), 'data'), env = {}) =>
  startProcess(data, join(server, 'bot/start.js'), env);

/** What is answered to a question in the chat. */
async function answerOf(guide: GuideProcess, text: string): Promise<string> {
  const session = await openConversation(guide);
  await post(guide, session, { type: 'message', text, from: { id: 'me' } });
  const { activities } = await activitiesOf(guide, session);
  return activities.map((activity) => activity.text ?? '').join('\n');
}

/** Changes a file until the test ends. */
function edit(file: string, change: (text: string) => string): void {
  const path = join(server, file);
  const before = readFileSync(path);
  onTestFinished(() => writeFileSync(path, before));
  writeFileSync(path, change(before.toString('utf8')));
}

/** The only folder in `dist/`, and the start kept in it with the content of now. */
async function prepared(): Promise<{ folder: string; snapshot: string }> {
  const { snapshotName, startFolder } = await import(join(server, 'bot/prepare/kept.js'));
  const folder = join(dist, readdirSync(dist)[0] ?? '');
  return { folder, snapshot: join(startFolder(folder), snapshotName) };
}

const pae = 'knowledge/content/resources/portals.yaml';
const misspelt = (text: string) => text.replace(/^( *)text:/m, '$1texte:');
const marked = (text: string) => text.replace(/^( *text: ).*$/m, '$1Això ho acaba de canviar un editor.');

describe('a server with what was built and few packages', () => {
  test('takes at most 160 MB, its sources included', () => {
    const size = (path: string): number =>
      statSync(path).isDirectory()
        ? readdirSync(path).reduce((sum, name) => sum + size(join(path, name)), 0)
        : statSync(path).size;
    const all = [...sources, 'dist', 'node_modules'].reduce((sum, name) => sum + size(join(server, name)), 0);
    expect(all / megabyte).toBeLessThan(160);
  });

  test('answers, makes a plan, and writes it in every form', async () => {
    const guide = await start();
    expect(await answerOf(guide, 'quant costa el T-CAT?')).toContain('T-CAT');
    const session = await openConversation(guide);
    for (const value of [
      { guide: 'diagnosi', question: 'poblacio', option: '08283' },
      { guide: 'diagnosi', question: 'organitzacio', option: 'una-persona' },
      { command: 'plan-summary' },
    ]) {
      await post(guide, session, { type: 'message', value, from: { id: 'me' } });
    }
    const { activities } = await activitiesOf(guide, session);
    const address = /http[^"]+\/plans\/[\w-]+(?=\.png)/.exec(JSON.stringify(activities))?.[0];
    const beginnings = { png: '\x89PNG', pdf: '%PDF-1.7', docx: 'PK', json: '{' };
    for (const [form, beginning] of Object.entries(beginnings)) {
      const bytes = Buffer.from(await (await fetch(`${address}.${form}`)).arrayBuffer());
      expect(bytes.toString('latin1').slice(0, beginning.length), form).toBe(beginning);
    }
    for (const page of ['/', '/chat', '/embed.js', '/privacitat', '/favicon.ico']) {
      expect((await fetch(guide.url + page)).status, page).toBe(200);
    }
  });

  test('answers other programs, and other assistants in both ways', async () => {
    const guide = await start(join(temporaryFolder(), 'data'), { MCP_HTTP: '1' });
    const headers = { 'content-type': 'application/json' };
    const body = JSON.stringify({ q: 'què és el PAe?' });
    expect(await (await fetch(`${guide.url}/api/answers`, { method: 'POST', headers, body })).json()).toMatchObject({
      resource: 'pae',
    });
    expect((await fetch(`${guide.url}/openapi.json`)).status).toBe(200);
    for (const client of [await connect(guide), await startAndConnect('npm', ['run', '-s', 'mcp'], { cwd: server })]) {
      await client.listTools();
      const asked = await client.callTool({ name: 'ask', arguments: { q: 'què és el PAe?' } });
      expect(asked.structuredContent).toMatchObject({ resource: 'pae' });
    }
  });

  test.for(['botbuilder', 'agents'])('answers Teams with the SDK called %s', async (BOT_SDK) => {
    const channel = await startConnector();
    const env = { ALLOW_UNAUTHENTICATED_MESSAGES: '1', BOT_SDK };
    const guide = await start(join(temporaryFolder(), 'data'), env);
    const headers = { 'content-type': 'application/json' };
    const body = JSON.stringify(activityFrom(channel.url, { text: 'què és el PAe?' }));
    expect((await fetch(`${guide.url}/api/messages`, { method: 'POST', headers, body })).status).toBe(200);
    expect(channel.posted[0]?.activity.text).toContain('PAe');
  });

  test('has every command', async () => {
    const data = join(temporaryFolder(), 'data');
    await answerOf(await start(data), 'hola');
    const copy = join(temporaryFolder(), 'copy');
    const env = {
      PUBLIC_URL: 'https://xat.exemple.cat',
      MicrosoftAppId: '11111111-1111-1111-1111-111111111111',
      OWNER_NAME: 'Consell Comarcal',
      OWNER_URL: 'https://www.exemple.cat',
    };
    const lines: [string[], string][] = [
      [['ask', '--', 'que es el pae?', '--json'], '"resource":"pae"'],
      [['kb', '--', 'lint'], 'Cap error'],
      [['kb', '--', 'export'], '"bands"'],
      [['kb', '--', 'graph', 'diagnosi', '--svg'], '<svg'],
      [['kb', '--', 'schema'], '$schema'],
      [['kb', '--', 'links'], 'http'],
      [['kb', '--', 'coverage'], 'que-es'],
      [['chat'], 'Guia eAdmin'],
      [['backup', '--', copy], 'comprovat'],
      [['restore', '--', copy], 'restored'],
      [['teams:package', '--', join(temporaryFolder(), 'guia.zip')], 'guia.zip'],
    ];
    for (const [line, mention] of lines) {
      const isBack = line[0] === 'restore';
      const DATA_DIR = isBack ? join(temporaryFolder(), 'restored') : data;
      const options = { cwd: server, env: { ...env, PATH: process.env.PATH ?? '', DATA_DIR } };
      const ran = await run('npm', ['run', '-s', ...line], options);
      expect(`${ran.stdout}${ran.stderr}`, line.join(' ')).toContain(mention);
    }
  });

  test.skipIf(!hasPostgres)('keeps everything in PostgreSQL, and moves there what was in a file', async () => {
    const postgres = await ownPostgres();
    const data = join(temporaryFolder(), 'data');
    const before = await start(data);
    const session = await openConversation(before);
    await before.stop();
    const env = { PATH: process.env.PATH ?? '', DATA_DIR: data, DATABASE_URL: postgres.url };
    const moved = await run('npm', ['run', '-s', 'move-data', '--', '--to'], { cwd: server, env });
    expect(moved).toMatchObject({ status: 0, stderr: '' });
    expect(moved.stdout).toContain('1 conversa ');
    const after = await start(join(temporaryFolder(), 'none'), { DATABASE_URL: postgres.url });
    await post(after, session, { type: 'message', text: 'quant costa el T-CAT?', from: { id: 'me' } });
    expect(JSON.stringify(await activitiesOf(after, session))).toContain('T-CAT');
    const rotated = await run('npm', ['run', '-s', 'rotate-secret'], { cwd: server, env });
    expect(rotated).toMatchObject({ status: 0, stderr: '' });
    expect(rotated.stdout).toContain('encara s’accepta');
  });

  test('tells what an editor has just changed, at once and at the next start', async () => {
    edit(pae, marked);
    expect(await ask('què és el PAe?')).toContain('Això ho acaba de canviar un editor.');
    expect(await answerOf(await start(), 'què és el PAe?')).toContain('Això ho acaba de canviar un editor.');
  });

  test('and where a mistake is, in both', async () => {
    edit(pae, misspelt);
    for (const program of ['start', 'ask -- hola']) {
      const { status, stderr } = await npm(...`run -s ${program}`.split(' '));
      expect(status, program).toBe(1);
      expect(stderr, program).toMatch(/content\/resources\/portals\.yaml:\d+:\d+ /);
    }
  });

  test('starts with a kept start that is damaged, and mends it', async () => {
    const { snapshot } = await prepared();
    const bytes = readFileSync(snapshot);
    bytes.fill(0, bytes.length / 2, bytes.length / 2 + 4096);
    writeFileSync(snapshot, bytes);
    expect(await answerOf(await start(), 'què és el PAe?')).toContain('PAe');
    expect(readFileSync(snapshot).equals(bytes)).toBe(false);
    writeFileSync(snapshot, bytes.subarray(0, 1000));
    expect(await answerOf(await start(), 'què és el PAe?')).toContain('PAe');
  });

  test('starts with what was compiled damaged', async () => {
    const { folder } = await prepared();
    const compiled = readdirSync(folder).filter((name) => /\.cjs\./.test(name));
    expect(compiled.length).toBeGreaterThan(0);
    for (const name of compiled) {
      const bytes = readFileSync(join(folder, name));
      bytes.fill(7, bytes.length / 2, bytes.length / 2 + 512);
      writeFileSync(join(folder, name), bytes);
    }
    expect(await answerOf(await start(), 'què és el PAe?')).toContain('PAe');
  });

  test('says in one line what to do when a program is damaged, when the code is another, or nothing was built', async () => {
    const expectOneLine = async () => {
      for (const program of ['start', 'ask -- hola']) {
        const { status, stderr } = await npm(...`run -s ${program}`.split(' '));
        expect(status).toBe(1);
        expect(linesOf(stderr)).toEqual([expect.stringContaining('npm run build')]);
      }
    };
    const program = join((await prepared()).folder, 'start.cjs');
    const before = readFileSync(program);
    writeFileSync(program, before.subarray(0, 5000));
    await expectOneLine();
    writeFileSync(program, before);
    edit('dialogs/after-colon.ts', (text) => `${text}\n// Another.\n`);
    await expectOneLine();
    renameSync(dist, `${dist}.away`);
    await expectOneLine();
    renameSync(`${dist}.away`, dist);
  });
});

describe('where nothing was built', () => {
  beforeAll(() => {
    rmSync(dist, { recursive: true });
    rmSync(installed, { recursive: true });
    renameSync(whole, installed);
  });
  const kept = join(installed, '.cache/guia-eadmin/prepared');

  test('a command runs its sources, and prepares nothing', async () => {
    expect(await ask('què és el PAe?')).toContain('PAe');
    expect(existsSync(kept)).toBe(false);
  });

  test('the first start prepares, the next ones and the commands use it', async () => {
    expect(await answerOf(await start(), 'què és el PAe?')).toContain('PAe');
    const [folder = ''] = readdirSync(kept);
    const before = statSync(join(kept, folder)).ino;
    expect(await answerOf(await start(), 'què és el PAe?')).toContain('PAe');
    expect(readdirSync(kept)).toEqual([folder]);
    expect(statSync(join(kept, folder)).ino).toBe(before);
    // It is not run from its sources: it would miss one.
    renameSync(join(installed, 'commander'), join(installed, 'commander.away'));
    expect(await ask('què és el PAe?')).toContain('PAe');
    renameSync(join(installed, 'commander.away'), join(installed, 'commander'));
  });

  test('what is edited shows at the next start, and its mistakes with their place', async () => {
    edit(pae, marked);
    expect(await answerOf(await start(), 'què és el PAe?')).toContain('Això ho acaba de canviar un editor.');
    edit(pae, misspelt);
    const { status, stderr } = await npm('run', '-s', 'start');
    expect(status).toBe(1);
    expect(stderr).toMatch(/content\/resources\/portals\.yaml:\d+:\d+ /);
  });

  test('what was prepared and is damaged is prepared again', async () => {
    const [folder = ''] = readdirSync(kept);
    writeFileSync(join(kept, folder, 'knowing.cjs'), 'no');
    expect(await answerOf(await start(), 'què és el PAe?')).toContain('PAe');
    expect(readFileSync(join(kept, folder, 'knowing.cjs'), 'utf8')).not.toBe('no');
  });
});
