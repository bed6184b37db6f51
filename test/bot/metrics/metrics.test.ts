import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { StorageError, type Store } from '../../../bot/storage/store.ts';
import { activityFrom, startConnector } from '../../teams/connector.ts';
import { activitiesOf, call, listen, openConversation, post, say } from '../direct-line/client.ts';
import { realKnowledge } from '../real-knowledge.ts';
import { type Guide, startGuide } from '../start-guide.ts';
import { growth, readMetrics } from './read-metrics.ts';

const operators = readFileSync(join(import.meta.dirname, '../../../docs/operators.md'), 'utf8');

/** The rows of the table of metrics. */
const documented = [...operators.matchAll(/^\| `(guia_eadmin_\w+)` \|(.*)\|.*\|.*\|$/gm)].map(([, name, labels]) => ({
  name: name ?? '',
  labels: labels ?? '',
}));

const development = { ALLOW_UNAUTHENTICATED_MESSAGES: '1' };

/** Does something, and gives how much each figure grew meanwhile. */
async function whatGrows(guide: Guide, work: () => Promise<unknown>): Promise<(name: string) => number> {
  const before = await readMetrics(guide);
  await work();
  const after = await readMetrics(guide);
  return (name) => growth(before, after, name);
}

const turns = (outcome: string, channel = 'direct-line') =>
  `guia_eadmin_turns_total{channel="${channel}",outcome="${outcome}"}`;

test.each([
  ['answered', 'què és l’e-NOTUM?'],
  ['unknown', 'quin temps farà demà a Mart?'],
  ['guide', 'vull fer la diagnosi'],
  ['order', 'ajuda'],
])('a turn counts as %s, and its time', async (outcome, text) => {
  const guide = await startGuide();
  const session = await openConversation(guide);
  const grown = await whatGrows(guide, () => say(guide, session, text));
  expect(grown(turns(outcome))).toBe(1);
  const others = ['answered', 'chosen', 'unknown', 'guide', 'order', 'begun'].filter((each) => each !== outcome);
  for (const other of others) expect(grown(turns(other)), other).toBe(0);
  expect(grown('guia_eadmin_turn_seconds_count{channel="direct-line"}')).toBe(1);
  expect(grown('guia_eadmin_turn_seconds_bucket{le="+Inf",channel="direct-line"}')).toBe(1);
  expect(grown('guia_eadmin_turn_seconds_sum{channel="direct-line"}')).toBeGreaterThan(0);
  expect(grown('guia_eadmin_storage_saves_total{result="saved"}')).toBe(1);
  expect(grown('guia_eadmin_storage_save_seconds_count{result="saved"}')).toBe(1);
});

test('what has not happened yet is told, by each of its labels: the first time is seen to grow', async () => {
  const figures = await readMetrics(await startGuide());
  for (const figure of [
    'guia_eadmin_turns_failed_total{channel="teams"}',
    'guia_eadmin_storage_saves_total{result="failed"}',
    'guia_eadmin_storage_troubles_total{kind="read-only"}',
    'guia_eadmin_limits_refused_total{kind="openSockets"}',
    'guia_eadmin_documents_total{format="full.pdf",result="busy"}',
    'guia_eadmin_requests_total{status="5xx"}',
    turns('unknown', 'bot-framework'),
  ]) {
    expect([figure, figures.get(figure)]).toEqual([figure, 0]);
  }
});

test('a step of a guide, and what is offered to choose from, count as such', async () => {
  const guide = await startGuide();
  const session = await openConversation(guide);
  await say(guide, session, 'vull fer la diagnosi');
  const step = await whatGrows(guide, () => say(guide, session, 'Tona'));
  expect(step(turns('guide'))).toBe(1);
  const chosen = await whatGrows(guide, async () => say(guide, await openConversation(guide), 'quant costa?'));
  expect(chosen(turns('chosen'))).toBe(1);
});

test('what comes from Teams is told apart, with what is sent there, left for later and given up', async () => {
  const guide = await startGuide({ env: development });
  const connector = await startConnector();
  const send = (more: object) =>
    call(guide, 'POST', '/api/messages', { json: activityFrom(connector.url, { text: 'ajuda', ...more }) });

  const well = await whatGrows(guide, () => send({ id: 'a' }));
  expect(well(turns('order', 'teams'))).toBe(1);
  expect(well('guia_eadmin_outbox_sent_total')).toBe(1);

  connector.receptions.push({ status: 403 });
  expect((await whatGrows(guide, () => send({ id: 'b' })))('guia_eadmin_outbox_given_up_total')).toBe(1);

  connector.receptions.push(...Array(8).fill({ status: 503, headers: { 'retry-after': '3600' } }));
  const later = await whatGrows(guide, () => send({ id: 'c' }));
  expect(later('guia_eadmin_outbox_failed_total')).toBe(1);
  expect((await readMetrics(guide)).get('guia_eadmin_outbox_waiting')).toBe(1);
}, 30_000);

test('open chats, refused limits, documents and the trouble of the storage are counted', async () => {
  let isFull = false;
  const withStore = (store: Store): Store => ({
    ...store,
    save: (turn) => (isFull ? Promise.reject(new StorageError('full', 'no room')) : store.save(turn)),
  });
  const guide = await startGuide({ withStore, env: { LIMIT_MESSAGES_PER_CONVERSATION: '6' } });
  const session = await openConversation(guide);
  const stream = await listen(session.streamUrl);
  expect((await readMetrics(guide)).get('guia_eadmin_sockets_open')).toBe(1);
  stream.close();
  await expect.poll(async () => (await readMetrics(guide)).get('guia_eadmin_sockets_open')).toBe(0);

  const [dimension] = realKnowledge.content.dimensions;
  const tap = (value: object) => post(guide, session, { type: 'message', value, from: { id: 'me' } });
  await tap({ guide: 'diagnosi', question: 'poblacio', option: '08283' });
  await tap({ guide: 'diagnosi', question: dimension?.id, option: dimension?.steps[1]?.id });
  await tap({ command: 'plan-summary' });
  const said = JSON.stringify((await activitiesOf(guide, session)).activities);
  const [address = ''] = /http:[^"\s]+?\/plans\/[\w-]{32}/.exec(said) ?? [];
  const documents = await whatGrows(guide, async () => {
    expect((await fetch(`${address}.json`)).status).toBe(200);
    expect((await fetch(`${guide.url}/plans/${'x'.repeat(32)}.pdf`)).status).toBe(404);
  });
  expect(documents('guia_eadmin_documents_total{format="json",result="found"}')).toBe(1);
  expect(documents('guia_eadmin_documents_total{format="pdf",result="unknown"}')).toBe(1);
  expect(documents('guia_eadmin_requests_total{status="4xx"}')).toBe(1);

  isFull = true;
  const full = await whatGrows(guide, () =>
    post(guide, session, { type: 'message', text: 'ajuda', from: { id: 'me' } }),
  );
  expect(full('guia_eadmin_storage_troubles_total{kind="full"}')).toBe(1);
  expect(full('guia_eadmin_storage_saves_total{result="failed"}')).toBe(1);
  expect(full('guia_eadmin_turns_failed_total{channel="direct-line"}')).toBe(1);
  isFull = false;

  const refused = await whatGrows(guide, async () => {
    while ((await tap({ command: 'help' })).status !== 429);
  });
  expect(refused('guia_eadmin_limits_refused_total{kind="messagesPerConversation"}')).toBe(1);
});

test('each metric of the guide for operators is there, and there is no other', async () => {
  const guide = await startGuide();
  await say(guide, await openConversation(guide), 'què és l’e-NOTUM?');
  const text = await (await fetch(`${guide.url}/metrics`)).text();
  const told = [...text.matchAll(/^# TYPE (guia_eadmin_\w+) /gm)].map(([, name]) => name);
  expect(documented.length).toBeGreaterThan(10);
  expect(documented.map(({ name }) => name).sort()).toEqual(told.sort());
  for (const of of ['process_resident_memory_bytes', 'nodejs_eventloop_lag_seconds']) expect(text).toContain(of);
});

test('every label that is told is one of those of the guide for operators, and none says who or what', async () => {
  const guide = await startGuide();
  const session = await openConversation(guide);
  await say(guide, session, 'què és l’e-NOTUM?');
  await fetch(`${guide.url}/una-adreça-que-no-hi-és`);
  const figures = [...(await readMetrics(guide)).keys()].filter((name) => name.startsWith('guia_eadmin'));
  expect(figures.length).toBeGreaterThan(20);
  const rowOf = (name: string) => documented.find((each) => name.startsWith(each.name))?.labels ?? '';
  for (const figure of figures) {
    const [name = '', given = ''] = figure.split('{');
    for (const [, label, value] of given.matchAll(/(\w+)="([^"]*)"/g)) {
      if (label === 'le') continue;
      expect(rowOf(name), figure).toContain(`\`${label}\``);
      expect(operators, figure).toContain(`\`${value}\``);
    }
  }
  expect(figures.join()).not.toContain(session.conversationId);
});
