import { expect, test } from 'vitest';
import { startGuide } from '../start-guide.ts';
import { call } from './client.ts';
import { startFakeAzure } from './fake-azure.ts';

const secret = 'the-secret-of-azure';

async function withAzure(configured = secret) {
  const azure = await startFakeAzure(secret, await startGuide());
  const guide = await startGuide({ env: { DIRECT_LINE_SECRET: configured, DIRECT_LINE_DOMAIN: azure.domain } });
  const askToken = (token?: string) => call(guide, 'POST', '/api/token', token ? { token } : {});
  return { azure, guide, askToken };
}

test('the page’s token is Azure’s, for a user that cannot be guessed, and the secret stays here', async () => {
  const { azure, guide, askToken } = await withAzure();
  const { status, body, headers } = await askToken();
  expect(status).toBe(200);
  expect(body).toEqual({
    token: expect.any(String),
    conversationId: expect.any(String),
    userId: expect.stringMatching(/^dl_[0-9a-f]{32}$/),
    expires_in: 1800,
    domain: azure.domain,
    proof: expect.any(String),
  });
  expect(azure.heard).toEqual([
    {
      method: 'POST',
      path: '/v3/directline/tokens/generate',
      authorization: `Bearer ${secret}`,
      body: { user: { id: body.userId } },
    },
  ]);
  expect(JSON.stringify([body, [...headers], guide.log])).not.toContain(secret);
});

test('a browser that comes back has a token for the same conversation', async () => {
  const { askToken } = await withAzure();
  const first = await askToken();
  const again = await askToken(first.body.proof);
  expect(again.body).toMatchObject({ conversationId: first.body.conversationId, userId: first.body.userId });
});

test('the token alone, or somebody else’s proof, opens no conversation that is not one’s own', async () => {
  const { askToken } = await withAzure();
  const stranger = await withAzure();
  const first = await askToken();
  for (const shown of [first.body.conversationId, (await stranger.askToken()).body.proof]) {
    expect((await askToken(shown)).body.conversationId).not.toBe(first.body.conversationId);
  }
});

test('a conversation that Azure no longer has gives way to a new one', async () => {
  const before = await withAzure();
  const { body } = await before.askToken();
  const azure = await startFakeAzure(secret, await startGuide());
  const env = { DIRECT_LINE_SECRET: secret, DIRECT_LINE_DOMAIN: azure.domain };
  const guide = await startGuide({ env, dataDir: before.guide.dataDir });
  const given = await call(guide, 'POST', '/api/token', { token: body.proof });
  expect(given.status).toBe(200);
  expect(given.body.conversationId).not.toBe(body.conversationId);
  expect(azure.heard.map(({ method }) => method)).toEqual(['GET', 'POST']);
});

test('while Azure does not answer, the page is told to try later, and loses nothing', async () => {
  const { azure, askToken } = await withAzure();
  const first = await askToken();
  azure.state.answers = false;
  const refused = await askToken(first.body.proof);
  expect([refused.status, refused.body.error.code]).toEqual([502, 'NoDirectLine']);
  azure.state.answers = true;
  expect((await askToken(first.body.proof)).body.conversationId).toBe(first.body.conversationId);
});

test('with a secret that is not Azure’s, the answer says so and nothing of the secret', async () => {
  const { askToken } = await withAzure('another-secret');
  const { status, body } = await askToken();
  expect([status, body.error.code]).toEqual([502, 'NoDirectLine']);
  expect(JSON.stringify(body)).not.toContain('another-secret');
});
