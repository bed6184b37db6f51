import { dot, probability } from '../../../knowledge/understand/retrieval/model.ts';
import { weightsInOrder } from '../weights-in-order.ts';
import { asksWhatIsSaid } from './asks-duty.ts';
import type { ModelFacts } from './model-facts.ts';
import { modelSigns } from './model-signs.ts';
import learnt from './model-weights.json' with { type: 'json' };
import { namesModel } from './parts-of-model.ts';

/**
 * Whether enough of the model is said to be shown: two of a dimension, a level and a place; or a dimension,
 * and the model or what is said of it. Who only
 * tells who they are and of which town («soc l'interventor d'un municipi de 6.100 habitants») asks nothing of it.
 */
export function mayAskModel({ turn: { utterance }, asked, named, isPlaced }: ModelFacts): boolean {
  const isModel = namesModel(utterance);
  const said = [asked.dimension !== null, asked.level !== null, isPlaced].filter(Boolean).length;
  const asks = named.length > 0 || asked.level !== null || isModel || utterance.asks || utterance.text.includes('?');
  const isWritten = isModel || (named.length === 1 && asksWhatIsSaid(utterance));
  return asks && (said >= 2 || (asked.dimension !== null && isWritten));
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
