import { dot, probability } from '../../../knowledge/understand/retrieval/model.ts';
import { weightsInOrder } from '../weights-in-order.ts';
import type { BeginFacts } from './begin-facts.ts';
import { beginSigns } from './begin-signs.ts';
import learnt from './begin-weights.json' with { type: 'json' };

/** The signs of a message, in the order of their table. */
export function beginSignsOf(facts: BeginFacts): number[] {
  return beginSigns.map((sign) => sign.of(facts));
}

/** 0 to 1: how likely it is that a message is how somebody begins (logistic regression). */
export function begins(facts: BeginFacts): number {
  return probability(dot(beginSignsOf(facts), weights));
}

const weights = weightsInOrder(beginSigns, learnt.weights);
