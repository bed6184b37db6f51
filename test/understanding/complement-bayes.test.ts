import { describe, expect, it } from 'vitest';
import { createComplementLearner } from '../../knowledge/understand/retrieval/complement-bayes.ts';
import { atOnce } from '../../knowledge/understand/steps.ts';

/** Words of a text, each a number. */
const [paper, sign, stamp, invoice, pay, the] = [1, 2, 3, 4, 5, 6];
const [papers, invoices] = [0, 1];

function learnt(papersTold: number) {
  const learner = createComplementLearner(2);
  for (let time = 0; time < papersTold; time++) {
    learner.learn(papers, [the, paper, sign]);
    learner.learn(papers, [the, paper, stamp]);
  }
  for (let time = 0; time < 3; time++) learner.learn(invoices, [the, invoice, pay]);
  return atOnce(learner.end());
}

describe('what a text is likest', () => {
  it.each([
    { text: [the, paper], is: papers },
    { text: [sign], is: papers },
    { text: [pay, the], is: invoices },
  ])('is told by its words: $text', ({ text, is }) => {
    const likeness = learnt(3).of(text);
    expect(likeness[is]).toBe(0);
    expect(likeness[1 - is]).toBeLessThan(-0.1);
  });

  it('is no likelier because many more texts are of it', () => {
    expect(learnt(200).of([pay])[invoices]).toBe(0);
  });

  it('is nothing in particular when none of its words has been learnt, or hardly any text has them', () => {
    const learner = createComplementLearner(2);
    learner.learn(papers, [the, paper]);
    learner.learn(invoices, [the, invoice]);
    const { of } = atOnce(learner.end());
    expect([...of([paper, 1234])]).toEqual([0, 0]);
    expect([...of([])]).toEqual([0, 0]);
  });
});
