import { expect, test } from 'vitest';
import type { Log } from '../../bot/log.ts';
import { freeMemory } from '../../bot/reload/free-memory.ts';
import { createReloadingKnowledge } from '../../bot/reload/reloading-knowledge.ts';
import type { Content } from '../../knowledge/content.ts';
import { createKnowledge } from '../../knowledge/create-knowledge.ts';
import { ContentError } from '../../knowledge/load/mistake.ts';
import { call, type Heard, openConversation, say } from '../bot/direct-line/client.ts';
import { realKnowledge } from '../bot/real-knowledge.ts';
import { startGuide } from '../bot/start-guide.ts';
import { content } from '../dialogs/real-content.ts';

const question = 'què és el servei Còpia?';

/** The real content with another text at the head of what the service of copies is. */
function saying(text: string): Content {
  const copia = content.services.get('copia');
  if (!copia) throw new Error('The content has no such service.');
  const [first, ...others] = copia.topics['que-es'];
  if (!first) throw new Error('Nothing says what it is.');
  const topics = { ...copia.topics, 'que-es': [{ ...first, text }, ...others] };
  return { ...content, services: new Map(content.services).set('copia', { ...copia, topics }) };
}

function keptLog(): { lines: string[]; log: Log } {
  const lines: string[] = [];
  const keep = (message: string, context?: object) => lines.push(JSON.stringify({ message, ...context }));
  return { lines, log: { info: keep, error: keep } };
}

test('until the content has been read, what was known is; then, what it says', async () => {
  const { lines, log } = keptLog();
  const next = Promise.withResolvers<Content>();
  const knowledge = createReloadingKnowledge(
    { ...realKnowledge, supportUrl: 'mailto:a@exemple.cat' },
    () => next.promise,
    log,
  );
  const before = knowledge.current();
  const reloaded = knowledge.reload();
  expect(knowledge.current()).toBe(before);
  next.resolve(saying('Una cosa nova.'));
  await reloaded;
  expect(knowledge.current().content.services.get('copia')?.topics['que-es'][0]?.text).toBe('Una cosa nova.');
  expect(knowledge.current().supportUrl).toBe('mailto:a@exemple.cat');
  expect(lines).toEqual([expect.stringMatching(/content reloaded.*milliseconds/)]);
});

test('with mistakes, the last content without them stays, and the log says where they are', async () => {
  const { lines, log } = keptLog();
  const mistakes = [{ file: 'content/services/copia.yaml', line: 3, column: 8, message: 'Hi falta «summary».' }];
  const read = () => Promise.reject(new ContentError(mistakes));
  const knowledge = createReloadingKnowledge(realKnowledge, read, log);
  await knowledge.reload();
  expect(knowledge.current()).toBe(realKnowledge);
  expect(lines.map((line) => JSON.parse(line))).toEqual([
    { message: 'content not reloaded', count: 1, mistakes: ['content/services/copia.yaml:3:8 Hi falta «summary».'] },
  ]);
});

test('so it does when the content cannot even be tried, or read', async () => {
  const { lines, log } = keptLog();
  const broken = { ...content, services: null } as unknown as Content;
  const answers = [() => Promise.resolve(broken), () => Promise.reject(new Error('no process'))];
  const knowledge = createReloadingKnowledge(realKnowledge, () => answers.shift()?.() ?? Promise.reject(), log);
  await knowledge.reload();
  await knowledge.reload();
  expect(knowledge.current()).toBe(realKnowledge);
  expect(lines).toEqual([expect.stringContaining('not reloaded'), expect.stringContaining('no process')]);
});

test('asked for while it is being read, it is read once more, and not once for each', async () => {
  const { log } = keptLog();
  const reads: PromiseWithResolvers<Content>[] = [];
  const knowledge = createReloadingKnowledge(
    realKnowledge,
    () => {
      const read = Promise.withResolvers<Content>();
      reads.push(read);
      return read.promise;
    },
    log,
  );
  const all = [knowledge.reload(), knowledge.reload(), knowledge.reload()];
  reads[0]?.resolve(saying('La primera.'));
  await expect.poll(() => reads.length, { timeout: 20_000 }).toBe(2);
  reads[1]?.resolve(saying('La segona.'));
  await Promise.all(all);
  expect(reads).toHaveLength(2);
  expect(knowledge.current().content.services.get('copia')?.topics['que-es'][0]?.text).toBe('La segona.');
});

test('a turn that is under way ends with what was known when it began, and the next one knows what is new', async () => {
  const { log } = keptLog();
  const knowledge = createReloadingKnowledge(realKnowledge, async () => saying('Una cosa nova.'), log);
  const [first] = realKnowledge.content.services.get('copia')?.topics['que-es'] ?? [];
  const saving = Promise.withResolvers<void>();
  const goOn = Promise.withResolvers<void>();
  let isHeld = false;
  const guide = await startGuide({
    knowledge,
    withStore: (store) => ({
      ...store,
      async save(turn) {
        if (isHeld) {
          saving.resolve();
          await goOn.promise;
        }
        return store.save(turn);
      },
    }),
  });
  const { token, conversationId } = await openConversation(guide);
  const path = `/v3/directline/conversations/${conversationId}/activities`;
  const ask = () => call(guide, 'POST', path, { token, json: { type: 'message', text: question } });
  const said = async () => {
    const { body } = await call(guide, 'GET', path, { token });
    return (body.activities as Heard[]).filter(({ from }) => from.role === 'bot').map((each) => JSON.stringify(each));
  };

  isHeld = true;
  const underWay = ask();
  await saving.promise;
  await knowledge.reload();
  isHeld = false;
  goOn.resolve();
  expect((await underWay).status).toBe(200);
  const before = await said();
  expect(before.at(-1)).toContain(JSON.stringify(first?.text.slice(0, 30)).slice(1, -1));
  expect((await ask()).status).toBe(200);
  const after = await said();
  expect(after.slice(before.length).join()).toContain('Una cosa nova.');
});

test('other programs are answered with what is new too', async () => {
  const { log } = keptLog();
  const knowledge = createReloadingKnowledge(realKnowledge, async () => saying('Una cosa nova.'), log);
  const guide = await startGuide({ knowledge });
  await knowledge.reload();
  const { body } = await call(guide, 'POST', '/api/answers', { json: { q: question } });
  expect(body.text).toContain('Una cosa nova.');
});

test('what was known before is let go of, also by what has been asked of it', async () => {
  const { log } = keptLog();
  const open = async () => {
    const first = createKnowledge(saying('Una cosa vella.'));
    const knowledge = createReloadingKnowledge(first, async () => saying('Una cosa nova.'), log);
    const guide = await startGuide({ knowledge, env: { MCP_HTTP: '1' } });
    return { knowledge, guide, before: new WeakRef(first) };
  };
  const { knowledge, guide, before } = await open();
  for (const q of [question, 'què és Localret?', 'i quant costa?']) {
    await call(guide, 'POST', '/api/answers', { json: { q } });
  }
  await call(guide, 'GET', '/openapi.json');
  await fetch(`${guide.url}/chat`);
  const session = await openConversation(guide);
  await say(guide, session, 'vull fer la diagnosi');
  await say(guide, session, 'Tona');
  await knowledge.reload();
  // The objects of the turn that is ending are still held by it.
  await expect
    .poll(
      async () => {
        await freeMemory();
        return before.deref();
      },
      { timeout: 20_000, interval: 200 },
    )
    .toBeUndefined();
});
