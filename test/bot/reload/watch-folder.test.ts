import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { watchFolder } from '../../../bot/reload/watch-folder.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const every = 20;

/** A folder as the content is, and how many times it has been told to have changed. */
function watched() {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'services'));
  const path = (name: string) => join(folder, name);
  writeFileSync(path('services/one.yaml'), 'first');
  let times = 0;
  onTestFinished(watchFolder(folder, () => times++, every));
  return {
    path,
    /** Does something, and waits until it has been told, once. */
    async tells(change: () => void) {
      const before = times;
      change();
      await expect.poll(() => times, { timeout: 10_000, interval: 5 }).toBe(before + 1);
      await wait(5 * every);
      expect(times).toBe(before + 1);
    },
    async isSilent(change: () => void) {
      const before = times;
      change();
      await wait(5 * every);
      expect(times).toBe(before);
    },
  };
}

test('a file is told as often as it is saved, also by an editor that renames another over it', async () => {
  const { path, tells } = watched();
  const one = path('services/one.yaml');
  const renamed = (text: string) => {
    writeFileSync(path('services/.one.tmp'), text);
    renameSync(path('services/.one.tmp'), one);
  };
  await tells(() => renamed('second'));
  await tells(() => renamed('third!'));
  await tells(() => writeFileSync(one, 'fourth'));
  await tells(() => {
    renameSync(one, `${one}~`);
    writeFileSync(one, 'fifth!');
    rmSync(`${one}~`);
  });
});

test('new files are told, those in new folders, and those that go away', async () => {
  const { path, tells } = watched();
  await tells(() => writeFileSync(path('services/two.yaml'), ''));
  await tells(() => {
    mkdirSync(path('guides'));
    writeFileSync(path('guides/three.yaml'), '');
  });
  await tells(() => writeFileSync(path('guides/three.yaml'), 'more'));
  await tells(() => rmSync(path('guides'), { recursive: true }));
});

test('what editors leave beside is not told, nor is a folder that is not there meanwhile', async () => {
  const { path, isSilent, tells } = watched();
  await isSilent(() => writeFileSync(path('services/.one.yaml.swp'), ''));
  await isSilent(() => writeFileSync(path('services/one.yaml~'), ''));
  await isSilent(() => renameSync(path('.'), `${path('.')}-away`));
  await tells(() => {
    renameSync(`${path('.')}-away`, path('.'));
    writeFileSync(path('services/one.yaml'), 'back again');
  });
});
