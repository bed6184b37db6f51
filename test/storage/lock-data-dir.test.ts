import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { DataDirInUseError, lockDataDir } from '../../bot/storage/lock-data-dir.ts';
import { temporaryFolder } from '../bot/temporary-folder.ts';

const module = join(import.meta.dirname, '../../bot/storage/lock-data-dir.ts');

/** Another process that takes a folder and keeps it, collecting its garbage now and then. */
async function holder(dataDir: string): Promise<ChildProcess> {
  const code = `
    const { lockDataDir } = await import(${JSON.stringify(module)});
    try {
      lockDataDir(${JSON.stringify(dataDir)});
      gc();
      console.log('taken');
      setInterval(gc, 10);
    } catch (error) {
      console.log(error.name);
    }`;
  const child = spawn(process.execPath, ['--expose-gc', '--input-type=module', '-e', code], { stdio: 'pipe' });
  onTestFinished(() => void child.kill('SIGKILL'));
  const [said] = await once(child.stdout, 'data');
  if (String(said).trim() !== 'taken') throw new Error(String(said).trim());
  return child;
}

test('a folder is one process’s at a time, and nothing has to be cleaned after a kill -9', async () => {
  const folder = temporaryFolder();
  const first = await holder(folder);
  await expect(holder(folder)).rejects.toThrow('DataDirInUseError');
  expect(() => lockDataDir(folder)).toThrow(DataDirInUseError);
  first.kill('SIGKILL');
  await once(first, 'close');
  const second = await holder(folder);
  expect(second.exitCode).toBeNull();
  expect(readdirSync(folder)).toEqual(['lock']);
  expect(statSync(join(folder, 'lock')).mode & 0o777).toBe(0o600);
});

test('it is refused to the same process too, and refusing it does not let it go', async () => {
  const folder = temporaryFolder();
  const release = lockDataDir(folder);
  expect(() => lockDataDir(folder)).toThrow(folder);
  expect(() => lockDataDir(folder)).toThrow('DATA_DIR');
  await expect(holder(folder)).rejects.toThrow('DataDirInUseError');
  release();
  release();
  await holder(folder);
});

test('two folders are two locks', () => {
  const [one, other] = [lockDataDir(temporaryFolder()), lockDataDir(temporaryFolder())];
  one();
  other();
});
