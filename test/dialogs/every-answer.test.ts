import { describe, expect, test } from 'vitest';
import { answerText } from '../../bot/render/to-text.ts';
import { converse } from '../../dialogs/converse.ts';
import { emptyMemory } from '../../dialogs/memory.ts';
import type { AnswerReply, Button } from '../../dialogs/replies.ts';
import { supportOf } from '../../dialogs/reply/answer-reply.ts';
import type { Service, Statement } from '../../knowledge/content.ts';
import { topicIds } from '../../knowledge/schema/ids.ts';
import { locales } from '../../locales/sentences.ts';
import { knowledge } from './real-knowledge.ts';

const { services } = knowledge.content;
const today = '2026-10-12';
const mostWords = 80;
const mostPoints = 5;

/** Everything that can be answered, with what the content says of it. */
const targets = [...services.values()].flatMap((service) => [
  ...topicIds.map((topic) => ({ service, topic, question: null, facts: service.topics[topic] })),
  ...service.questions.map((question) => ({
    service,
    topic: 'altres' as const,
    question: question.id,
    facts: [question as Statement],
  })),
]);

/** What a tap with this value answers. */
function tap(value: Button['value'], locale: (typeof locales)[number] = 'ca'): AnswerReply[] {
  const memory = { ...emptyMemory, locale, localeChosen: true, toldIn: locale };
  const { replies } = converse(knowledge, memory, { type: 'message', text: '', value }, today);
  return replies.filter((reply) => reply.type === 'answer');
}

const countWords = (points: readonly string[]) => points.join(' ').split(/\s+/).length;

/** Whether a point says a fact, and nothing after it but how old it is. */
const saysFact = (point: string, { text }: Statement) => point === text || point.startsWith(`${text} ⚠`);

function expectGood(answer: AnswerReply, service: Service, facts: readonly Statement[]): void {
  const { points, sources, unsourced, buttons, title } = answer;
  const shown = facts.filter((fact) => points.some((point) => saysFact(point, fact)));
  expect(title).toContain(service.name);
  expect(shown.length).toBeGreaterThan(0);
  // Every source of what is said, and of nothing else; or that there is none, and who to ask.
  expect(new Set(sources.map(({ url }) => url))).toEqual(
    new Set(shown.flatMap((fact) => fact.sources.map(({ url }) => url))),
  );
  expect(unsourced).toBe(shown.every((fact) => fact.unsourced));
  if (unsourced) expect(points.at(-1)).toContain(supportOf(service));
  else expect(sources.length).toBeGreaterThan(0);
  for (const { title: cited } of sources) expect(answerText('ca', answer)).toContain(cited);
  // The age of a source is told where its fact is, and nowhere else.
  for (const fact of shown) {
    const point = points.find((each) => saysFact(each, fact)) ?? '';
    if (fact.dated) expect(point).toContain(fact.dated);
    else expect(point).not.toContain('⚠');
  }
  expect(points.length).toBeLessThanOrEqual(mostPoints);
  if (shown.length > 1) expect(countWords(shown.map(({ text }) => text))).toBeLessThanOrEqual(mostWords);
  expect(buttons.length).toBeGreaterThanOrEqual(2);
  expect(buttons.length).toBeLessThanOrEqual(3);
}

describe('every topic and every own question of every service', () => {
  test('is answered with its sources or with who to ask, in few words, and with where to go on', () => {
    for (const { service, topic, question, facts } of targets) {
      const [answer, another] = tap({ service: service.id, topic, question });
      if (!answer) throw new Error(`${service.id}/${topic}/${question} is not answered`);
      expect(another).toBeUndefined();
      expectGood(answer, service, facts);
    }
  });

  test('can be led by any of its facts, and is gone through to the last one', () => {
    for (const { service, topic, question, facts } of targets) {
      for (const leading of facts.keys()) {
        const seen = new Set<string>();
        let value: Button['value'] | undefined = { service: service.id, topic, question, leading };
        for (let turn = 0; value; turn++) {
          expect(turn).toBeLessThanOrEqual(facts.length);
          const [answer] = tap(value);
          if (!answer) throw new Error(`${JSON.stringify(value)} is not answered`);
          if (turn === 0) expect(answer.points[0]?.startsWith(facts[leading]?.text ?? '?')).toBe(true);
          expectGood(answer, service, facts);
          for (const point of answer.points) seen.add(point);
          value = answer.buttons.map((button) => button.value).find((next) => 'from' in next);
        }
        expect(facts.filter((fact) => ![...seen].some((point) => saysFact(point, fact)))).toEqual([]);
      }
    }
  });

  test('has buttons that are always answered, by something else', () => {
    const values = targets.flatMap(({ service, topic, question }) =>
      tap({ service: service.id, topic, question }).flatMap(({ buttons }) => buttons.map(({ value }) => value)),
    );
    const answering = values.filter((value) => 'service' in value);
    for (const value of new Set(answering.map((each) => JSON.stringify(each))))
      expect(tap(JSON.parse(value))).toHaveLength(1);
  });

  test('is told in each language, with labels of its own', () => {
    const labels = locales.map((locale) => {
      const shown = targets.flatMap(({ service, topic, question }) =>
        tap({ service: service.id, topic, question }, locale),
      );
      expect(shown).toHaveLength(targets.length);
      return new Set(shown.flatMap(({ buttons }) => buttons.map(({ label }) => label)));
    });
    for (const [at, these] of labels.entries()) {
      const shared = labels.slice(at + 1).flatMap((others) => [...others].filter((label) => these.has(label)));
      expect(shared).toEqual([]);
    }
  });
});

describe('a tap on a button of yesterday', () => {
  test('from where there is nothing more begins again', () => {
    const [answer] = tap({ service: 'enotum', topic: 'cost', from: 1000 });
    expect(answer?.points).toEqual(tap({ service: 'enotum', topic: 'cost' })[0]?.points);
  });

  test('led by a fact that is gone keeps the order of the content', () => {
    const [answer] = tap({ service: 'enotum', topic: 'cost', leading: 1000 });
    expect(answer?.points).toEqual(tap({ service: 'enotum', topic: 'cost' })[0]?.points);
  });
});

describe('two services asked about together, whichever they are', () => {
  const ids = [...services.keys()];
  const pairs = ids.flatMap((one, at) => ids.slice(at + 1).map((other) => [one, other] as const));

  test('are both answered, the first one first, together no longer than one answer', () => {
    for (const [one, other] of pairs) {
      const [first, second] = [services.get(one)?.name ?? one, services.get(other)?.name ?? other];
      const text = `quina diferència hi ha entre ${first} i ${second}?`;
      const { intent, replies } = converse(knowledge, emptyMemory, { type: 'message', text }, today);
      if (intent.type !== 'show-several') throw new Error(`«${text}» is ${intent.type}`);
      expect(intent.asked.answers.map(({ target }) => `${target.service}/${target.topic}`)).toEqual([
        `${one}/que-es`,
        `${other}/que-es`,
      ]);
      const answers = replies.filter((reply) => reply.type === 'answer');
      for (const answer of answers) expect(answer.sources.length).toBeGreaterThan(0);
      expect(answers.flatMap(({ points }) => points).length).toBeLessThanOrEqual(mostPoints);
      expect(answers.slice(0, -1).flatMap(({ buttons }) => buttons)).toEqual([]);
      const buttons = answers.at(-1)?.buttons ?? [];
      expect(buttons.length).toBeGreaterThanOrEqual(2);
      expect(buttons.length).toBeLessThanOrEqual(3);
    }
  });
});
