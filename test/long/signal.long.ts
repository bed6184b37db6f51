import { expect, test } from 'vitest';
import { startProcess } from '../bot/start-process.ts';
import { temporaryFolder } from '../bot/temporary-folder.ts';

test.skipIf(process.platform === 'win32')('SIGHUP has the content read again, and stops nothing', async () => {
  const guide = await startProcess(temporaryFolder());
  process.kill(guide.pid, 'SIGHUP');
  await expect.poll(() => guide.log(), { timeout: 25_000, interval: 50 }).toContain('"content reloaded"');
  expect((await fetch(`${guide.url}/readyz`)).status).toBe(200);
});
