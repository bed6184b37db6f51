import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createKnowledge } from '../../knowledge/create-knowledge.ts';
import { fold, words } from '../../knowledge/understand/utterance/fold.ts';
import { content } from '../dialogs/real-content.ts';
import { knowledge } from '../dialogs/real-knowledge.ts';
import { anything } from './anything.ts';
import recorded from './blind-rates.json' with { type: 'json' };
import { blindRates } from './blind-rates.ts';
import { labelled } from './labelled.ts';

const { questions, outOfScope } = labelled('test');
const share = (right: number, all: readonly unknown[]) => right / all.length;

/** What was got right the last time that somebody recorded it (`npm run train -- --record`) must not be lost. */
describe('of what nobody tuned on, as much is got right as was recorded', () => {
  const rates = blindRates(knowledge);

  test.each(Object.entries<number>(recorded))('%s: %d', (name, rate) =>
    expect(rates[name]).toBeGreaterThanOrEqual(rate),
  );
  test('and nothing is measured that is not recorded', () => expect(Object.keys(rates)).toEqual(Object.keys(recorded)));
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
