import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { lockDataDir } from '../../bot/storage/lock-data-dir.ts';
import { openConversation } from './direct-line/client.ts';
import { linesOf, type Ran, type RunOptions, run, startScript } from './run.ts';
import { startGuide } from './start-guide.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** Starts the service as `npm start` does, away from anybody's `.env`. */
function start(env: Record<string, string>, more: RunOptions = {}): Promise<Ran> {
  const folder = temporaryFolder();
  const defaults = { DATA_DIR: join(folder, 'data'), PORT: '0' };
  return run(process.execPath, [startScript], { cwd: folder, env: { ...defaults, ...env }, ...more });
}

function expectOneLine({ status, stdout, stderr }: Ran, ...mentions: string[]): void {
  expect(status).toBe(1);
  expect(stdout).not.toContain('http');
  expect(linesOf(stderr)).toHaveLength(1);
  for (const mention of mentions) expect(stderr).toContain(mention);
}

describe('what cannot be used is said in one line, and the exit code is 1:', () => {
  test('PORT', async () => {
    expectOneLine(await start({ PORT: '80a' }), 'PORT', '80a');
  });

  test('PUBLIC_URL', async () => {
    expectOneLine(await start({ PUBLIC_URL: 'xat.exemple.cat' }), 'PUBLIC_URL', 'xat.exemple.cat');
  });

  test('a port in use', async () => {
    const guide = await startGuide();
    expectOneLine(await start({ PORT: String(guide.port) }), 'PORT');
  });

  test('HOST, when it is another machine', async () => {
    expectOneLine(await start({ HOST: '192.0.2.1' }), 'HOST', '192.0.2.1', '0.0.0.0');
  });

  test('HOST, when it is an address of the web', async () => {
    expectOneLine(await start({ HOST: 'http://127.0.0.1' }), 'HOST', 'PUBLIC_URL');
  });

  test('DATA_DIR, when it is a file', async () => {
    const file = join(temporaryFolder(), 'file');
    writeFileSync(file, '');
    expectOneLine(await start({ DATA_DIR: file }), 'DATA_DIR', file);
  });

  test.skipIf(!existsSync('/proc'))('DATA_DIR, where nobody can make a folder', async () => {
    expectOneLine(await start({ DATA_DIR: '/proc/nope/data' }), 'DATA_DIR', '/proc/nope');
  });

  test('the secret of browsers, when it is damaged: another would cut everybody off', async () => {
    const folder = temporaryFolder();
    const file = join(folder, 'token-secret');
    writeFileSync(file, 'abcd');
    expectOneLine(await start({ DATA_DIR: folder }), file, 'còpia');
    expect(readFileSync(file, 'utf8')).toBe('abcd');
  });

  test('DATA_DIR, when what is there is not our database', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'guia-eadmin.sqlite'), 'Això no és cap base de dades. '.repeat(100));
    expectOneLine(await start({ DATA_DIR: folder }), 'DATA_DIR', 'npm run restore');
  });

  test('DATA_DIR, when another process has it', async () => {
    const folder = temporaryFolder();
    onTestFinished(lockDataDir(folder));
    expectOneLine(await start({ DATA_DIR: folder }), 'DATA_DIR', folder);
    expect(readdirSync(folder)).toEqual(['lock']);
  });

  test('credentials without a password', async () => {
    const env = {
      MicrosoftAppId: '5a3a1b0e-8c1d-4c0e-9d55-0d8a1f0c7b11',
      MicrosoftAppTenantId: '0b0f6e3c-1d0a-4c55-8b9c-6f1f1c6d2a40',
    };
    expectOneLine(await start(env), 'MicrosoftAppPassword');
  });
});

test('the last that it says is where it is', async () => {
  const onOutput = (stdout: string, stop: () => void) => {
    if (stdout.includes('http')) stop();
  };
  const { status, stdout } = await start({}, { onOutput });
  expect(status).toBe(0);
  expect(linesOf(stdout).at(-1)).toMatch(/^Guia eAdmin: http:\/\/127\.0\.0\.1:\d+$/);
});

test('when it is ready it says where; when told to stop it does, even with a chat open', async () => {
  const dataDir = join(temporaryFolder(), 'made', 'on', 'the', 'way');
  let opened: Promise<unknown> | null = null;
  const onOutput = (stdout: string, stop: () => void) => {
    const url = /http:\S+/.exec(stdout)?.[0];
    if (!url || opened) return;
    opened = openConversation({ url })
      .then(({ streamUrl }) => new Promise((resolve) => new WebSocket(streamUrl).addEventListener('open', resolve)))
      .finally(stop);
  };
  const ran = await start({ DATA_DIR: dataDir, LOG_LEVEL: 'error' }, { onOutput });
  await opened;
  expect(ran).toMatchObject({ status: 0, stderr: '' });
  expect(ran.stdout).toMatch(/http:\/\/127\.0\.0\.1:\d+\n$/);
});

test('told to stop while it still prepares, it stops cleanly', async () => {
  const onOutput = (_stdout: string, stop: () => void) => stop();
  expect(await start({}, { onOutput })).toMatchObject({ status: 0, stderr: '' });
});

test('under an old Node, one line says which one is needed', async ({ skip }) => {
  const old = oldNode();
  if (!old) return skip('there is no Node older than 24 on this machine');
  const ran = await run(old.path, [startScript], { cwd: temporaryFolder() });
  expectOneLine(ran, 'Node 24', old.version);
});

/** A Node older than 24 installed on this machine, if there is one. */
function oldNode(): { path: string; version: string } | null {
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/bin', '/usr/local/bin'];
  for (const path of folders.map((folder) => join(folder, 'node'))) {
    if (!existsSync(path)) continue;
    const version = spawnSync(path, ['--version'], { encoding: 'utf8' }).stdout?.trim().slice(1) ?? '';
    if (Number(version.split('.')[0]) < 24) return { path, version };
  }
  return null;
}
