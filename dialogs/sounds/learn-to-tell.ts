import type { Marks } from './text-marks.ts';

/** A text of which it is known what it says: its place among all that such texts may say. */
export interface Written {
  of: number;
  marks: Marks;
}

export interface Learnt {
  /** How much a text says each thing: log-odds but for a constant, in the order of the things. */
  scores(marks: Marks): Float64Array;
}

/** How it is learnt, where not as usual. */
export interface Pace {
  rounds?: number;
  /** How far each text moves the weights in the first round. */
  step?: number;
  /** How much of each weight is forgotten at each step: what one text alone says may be by chance. */
  forgetting?: number;
  /** A mark that fewer texts have tells nothing. */
  leastTexts?: number;
}

/** How much shorter the steps are in each round than in the one before. */
const slowing = 0.1;
const stepOfStart = 0.1;
/** What is as good as right is left as it is: most texts are, after the first round. */
const rightEnough = 0.004;

/**
 * Learns from texts what tells each of some things from the others (multinomial logistic regression, by stochastic gradient descent,
 * over marks weighed by how rare they are). Nothing in it is left to chance: the same texts give the same.
 * @param things how many things there are to say
 */
export function learnToTell(written: readonly Written[], things: number, pace: Pace = {}): Learnt {
  const { rounds = 5, step: firstStep = 4, forgetting = 0.001, leastTexts = 1 } = pace;
  const texts = written.length;
  const placeOf = new Map<string, number>();
  const rarity: number[] = [];
  for (const [mark, having] of countOf(written)) {
    if (having < leastTexts) continue;
    placeOf.set(mark, placeOf.size);
    rarity.push(Math.log((texts + 1) / (having + 0.5)));
  }
  const rarest = Math.log((texts + 1) / 0.5);
  /** Places and values of length 1 in all; marks never written only make the rest weigh less. */
  const vectorOf = (marks: Marks) => {
    const places: number[] = [];
    const values: number[] = [];
    let squares = 0;
    for (const [mark, counts] of marks) {
      const place = placeOf.get(mark);
      const value = counts * (place === undefined ? rarest : (rarity[place] as number));
      squares += value * value;
      if (place === undefined) continue;
      places.push(place * things);
      values.push(value);
    }
    const length = Math.sqrt(squares) || 1;
    return { places: Uint32Array.from(places), values: Float32Array.from(values, (value) => value / length) };
  };
  /** The weights of each mark for each thing, one after another. */
  const weights = new Float32Array(placeOf.size * things);
  const starts = new Float64Array(things);
  const scoresOf = ({ places, values }: ReturnType<typeof vectorOf>) => {
    const scores = starts.slice();
    for (let at = 0; at < places.length; at++) {
      const place = places[at] as number;
      const value = values[at] as number;
      for (let thing = 0; thing < things; thing++)
        scores[thing] = (scores[thing] as number) + (weights[place + thing] as number) * value;
    }
    return scores;
  };

  const rows = mixed(written.map(({ of, marks }) => ({ of, vector: vectorOf(marks) })));
  const wrongs = new Uint32Array(things);
  for (let round = 0; round < rounds; round++) {
    const step = firstStep / (1 + slowing * round);
    for (const { of, vector } of rows) {
      const errors = likelihoods(scoresOf(vector));
      errors[of] = (errors[of] as number) - 1;
      let count = 0;
      for (let thing = 0; thing < things; thing++) {
        const error = errors[thing] as number;
        starts[thing] = (starts[thing] as number) - stepOfStart * error;
        if (Math.abs(error) > rightEnough) wrongs[count++] = thing;
      }
      const { places, values } = vector;
      for (let at = 0; at < places.length; at++) {
        const value = step * (values[at] as number);
        for (let nth = 0; nth < count; nth++) {
          const thing = wrongs[nth] as number;
          const place = (places[at] as number) + thing;
          const weight = weights[place] as number;
          weights[place] = weight - value * (errors[thing] as number) - step * forgetting * weight;
        }
      }
    }
  }
  return { scores: (marks) => scoresOf(vectorOf(marks)) };
}

/** How many texts have each mark. */
function countOf(written: readonly Written[]): Map<string, number> {
  const having = new Map<string, number>();
  for (const { marks } of written) for (const mark of marks.keys()) having.set(mark, (having.get(mark) ?? 0) + 1);
  return having;
}

/** The texts of one thing would otherwise come one after another, and what is learnt last weigh more. */
function mixed<T>(all: readonly T[]): T[] {
  const stride = [7919, 7907, 7901].find((prime) => all.length % prime !== 0) ?? 1;
  return all.flatMap((_, at) => all[(at * stride) % all.length] ?? []);
}

function likelihoods(scores: Float64Array): Float64Array {
  const most = scores.reduce((one, other) => Math.max(one, other));
  const raised = scores.map((score) => Math.exp(score - most));
  const all = raised.reduce((sum, each) => sum + each, 0);
  return raised.map((each) => each / all);
}
