import type { ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createFrontServer, realPatience } from '../../../bot/http/front-server.ts';
import { createLog } from '../../../bot/log.ts';
import { rawExchange, request } from './raw.ts';

setFlagsFromString('--expose-gc');
const collectGarbage: () => void = runInNewContext('gc');

const given: WeakRef<ServerResponse>[] = [];
const front = createFrontServer({
  handle(_request, response) {
    given.push(new WeakRef(response));
    response.end('done');
  },
  upgrade: async () => 400,
  ended() {},
  mostConnections: 100,
  speaksForMany: () => false,
  patience: realPatience,
  log: createLog(),
});
const port = () => (front.address() as AddressInfo).port;

beforeAll(() => new Promise<void>((resolve) => void front.listen(0, '127.0.0.1', resolve)));
afterAll(() => new Promise((resolve) => front.close(resolve)));

test('an answer that was given is let go of, however many came with a connection each', async () => {
  const times = 30;
  for (let time = 0; time < times; time++) {
    await rawExchange(port(), request('GET / HTTP/1.1', 'Host: x', 'Connection: close'));
  }
  expect(given).toHaveLength(times);
  const kept = () => {
    collectGarbage();
    return given.filter((each) => each.deref() !== undefined).length;
  };
  // The last one may still be in the hands of Node.
  await expect.poll(kept, { timeout: 5000 }).toBeLessThan(3);
});
