import { describe, expect, onTestFinished, test } from 'vitest';
import { call } from '../../bot/direct-line/client.ts';
import { run, startScript } from '../../bot/run.ts';
import { startProcess } from '../../bot/start-process.ts';
import { temporaryFolder } from '../../bot/temporary-folder.ts';
import { administer, hasPostgres, newDatabase } from './test-database.ts';

describe.skipIf(!hasPostgres)('with DATABASE_URL', () => {
  test('two instances that start at once on an empty database share it, and whoever began on one goes on with the other', async () => {
    const url = await newDatabase();
    const dataDir = temporaryFolder();
    const [one, other] = await Promise.all([1, 2].map(() => startProcess(dataDir, undefined, { DATABASE_URL: url })));
    if (!one || !other) throw new Error('they did not start');
    onTestFinished(() => Promise.all([one.stop(), other.stop()]).then(() => {}));
    const { token, conversationId } = (await call(one, 'POST', '/api/token')).body;
    expect((await call(one, 'POST', '/v3/directline/conversations', { token })).status).toBe(201);
    const opened = await call(other, 'GET', `/v3/directline/conversations/${conversationId}`, { token });
    expect(opened.status).toBe(200);
    expect(opened.body.isNew).toBeUndefined();
    expect((await call(other, 'GET', '/readyz')).status).toBe(200);
    expect(await administer(url, 'select id from conversations')).toEqual([{ id: conversationId }]);
  });

  test('that does not answer, or is no address, it says so and does not start', async () => {
    const start = async (url: string) => {
      const { status, stderr } = await run(process.execPath, [startScript], {
        env: { DATABASE_URL: url, DATA_DIR: temporaryFolder(), PORT: '0' },
        cwd: temporaryFolder(),
      });
      expect(status).toBe(1);
      return stderr;
    };
    const unanswered = await start('postgres://guia:secret@127.0.0.1:1/guia');
    expect(unanswered).toMatch(/^No puc començar: .*ECONNREFUSED/);
    expect(unanswered).toContain('DATABASE_URL');
    expect(unanswered).not.toContain('secret');
    const refused = await start('mysql://guia:secret@127.0.0.1/guia');
    expect(refused).toMatch(/^No puc començar: DATABASE_URL/);
    expect(refused).not.toContain('secret');
  });
});
