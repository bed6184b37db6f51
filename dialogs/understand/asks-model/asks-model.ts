import { dot, probability } from '../../../knowledge/understand/retrieval/model.ts';
import { weightsInOrder } from '../weights-in-order.ts';
import type { ModelFacts } from './model-facts.ts';
import { modelSigns } from './model-signs.ts';
import learnt from './model-weights.json' with { type: 'json' };
import { namesModel } from './parts-of-model.ts';

/** Whether enough of the model is said to be shown: two of a dimension, a level and a place; or the model and a dimension. */
export function mayAskModel({ turn, asked, isPlaced }: ModelFacts): boolean {
  const said = [asked.dimension !== null, asked.level !== null, isPlaced].filter(Boolean).length;
  return said >= 2 || (asked.dimension !== null && namesModel(turn.utterance));
}

/** The signs of a message, in the order of their table. */
export function modelSignsOf(facts: ModelFacts): number[] {
  return modelSigns.map((sign) => sign.of(facts));
}

/** 0 to 1: how likely it is that a message asks something of the model (logistic regression). */
export function asksModel(facts: ModelFacts): number {
  return probability(dot(modelSignsOf(facts), weights));
}

const weights = weightsInOrder(modelSigns, learnt.weights);
