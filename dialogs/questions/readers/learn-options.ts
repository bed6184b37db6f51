import type { Marks } from './reply-marks.ts';

/** Something written of an option. */
export interface Written {
  /** Place of the option. */
  of: number;
  marks: Marks;
}

export interface LearntOptions {
  /** How much each option is what some marks tell: log-odds but for a constant, in the order of the options. */
  scores(marks: Marks): number[];
}

const rounds = 5;
/** How far each text moves the weights in the first round, and how much less in each one after. */
const pace = 4;
const slowing = 0.1;
/** How much of each weight is forgotten at each step: what one text alone says may be by chance. */
const forgetting = 0.001;
const paceOfStart = 0.1;

/**
 * Learns from all that is written of some options what tells each from the others (multinomial logistic regression, by stochastic
 * gradient descent, over marks weighed by how rare they are). Nothing in it is left to chance: the same texts give the same.
 */
export function learnOptions(written: readonly Written[], options: number): LearntOptions {
  const texts = written.length;
  const having = new Map<string, number>();
  for (const { marks } of written) for (const mark of marks.keys()) having.set(mark, (having.get(mark) ?? 0) + 1);
  const placeOf = new Map([...having.keys()].map((mark, place) => [mark, place]));
  const rarityOf = (mark: string) => Math.log((texts + 1) / ((having.get(mark) ?? 0) + 0.5));
  /** Places and values of length 1 in all; marks never written only make the rest weigh less. */
  const vectorOf = (marks: Marks) => {
    const places: number[] = [];
    const values: number[] = [];
    let squares = 0;
    for (const [mark, counts] of marks) {
      const value = counts * rarityOf(mark);
      squares += value * value;
      const place = placeOf.get(mark);
      if (place === undefined) continue;
      places.push(place);
      values.push(value);
    }
    const length = Math.sqrt(squares) || 1;
    return { places, values: Float64Array.from(values, (value) => value / length) };
  };
  const weights = Array.from({ length: options }, () => new Float64Array(placeOf.size));
  const starts = new Float64Array(options);
  const scoresOf = ({ places, values }: ReturnType<typeof vectorOf>) =>
    weights.map((own, option) => {
      let score = starts[option] as number;
      for (let at = 0; at < places.length; at++)
        score += (own[places[at] as number] as number) * (values[at] as number);
      return score;
    });

  const rows = mixed(written.map(({ of, marks }) => ({ of, vector: vectorOf(marks) })));
  for (let round = 0; round < rounds; round++) {
    const step = pace / (1 + slowing * round);
    for (const { of, vector } of rows) {
      const { places, values } = vector;
      likelihoods(scoresOf(vector)).forEach((likely, option) => {
        const wrong = likely - (option === of ? 1 : 0);
        const own = weights[option] as Float64Array;
        for (let at = 0; at < places.length; at++) {
          const place = places[at] as number;
          const weight = own[place] as number;
          own[place] = weight - step * (wrong * (values[at] as number) + forgetting * weight);
        }
        starts[option] = (starts[option] as number) - paceOfStart * wrong;
      });
    }
  }
  return { scores: (marks) => scoresOf(vectorOf(marks)) };
}

/** The texts of one option would otherwise come one after another, and what is learnt last weigh more. */
function mixed<T>(all: readonly T[]): T[] {
  const stride = [7919, 7907, 7901].find((prime) => all.length % prime !== 0) ?? 1;
  return all.flatMap((_, at) => all[(at * stride) % all.length] ?? []);
}

function likelihoods(scores: readonly number[]): number[] {
  const most = Math.max(...scores);
  const raised = scores.map((score) => Math.exp(score - most));
  const all = raised.reduce((sum, each) => sum + each, 0);
  return raised.map((each) => each / all);
}
