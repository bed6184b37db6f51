import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkLinks } from '../../bot/commands/check-links.ts';

let server: Server;
let base: string;

beforeAll(async () => {
  server = createServer((request, response) => {
    const isMoved = request.url === '/mogut';
    if (isMoved) response.setHeader('Location', '/hi-es');
    response.statusCode = isMoved ? 302 : request.url === '/hi-es' ? 200 : 404;
    response.end('text');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => server.close());

test('it says of each address whether it answers, in order', async () => {
  const many = Array.from({ length: 30 }, (_, at) => `${base}/no-hi-es/${at}`);
  const results = await checkLinks([`${base}/hi-es`, `${base}/mogut`, 'http://127.0.0.1:1/', ...many]);
  expect(results.slice(0, 3)).toMatchObject([
    { ok: true, says: '200' },
    { ok: true, says: expect.stringContaining('/hi-es') },
    { ok: false, url: 'http://127.0.0.1:1/' },
  ]);
  expect(results.slice(3)).toEqual(many.map((url) => ({ url, ok: false, says: '404' })));
});
