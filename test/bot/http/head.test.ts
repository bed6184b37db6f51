import { describe, expect, test } from 'vitest';
import { openConversation } from '../direct-line/client.ts';
import { sharedGuide } from '../start-guide.ts';

const guide = sharedGuide();

/** Every address that is read, of which there is one of each kind. */
async function readable(): Promise<string[]> {
  const page = await (await fetch(`${guide.url}/chat`)).text();
  const assets = [...page.matchAll(/"(\/assets\/[^"]+)"/g)].map(([, path = '']) => path);
  expect(assets.length).toBeGreaterThan(1);
  const pages = ['/', '/chat', '/privacitat', '/accessibilitat', '/embed.js', '/healthz', '/readyz'];
  return [...pages, ...assets, '/plans/x.pdf', '/assets/nope.js', '/nope'];
}

test('HEAD says what GET says, without the body', async () => {
  for (const path of await readable()) {
    const [got, head] = await Promise.all([fetch(guide.url + path), fetch(guide.url + path, { method: 'HEAD' })]);
    expect([path, head.status]).toEqual([path, got.status]);
    expect(await head.text()).toBe('');
    for (const name of ['content-type', 'etag', 'cache-control', 'content-length', 'x-robots-tag']) {
      expect([path, name, head.headers.get(name)]).toEqual([path, name, got.headers.get(name)]);
    }
    await got.arrayBuffer();
  }
});

test('HEAD of a conversation asks for its token, as GET does', async () => {
  const { token, conversationId } = await openConversation(guide);
  const head = (path: string, headers = {}) => fetch(guide.url + path, { method: 'HEAD', headers });
  for (const path of ['', '/activities']) {
    const address = `/v3/directline/conversations/${conversationId}${path}`;
    expect((await head(address)).status).toBe(401);
    expect((await head(address, { authorization: `Bearer ${token}` })).status).toBe(200);
  }
});

describe('every answer says not to guess what it is:', () => {
  test.for(['GET', 'HEAD', 'POST', 'OPTIONS', 'DELETE'])('%s', async (method) => {
    for (const path of [...(await readable()), '/api/token', '/api/messages', '/v3/directline/conversations/x']) {
      const { headers, status } = await fetch(guide.url + path, { method });
      expect([path, status, headers.get('x-content-type-options')]).toEqual([path, status, 'nosniff']);
    }
  });
});
