import { expect, test } from 'vitest';
import { explainTurn } from '../../bot/preview/explain-turn.ts';
import { knowledge } from '../dialogs/real-knowledge.ts';

const today = '2026-11-29';
const explain = (text: string, more: { about?: string; value?: unknown } = {}) =>
  explainTurn(knowledge, { text, value: more.value, about: more.about ?? null }, today);

test('the first candidate is what is answered, as likely as the answer says', () => {
  const { intent, search, reading } = explain('com s’obté una còpia autèntica d’un document en paper?');
  if (intent.type !== 'show-target') throw new Error(`It is ${intent.type}.`);
  const [first] = search.candidates;
  expect(reading).toBe('question-to-us');
  expect(first?.target).toEqual(intent.target);
  expect(first?.probability).toBeCloseTo(intent.probability, 10);
});

test('what each candidate is worth adds up to how likely it is beside the others', () => {
  const { candidates, answerable } = explain('què necessito per signar un decret?').search;
  const sum = (features: readonly { value: number; weight: number }[]) =>
    features.reduce((total, { value, weight }) => total + value * weight, 0);
  const odds = candidates.map(({ features }) => Math.exp(sum(features)));
  const all = odds.reduce((total, each) => total + each, 0);
  expect(candidates.some(({ isPlain }) => isPlain)).toBe(false);
  candidates.forEach(({ probability }, at) => {
    expect(probability).toBeCloseTo((answerable * (odds[at] ?? 0)) / all, 8);
  });
});

test('what is not ours is below what is enough to answer', () => {
  const { intent, search } = explain('quin tauler kanban em recomanes?');
  expect(intent.type).toBe('unknown');
  expect(search.answerable).toBeLessThan(search.enough);
});

test('a question that leans on a service is tried as if it had been spoken of', () => {
  expect(explain('i quant costa?').intent.type).toBe('which-service');
  expect(explain('i quant costa?', { about: 'enotum' }).intent).toMatchObject({
    type: 'show-target',
    target: { service: 'enotum', topic: 'cost' },
  });
});

test('a button is tried as it is tapped, and one that stands for nothing is as if it was typed', () => {
  const value = { service: 'enotum', topic: 'cost' };
  expect(explain('Més detalls', { value }).reading).toBe('tap');
  expect(explain('quant costa e-NOTUM?', { value: { no: 'hi és' } }).reading).toBe('question-to-us');
});
