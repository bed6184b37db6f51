import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { describe, expect, onTestFinished, test } from 'vitest';
import { createDatabase } from '../../bot/storage/postgres/database.ts';
import { migrate } from '../../bot/storage/postgres/migrate.ts';
import { createPostgresStore } from '../../bot/storage/postgres-store.ts';
import { StorageError } from '../../bot/storage/store.ts';
import { ownPostgres } from '../storage/postgres/own-postgres.ts';
import { hasPostgres } from '../storage/postgres/test-database.ts';

const quiet = { info() {}, error() {} };

/** A network in front of a server, that may swallow all that goes through it. */
async function startNetwork(port: number) {
  const sockets = new Set<Socket>();
  const state = { swallows: false };
  const server = createServer((near) => {
    const far = connect(port, '127.0.0.1');
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(from);
      from.on('data', (data) => state.swallows || to.write(data));
      from.on('close', () => to.destroy());
      from.on('error', () => to.destroy());
    }
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  return { port: (server.address() as AddressInfo).port, state };
}

describe.skipIf(!hasPostgres)('a PostgreSQL that does not answer', () => {
  test('holds nobody up for ever, on connections that were open and on new ones, and is used again when it does', async () => {
    const postgres = await ownPostgres();
    await migrate(postgres.url);
    const { port, state } = await startNetwork(Number(new URL(postgres.url).port));
    const url = new URL(postgres.url);
    url.port = String(port);
    const store = createPostgresStore(createDatabase(String(url), 2, quiet), undefined, quiet);
    onTestFinished(() => store.close());
    await Promise.all([store.prove(), store.prove()]);
    state.swallows = true;
    // Two are on connections that were open, and the rest wait for one of them or for another.
    const asked = Array.from({ length: 6 }, () => store.prove());
    const given = await Promise.allSettled(asked);
    for (const each of given) expect(each).toMatchObject({ status: 'rejected', reason: expect.any(StorageError) });
    await expect(migrate(String(url))).rejects.toThrow(StorageError);
    state.swallows = false;
    await expect
      .poll(
        () =>
          store.prove().then(
            () => 'written',
            () => 'refused',
          ),
        { timeout: 20_000 },
      )
      .toBe('written');
  });
});
