import { atOnce, type Steps } from '../../knowledge/understand/steps.ts';
import { hashOf, type MarkNumbers, numberMarks, numberOf } from './number-marks.ts';
import type { Marks } from './text-marks.ts';

/** A text of which it is known what it says: its place among all that such texts may say. */
export interface Written {
  of: number;
  marks: Marks;
}

/** What has been learnt, and nothing of what it was learnt from. It is all data: it can be kept in a file. */
export interface Learnt {
  numbers: MarkNumbers;
  /** How rare each mark is, by its number, and how rare one that is nowhere. */
  rarity: Float32Array;
  rarest: number;
  /** How likely each thing is before anything is read. */
  starts: Float64Array;
  /** What each mark tells of each thing, one mark after another. */
  ofMarks: Float32Array;
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
/** A few milliseconds. */
export const textsOfAStep = 1000;
/** What is as good as right is left as it is: most texts are, after the first round. */
const rightEnough = 0.004;

/**
 * Learns from texts what tells each of some things from the others (multinomial logistic regression, by stochastic gradient descent,
 * over marks weighed by how rare they are). Nothing in it is left to chance: the same texts give the same.
 * @param things how many things there are to say
 */
export function learnToTell(written: readonly Written[], things: number, pace: Pace = {}): Learnt {
  return atOnce(learnInSteps(written, things, pace));
}

/** The same, a little at a time: for a service that goes on answering meanwhile. */
export function* learnInSteps(written: readonly Written[], things: number, pace: Pace = {}): Steps<Learnt> {
  const { rounds = 5, step: firstStep = 4, forgetting = 0.001, leastTexts = 1 } = pace;
  const { hashes, counts, ends } = inARow(written);
  yield;
  const numbers = numberMarks(hashes, leastTexts);
  yield;
  const learnt = nothingYet(things, written.length, numbers);
  const vectors: Vector[] = [];
  for (let text = 0; text < written.length; text++) {
    if (text % textsOfAStep === 0) yield;
    const from = ends[text - 1] ?? 0;
    vectors.push(vectorOf(learnt, hashes.subarray(from, ends[text]), counts.subarray(from, ends[text])));
  }
  const order = mixed(written.length);
  const errors = new Float64Array(things);
  const wrongs = new Uint32Array(things);
  const { starts, ofMarks } = learnt;
  for (let round = 0; round < rounds; round++) {
    const step = firstStep / (1 + slowing * round);
    const kept = 1 - step * forgetting;
    for (const [nth, text] of order.entries()) {
      if (nth % textsOfAStep === 0) yield;
      const { of } = written[text] as Written;
      const vector = vectors[text] as Vector;
      score(learnt, vector, errors);
      toLikelihoods(errors);
      errors[of] = (errors[of] as number) - 1;
      let count = 0;
      for (let thing = 0; thing < things; thing++) {
        const error = errors[thing] as number;
        starts[thing] = (starts[thing] as number) - stepOfStart * error;
        if (Math.abs(error) > rightEnough) wrongs[count++] = thing;
      }
      const { size, places, values } = vector;
      for (let at = 0; at < size; at++) {
        const value = step * (values[at] as number);
        for (let nth = 0; nth < count; nth++) {
          const thing = wrongs[nth] as number;
          const place = (places[at] as number) + thing;
          ofMarks[place] = (ofMarks[place] as number) * kept - value * (errors[thing] as number);
        }
      }
    }
  }
  return learnt;
}

/** How much a text says each thing: log-odds but for a constant, in the order of the things. */
export function scoresOf(learnt: Learnt, marks: Marks): Float64Array {
  const { hashes, counts } = inARow([{ marks }]);
  const scores = new Float64Array(learnt.starts.length);
  score(learnt, vectorOf(learnt, hashes, counts), scores);
  return scores;
}

function nothingYet(things: number, texts: number, numbers: MarkNumbers): Learnt {
  return {
    numbers,
    rarity: Float32Array.from(numbers.having, (having) => Math.log((texts + 1) / (having + 0.5))),
    rarest: Math.log((texts + 1) / 0.5),
    starts: new Float64Array(things),
    ofMarks: new Float32Array(numbers.having.length * things),
  };
}

/** What a text has, each mark by where its weights begin; the first `size` of each. */
interface Vector {
  size: number;
  places: Uint32Array;
  values: Float32Array;
}

/** Turns the marks of a text into a vector of length 1: those never written only make the rest weigh less. */
function vectorOf({ numbers, rarity, rarest, starts }: Learnt, hashes: Uint32Array, counts: Float32Array): Vector {
  const places = new Uint32Array(hashes.length);
  const values = new Float32Array(hashes.length);
  let size = 0;
  let squares = 0;
  for (let at = 0; at < hashes.length; at++) {
    const number = numberOf(numbers, hashes[at] as number);
    const value = (counts[at] as number) * (number < 0 ? rarest : (rarity[number] as number));
    squares += value * value;
    if (number < 0) continue;
    places[size] = number * starts.length;
    values[size++] = value;
  }
  const length = Math.sqrt(squares) || 1;
  for (let at = 0; at < size; at++) values[at] = (values[at] as number) / length;
  return { size, places, values };
}

/** Writes how much a text says each thing, in the order of the things. */
function score({ starts, ofMarks }: Learnt, { size, places, values }: Vector, scores: Float64Array): void {
  const things = starts.length;
  scores.set(starts);
  for (let at = 0; at < size; at++) {
    const place = places[at] as number;
    const value = values[at] as number;
    for (let thing = 0; thing < things; thing++)
      scores[thing] = (scores[thing] as number) + (ofMarks[place + thing] as number) * value;
  }
}

/** The marks of some texts one after another: their hashes, how much each counts, and where those of each text end. */
function inARow(written: readonly Pick<Written, 'marks'>[]) {
  const ends = new Uint32Array(written.length);
  const all = written.reduce((sum, { marks }, text) => {
    ends[text] = sum + marks.size;
    return sum + marks.size;
  }, 0);
  const hashes = new Uint32Array(all);
  const counts = new Float32Array(all);
  let at = 0;
  for (const { marks } of written) {
    for (const [mark, count] of marks) {
      hashes[at] = hashOf(mark);
      counts[at++] = count;
    }
  }
  return { hashes, counts, ends };
}

/**
 * Places up to a number, mixed: the texts of one thing would otherwise come one after another, and what is learnt last weigh more. Each
 * is the golden section of all further on than the one before, that never comes near a round: with a stride that was always the same, as
 * many texts as it, or one more, were hardly mixed at all.
 */
function mixed(many: number): Uint32Array {
  let stride = Math.max(1, Math.round(many * goldenSection));
  while (!arePrimeToEachOther(stride, many)) stride++;
  return Uint32Array.from({ length: many }, (_, at) => (at * stride) % many);
}

const goldenSection = (Math.sqrt(5) - 1) / 2;

function arePrimeToEachOther(one: number, other: number): boolean {
  return other === 0 ? one === 1 : arePrimeToEachOther(other, one % other);
}

/** Turns log-odds, in place, into likelihoods that come to 1. */
function toLikelihoods(scores: Float64Array): void {
  let most = Number.NEGATIVE_INFINITY;
  for (const score of scores) most = Math.max(most, score);
  let all = 0;
  for (let thing = 0; thing < scores.length; thing++) {
    const raised = Math.exp((scores[thing] as number) - most);
    scores[thing] = raised;
    all += raised;
  }
  for (let thing = 0; thing < scores.length; thing++) scores[thing] = (scores[thing] as number) / all;
}
