import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createSqliteStore } from '../../../bot/storage/sqlite-store.ts';
import { activitiesOf, type Heard, openConversation, type Session, say } from '../direct-line/client.ts';
import { linesOf, type Ran, run, startScript } from '../run.ts';
import { startProcess } from '../start-process.ts';
import { temporaryFolder } from '../temporary-folder.ts';

/** Several processes, each of which loads everything. */
const timeout = 120_000;

/** `npm run backup` or `restore` on a data folder. */
function type(command: 'backup' | 'restore', folder: string, dataDir: string): Promise<Ran> {
  const script = join(import.meta.dirname, `../../../bot/commands/${command}.ts`);
  return run(process.execPath, [script, folder], { cwd: temporaryFolder(), env: { DATA_DIR: dataDir } });
}

function expectRefused({ status, stdout, stderr }: Ran, mention: string): void {
  expect(status).toBe(1);
  expect(stdout).not.toContain('http');
  expect(linesOf(stderr)).toHaveLength(1);
  expect(stderr).toContain(mention);
}

/** How many activities of a conversation a data folder holds, which no service uses. */
async function countIn(dataDir: string, { conversationId }: Session): Promise<number> {
  const store = createSqliteStore(join(dataDir, 'guia-eadmin.sqlite'));
  const logged = await store.activitiesAfter(conversationId, 0);
  await store.close();
  return logged.length;
}

const textsOf = (activities: Heard[]) => activities.map(({ text }) => text);

test('a conversation goes on, with the same token, from a backup made while turns were being written', {
  timeout,
}, async () => {
  const [folder, copy] = [temporaryFolder(), join(temporaryFolder(), 'copy')];
  const [dataDir, otherDir, afterDeath] = [join(folder, 'data'), join(folder, 'other'), join(folder, 'after-death')];
  const service = await startProcess(dataDir);
  const [session, busy] = [await openConversation(service), await openConversation(service)];
  await say(service, session, 'què és l’e-NOTUM?');
  const before = await activitiesOf(service, session);
  expect(statSync(dataDir).mode & 0o777).toBe(0o700);
  for (const name of readdirSync(dataDir)) expect(statSync(join(dataDir, name)).mode & 0o777, name).toBe(0o600);

  let writing = true;
  const turns = (async () => {
    let said = 0;
    for (; writing; said += 1) await say(service, busy, `quant costa el T-CAT? ${said}`);
    return said;
  })();
  const backup = await type('backup', copy, dataDir);
  writing = false;
  expect(await turns).toBeGreaterThan(0);
  expect(backup).toMatchObject({ status: 0, stderr: '' });
  expect(backup.stdout).toContain(copy);
  expect(backup.stdout).toContain('2 converses');
  const all = await activitiesOf(service, busy);

  expectRefused(await type('restore', copy, dataDir), dataDir);
  expectRefused(
    await run(process.execPath, [startScript], { cwd: folder, env: { DATA_DIR: dataDir, PORT: '0' } }),
    dataDir,
  );
  await service.stop('SIGKILL');
  // Everything that was said is in the write-ahead log of a service that had no time to close.
  expect(await type('backup', afterDeath, dataDir)).toMatchObject({ status: 0, stderr: '' });
  expect(await countIn(afterDeath, busy)).toBe(all.activities.length);
  expect(await type('restore', copy, dataDir)).toMatchObject({ status: 0, stderr: '' });
  expect(await countIn(dataDir, busy)).toBeLessThanOrEqual(all.activities.length);

  expect(await type('restore', copy, otherDir)).toMatchObject({ status: 0, stderr: '' });
  const restored = await startProcess(otherDir);
  expect(await activitiesOf(restored, session)).toEqual(before);
  const { activities } = await activitiesOf(restored, busy);
  expect(activities.length).toBeGreaterThan(0);
  expect(activities).toEqual(all.activities.slice(0, activities.length));
  await say(restored, session, 'i quant costa?');
  const after = await activitiesOf(restored, session, before.watermark);
  expect(textsOf(after.activities)).toEqual(['i quant costa?', expect.stringContaining('e-NOTUM')]);
});

test('with DATABASE_URL it says how PostgreSQL does it, and touches nothing', { timeout }, async () => {
  for (const [command, how] of [
    ['backup', 'pg_dump'],
    ['restore', 'pg_restore'],
  ] as const) {
    const cwd = temporaryFolder();
    const script = join(import.meta.dirname, `../../../bot/commands/${command}.ts`);
    const env = { DATA_DIR: cwd, DATABASE_URL: 'postgres://guia@127.0.0.1:1/guia' };
    const { status, stdout, stderr } = await run(process.execPath, [script, 'copy'], { cwd, env });
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(how);
    expect(readdirSync(cwd)).toEqual([]);
  }
});
