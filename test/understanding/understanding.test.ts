import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readReplyAt } from '../../bot/commands/read-reply-at.ts';
import { createKnowledge } from '../../knowledge/create-knowledge.ts';
import { fold, words } from '../../knowledge/understand/utterance/fold.ts';
import { ours } from '../bench/answerers.ts';
import { content } from '../dialogs/real-content.ts';
import { knowledge } from '../dialogs/real-knowledge.ts';
import { anything } from './anything.ts';
import { labelled } from './labelled.ts';
import { average, scoreQuestion } from './score.ts';

const { questions, outOfScope, commands, populations } = labelled('test');
const share = (right: number, all: readonly unknown[]) => right / all.length;

/** Not what we aim at, but what must not be lost: `npm run bench` prints the figures. */
describe('questions that nobody tuned on', () => {
  const score = average(questions.map((question) => scoreQuestion(question, ours(knowledge).ask(question.q))));

  test('reach the right service', () => expect(score.service).toBeGreaterThan(0.95));
  test('and the right topic', () => expect(score.serviceAndTopic).toBeGreaterThan(0.88));
  test('and few are left without an answer', () => expect(score.unanswered).toBeLessThan(0.03));
  test('what is not ours is not answered', () => {
    const refused = outOfScope.filter(({ q }) => knowledge.read(q).find(null).kind === 'unknown').length;
    expect(share(refused, outOfScope)).toBeGreaterThan(0.96);
  });
  test('orders are taken as orders, and questions are not', () => {
    const right = commands.filter(({ q, command }) => knowledge.read(q).order === command).length;
    expect(share(right, commands)).toBeGreaterThan(0.95);
  });
  test('replies to «which town?» are read', () => {
    const right = populations.filter(({ q, population, town }) => {
      const value = readReplyAt(knowledge, 'diagnosi/poblacio', q).value as { population: number; town: string } | null;
      return (value?.population ?? null) === population && (town === null || value?.town === town);
    }).length;
    expect(share(right, populations)).toBeGreaterThan(0.97);
  });
});

test('a citizen with an errand is known for one, whatever the words', () => {
  const errands = outOfScope.filter(({ type }) => type === 'citizen').map(({ q }) => knowledge.read(q).find(null));
  const known = errands.filter((found) => found.kind === 'unknown' && found.elsewhere === 'citizen').length;
  expect(share(known, errands)).toBeGreaterThan(0.75);
});

describe('whatever is typed', () => {
  test('a question leaves nothing behind: the next is answered as if it were the first', () => {
    const fresh = createKnowledge(content);
    const asked = questions.slice(0, 60).map(({ q }) => q);
    const alone = asked.map((q) => fresh.read(q).find(null));
    fc.assert(
      fc.property(fc.shuffledSubarray(asked), anything, (order, noise) => {
        knowledge.read(noise).find(null);
        for (const q of order) expect(knowledge.read(q).find(null)).toEqual(alone[asked.indexOf(q)]);
      }),
      { numRuns: 20 },
    );
  });

  test('the search says something or that it does not know, and never fails', () => {
    fc.assert(
      fc.property(anything, (text) => {
        expect(['answer', 'choose', 'unknown']).toContain(knowledge.read(text).find(null).kind);
        void knowledge.read(text).order;
        void knowledge.read(text).towns;
      }),
    );
  });

  test('a text folded twice is as folded once', () => {
    fc.assert(
      fc.property(anything, (text) => {
        expect(words(fold(text))).toEqual(words(text));
      }),
    );
  });
});

test('a question about the last thing spoken of needs no name', () => {
  const cost = knowledge.read('i quant costa?').find({ service: 'etauler' });
  expect(cost).toMatchObject({ kind: 'answer', target: { service: 'etauler', topic: 'cost' } });
});
