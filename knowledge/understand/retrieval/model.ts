import model from './model.json' with { type: 'json' };

/** What each feature is worth, in the order of its table. */
export type Weights = readonly number[];

/** What `npm run train` learnt. */
export interface Model {
  /** By the table of `features.ts`. */
  rerank: Weights;
  /** By the table of `answerability.ts`, whose first one is always 1. */
  answerability: Weights;
  thresholds: {
    /** From this probability that a question is ours and has an answer down, nothing is said. */
    answerable: number;
    /** Two candidates nearer than this share of the first one's likelihood are offered to choose from… */
    closeTopic: number;
    /** …also when they are of different services, where a mistake costs more. */
    closeService: number;
  };
}

/** The model that is used, from `model.json`: weights by name there, in the order of the tables here. */
export function readModel(features: readonly { name: string }[], signs: readonly { name: string }[]): Model {
  return {
    rerank: weightsInOrder(features, model.rerank),
    answerability: weightsInOrder(signs, model.answerability),
    thresholds: model.thresholds,
  };
}

/**
 * What each row of a table is worth, in its order.
 * @param weights by name, as `npm run train` wrote them
 * @throws Error when a row has none
 */
export function weightsInOrder(table: readonly { name: string }[], weights: Readonly<Record<string, number>>): Weights {
  return table.map(({ name }) => {
    const weight = weights[name];
    if (weight === undefined) throw new Error(`nothing has been learnt of «${name}»: run «npm run train»`);
    return weight;
  });
}

/** The sum of some features by their weights. */
export function dot(features: readonly number[], weights: Weights): number {
  let sum = 0;
  for (let at = 0; at < features.length; at++) sum += (features[at] ?? 0) * (weights[at] ?? 0);
  return sum;
}

/** How likely something is, from a sum on a logarithmic scale (logistic function). */
export function probability(sum: number): number {
  return 1 / (1 + Math.exp(-sum));
}
