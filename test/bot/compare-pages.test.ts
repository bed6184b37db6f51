import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { comparePages } from '../../bot/commands/compare-pages.ts';

const pages: Record<string, string> = {
  '/ca/42': '<h1>Terminis</h1><p>10 dies naturals, article 43 de la Llei 39/2015, 1.500 euros.</p>',
  '/en/42':
    '<script>var v = 998877;</script><h1>Terms</h1><p>10 calendar days, section 43 of Act 39/2015, 1,500 euros.</p>',
  '/ca/43': '<p>25 MB i 20 adjunts des del 2026.</p>',
  '/ca/breu': '<p>Cap xifra.</p>',
};
let server: Server;
let base: string;

beforeAll(async () => {
  server = createServer((request, response) => {
    const page = pages[request.url ?? ''];
    response.statusCode = page === undefined ? 404 : 200;
    response.end(page);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => server.close());

test('the same page in two languages has the same figures; another page has not', async () => {
  const pair = (url: string, readAt: string) => ({ url: base + url, readAt: base + readAt });
  const results = await comparePages([
    pair('/ca/42', '/en/42'),
    pair('/ca/43', '/en/42'),
    pair('/ca/42', '/no-hi-es'),
    pair('/ca/42', '/ca/breu'),
  ]);
  expect(results.map(({ same }) => same)).toEqual([true, false, null, null]);
  expect(results[2]?.says).toContain('/no-hi-es');
});
