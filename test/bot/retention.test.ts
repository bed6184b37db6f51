import { expect, test } from 'vitest';
import { activitiesOf, call } from './direct-line/client.ts';
import { runGuide, startGuide } from './start-guide.ts';
import { temporaryFolder } from './temporary-folder.ts';

const day = 24 * 3600 * 1000;

test('an untouched conversation is deleted after so many days, and its browser begins a new one', async () => {
  const dataDir = temporaryFolder();
  const env = { RETENTION_DAYS: '30' };
  const first = await runGuide({ dataDir, env });
  const { body: page } = await call(first, 'POST', '/api/token');
  const { body: session } = await call(first, 'POST', '/v3/directline/conversations', { token: page.token });
  await first.stop();

  const soon = await runGuide({ dataDir, env, now: () => new Date(Date.now() + 29 * day) });
  const found = await call(soon, 'POST', '/api/token', { token: page.proof });
  expect(found.body.conversationId).toBe(session.conversationId);
  expect((await activitiesOf(soon, { ...session, token: found.body.token })).activities).not.toHaveLength(0);
  await soon.stop();

  const later = await startGuide({ dataDir, env, now: () => new Date(Date.now() + 31 * day) });
  await expect.poll(() => later.log.join()).toContain('old conversations deleted');
  const anew = await call(later, 'POST', '/api/token', { token: found.body.proof });
  expect(anew.body.conversationId).not.toBe(session.conversationId);
});
