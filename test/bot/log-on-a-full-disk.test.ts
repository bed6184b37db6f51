import { spawnSync } from 'node:child_process';
import { existsSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const megabyte = 1024 * 1024;
const script = `
  const { createLog } = await import(${JSON.stringify(join(import.meta.dirname, '../../bot/log.ts'))});
  const log = createLog();
  const held = () => (gc(), process.memoryUsage().heapUsed);
  const before = held();
  for (let n = 0; n < 100_000; n++) log.info('line', { of: 'x'.repeat(200) });
  console.log(held() - before);
`;

test.skipIf(!existsSync('/dev/full'))('what a full disk refuses is not kept in memory, and stops nobody', () => {
  const { status, stdout } = spawnSync(process.execPath, ['--expose-gc', '--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', openSync('/dev/full', 'w')],
    encoding: 'utf8',
  });
  expect(status).toBe(0);
  expect(Number(stdout)).toBeGreaterThan(-megabyte);
  expect(Number(stdout)).toBeLessThan(10 * megabyte);
});
