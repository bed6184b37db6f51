import { describe, expect, onTestFinished, test } from 'vitest';
import { catchStrayLines } from '../../bot/catch-stray-lines.ts';
import { createLog } from '../../bot/log.ts';
import { activityFrom, startConnector } from '../teams/connector.ts';
import { call, openConversation, say } from './direct-line/client.ts';
import { type Guide, startGuide } from './start-guide.ts';
import { startProcess } from './start-process.ts';
import { temporaryFolder } from './temporary-folder.ts';

const secret = 'el meu gat es diu Mistos';
const parse = (lines: readonly string[]) => lines.map((line) => JSON.parse(line));
const named = (guide: Guide, message: string) => parse(guide.traffic).filter((line) => line.message === message);

describe('a request', () => {
  test('is one line, with its route and not its address, and the id that its answer has', async () => {
    const guide = await startGuide();
    const session = await openConversation(guide);
    await say(guide, session, secret);
    const { headers } = await call(guide, 'GET', `/v3/directline/conversations/${session.conversationId}/activities`, {
      token: session.token,
    });
    await expect.poll(() => named(guide, 'request')).toHaveLength(4);
    const last = named(guide, 'request').at(-1);
    expect(last).toEqual({
      message: 'request',
      method: 'GET',
      route: '/v3/directline/conversations/:id/activities',
      status: 200,
      ms: expect.any(Number),
      request: headers.get('x-request-id'),
    });
    const all = guide.traffic.join('\n');
    for (const kept of [secret, session.conversationId, session.token]) expect(all).not.toContain(kept);
  });

  test('of a plan, of a stream or of nothing says none of what is in its address', async () => {
    const guide = await startGuide();
    const { streamUrl } = await openConversation(guide);
    await fetch(`${guide.url}/plans/${'x'.repeat(32)}.pdf`);
    await fetch(`${guide.url}/no-hi-es?t=${encodeURIComponent(secret)}`);
    await fetch(streamUrl.replace('ws:', 'http:'));
    await expect
      .poll(() =>
        named(guide, 'request')
          .slice(-3)
          .map(({ route }) => route),
      )
      .toEqual(['/plans/:file', null, null]);
    expect(guide.traffic.join()).not.toContain('xxx');
  });

  test('of who only looks whether it is well is logged at debug alone', async () => {
    const guide = await startGuide();
    for (const path of ['/healthz', '/readyz', '/metrics']) await fetch(guide.url + path);
    await call(guide, 'POST', '/api/token');
    await expect.poll(() => named(guide, 'request').map(({ route }) => route)).toEqual(['/api/token']);
  });
});

test('a turn is one line, by either channel, and its conversation is told apart without its id', async () => {
  const guide = await startGuide({ env: { ALLOW_UNAUTHENTICATED_MESSAGES: '1' } });
  const session = await openConversation(guide);
  await say(guide, session, secret);
  const connector = await startConnector();
  const activity = activityFrom(connector.url, { text: secret });
  await call(guide, 'POST', '/api/messages', { json: activity });
  // Repeated, it is no turn.
  await call(guide, 'POST', '/api/messages', { json: activity });
  const [begun, said, inTeams, ...more] = named(guide, 'turn');
  expect(more).toEqual([]);
  expect(begun).toMatchObject({ channel: 'direct-line', outcome: 'begun' });
  expect(said).toEqual({
    message: 'turn',
    channel: 'direct-line',
    outcome: 'unknown',
    ms: expect.any(Number),
    conversation: begun.conversation,
  });
  expect(inTeams).toMatchObject({ channel: 'teams', outcome: 'unknown' });
  expect(inTeams.conversation).not.toBe(said.conversation);
  const all = guide.traffic.join('\n');
  for (const kept of [secret, session.conversationId, activity.conversation.id]) expect(all).not.toContain(kept);
});

describe('the lines of the service', () => {
  test('are JSON, each with the request that it is of', async () => {
    const guide = await startProcess(temporaryFolder());
    await say(guide, await openConversation(guide), secret);
    await expect.poll(() => guide.log()).toMatch(/"message":"request"[^\n]*activities/);
    const lines = parse(guide.log().trimEnd().split('\n'));
    for (const line of lines) {
      expect(line).toMatchObject({ level: 'info', time: expect.stringMatching(/^\d{4}-.*Z$/) });
    }
    const [turn] = lines.filter(({ message, outcome }) => message === 'turn' && outcome === 'unknown');
    const requests = lines.filter(({ message, request }) => message === 'request' && request === turn.request);
    expect(requests).toEqual([expect.objectContaining({ method: 'POST', status: 200 })]);
  });

  test.each([
    ['silent', []],
    ['error', ['error']],
    ['info', ['info', 'error']],
    ['debug', ['debug', 'info', 'error']],
  ] as const)('at %s', (level, said) => {
    const lines: string[] = [];
    const log = createLog({ level, to: { write: (line) => lines.push(line) } });
    for (const each of ['debug', 'info', 'error'] as const) log[each](each);
    expect(parse(lines).map((line) => line.message)).toEqual(said);
  });
});

test('what libraries write by themselves is logged without what it says', async () => {
  const lines: string[] = [];
  onTestFinished(catchStrayLines(createLog({ to: { write: (line) => lines.push(line) } })));
  console.warn(secret);
  console.error('what failed:', Object.assign(new TypeError(secret), { code: 'ERR_ODD' }));
  process.emitWarning(secret, 'DeprecationWarning', 'DEP0000');
  await expect.poll(() => lines).toHaveLength(3);
  expect(parse(lines)).toMatchObject([
    { message: 'stray line', by: 'console.warn' },
    { message: 'stray line', by: 'console.error', error: 'TypeError', code: 'ERR_ODD' },
    { message: 'stray line', by: 'warning', error: 'DeprecationWarning', code: 'DEP0000' },
  ]);
  expect(lines.join()).not.toContain(secret);
});
