import { describe, expect, onTestFinished, test } from 'vitest';
import { call, openConversation } from '../../bot/direct-line/client.ts';
import { linesOf, run, startScript } from '../../bot/run.ts';
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

  test('that is empty, beside a folder that has data, it is told how to move them there; and no more when they are', async () => {
    const url = await newDatabase();
    const dataDir = temporaryFolder();
    const before = await startProcess(dataDir);
    await openConversation(before);
    await before.stop();
    const started = async () => {
      const guide = await startProcess(dataDir, undefined, { DATABASE_URL: url });
      await guide.stop();
      return guide.log();
    };
    expect(await started()).toMatch(/Avís: .*npm run move-data -- --to/);
    const command = ['bot/commands/move-data.ts', '--to', url];
    expect((await run(process.execPath, command, { env: { DATA_DIR: dataDir } })).stderr).toBe('');
    expect(await started()).not.toContain('move-data');
  });

  /** What is said of an address that cannot be used: one line, with the exit code of a failure. */
  const refusal = async (url: string) => {
    const { status, stderr } = await run(process.execPath, [startScript], {
      env: { DATABASE_URL: url, DATA_DIR: temporaryFolder(), PORT: '0' },
      cwd: temporaryFolder(),
    });
    expect(status).toBe(1);
    expect(linesOf(stderr)).toHaveLength(1);
    expect(stderr).toMatch(/^No puc començar: .*DATABASE_URL/);
    return stderr;
  };

  test('that does not answer, or is no address, it says so and does not start', async () => {
    const unanswered = await refusal('postgres://guia:secret@127.0.0.1:1/guia');
    expect(unanswered.match(/ECONNREFUSED/g)).toHaveLength(1);
    expect(unanswered).toContain('Mira que estigui engegat');
    expect(unanswered).not.toContain('secret');
    expect(await refusal('mysql://guia:secret@127.0.0.1/guia')).not.toContain('secret');
  });

  test('with no such database, it says how to make it', async () => {
    const url = await newDatabase();
    expect(await refusal(url.replace(/\/\w+$/, '/nope'))).toMatch(/createdb.*3D000/);
  });

  test('where its user may make no tables, it says how that is granted; and once it is, it starts', async () => {
    const url = await newDatabase();
    const user = `limited_${new URL(url).pathname.slice(-12)}`;
    await administer(url, `create role ${user} login; revoke create on schema public from public`);
    const limited = url.replace('guia@', `${user}@`);
    expect(await refusal(limited)).toMatch(/GRANT CREATE ON SCHEMA public.*42501/);
    await administer(url, `grant create on schema public to ${user}`);
    const guide = await startProcess(temporaryFolder(), undefined, { DATABASE_URL: limited });
    expect((await call(guide, 'GET', '/readyz')).status).toBe(200);
    await guide.stop();
  });

  test('with a mode of TLS that does not exist, or a certificate that is not there, it names it', async () => {
    const url = 'postgres://guia:secret@127.0.0.1:1/guia';
    expect(await refusal(`${url}?sslmode=requier`)).toMatch(/sslmode=requier.*verify-full/);
    expect(await refusal(`${url}?sslmode=verify-full&sslrootcert=/nope`)).toMatch(/sslrootcert=\/nope/);
    // Nobody warns first, in English, of what it is another name of.
    expect(await refusal(`${url}?sslmode=require`)).toContain('ECONNREFUSED');
  });
});
