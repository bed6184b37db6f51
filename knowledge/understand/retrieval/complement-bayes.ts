import type { Steps } from '../steps.ts';

/** Says which of some labels a text is like, by what the texts of all the others do not have. */
export interface ComplementBayes {
  /** How like each label it is: 0 the likest, less the others. */
  of(features: readonly number[]): Float64Array;
}

export interface ComplementLearner {
  learn(label: number, features: readonly number[]): void;
  /** All has been learnt: what can be asked. */
  end(): Steps<ComplementBayes>;
}

/** What one text alone has may be by chance, and most pairs of words are so: they would take most of the room. */
const leastTexts = 3;
const smoothing = 0.5;
/** One that is surely another is about 1 or 2 below it. */
const steepness = 10;

/**
 * Prepares the learning of labels from texts by weight-normalised complement naive Bayes: Rennie, Shih, Teevan and Karger, «Tackling
 * the Poor Assumptions of Naive Bayes Text Classifiers», ICML 2003. Labels with many texts are told no better than those with few, and
 * what is in texts of every label hardly counts.
 * @param labels how many there are; features are small numbers, from 0 up: see `numbering.ts`
 */
export function createComplementLearner(labels: number): ComplementLearner {
  const texts: Text[] = [];
  return {
    learn(label, features) {
      texts.push({ label, features: Uint32Array.from(features) });
    },
    *end() {
      return createLikeness(yield* learnFrom(texts.splice(0), labels));
    },
  };
}

interface Text {
  label: number;
  features: Uint32Array;
}

/** The features that count, numbered one after another, and how rare each is. */
interface Kept {
  /** One more than the number of each feature; 0 for one that does not count. */
  numbers: Uint32Array;
  rarity: Float32Array;
}

function kept(texts: readonly Text[]): Kept {
  const room = texts.reduce((most, { features }) => features.reduce((high, each) => Math.max(high, each + 1), most), 0);
  const having = new Uint32Array(room);
  for (const { features } of texts) for (const each of features) having[each] = (having[each] as number) + 1;
  let count = 0;
  const numbers = having.map((times) => (times < leastTexts ? 0 : ++count));
  const rarity = new Float32Array(count);
  for (const [feature, number] of numbers.entries())
    if (number > 0) rarity[number - 1] = Math.log((texts.length + 1) / ((having[feature] as number) + 0.5));
  return { numbers, rarity };
}

/** The numbers of those of some features that count, and how much each weighs in them: their squares come to 1. */
function weighed({ numbers, rarity }: Kept, features: Iterable<number>): { own: number[]; weights: number[] } {
  const own: number[] = [];
  let squares = 0;
  for (const feature of features) {
    const number = (numbers[feature] ?? 0) - 1;
    if (number < 0) continue;
    own.push(number);
    squares += (rarity[number] as number) ** 2;
  }
  const length = Math.sqrt(squares);
  return { own, weights: own.map((number) => (rarity[number] as number) / length) };
}

/** Apart, so that what it was learnt from is let go of. */
function createLikeness(learnt: Learnt): ComplementBayes {
  return { of: (features) => likeness(learnt, features) };
}

/** All that is asked of what has been learnt, and nothing of what it was learnt from. */
interface Learnt extends Kept {
  /** For each label, what all features cost it that the others hardly have; and what its weights come to. */
  restOf: Float64Array;
  whole: Float64Array;
  /** The labels that have each feature begin there, one after another, and at last all end. */
  begins: Uint32Array;
  labelAt: Uint8Array;
  gainAt: Float32Array;
  costOf: Float32Array;
}

function* learnFrom(texts: readonly Text[], labels: number): Steps<Learnt> {
  const features = kept(texts);
  const kinds = features.rarity.length;
  yield;
  const mass = massOf(texts, features, labels);
  yield;
  const { totals, ...ofEach } = gains(mass, labels);
  const all = totals.reduce((sum, total) => sum + total, 0);
  const restOf = totals.map((total) => Math.log(all - total + smoothing * kinds));
  const cost = ofEach.costOf.reduce((sum, each) => sum + each, 0);
  const whole = restOf.map((rest) => kinds * rest - cost);
  for (const [at, label] of ofEach.labelAt.entries())
    whole[label] = (whole[label] as number) + (ofEach.gainAt[at] as number);
  return { ...features, ...ofEach, restOf, whole };
}

/** How much of each feature the texts of each label have, one feature after another: each text is worth 1. */
function massOf(texts: readonly Text[], features: Kept, labels: number): Float32Array {
  const mass = new Float32Array(features.rarity.length * labels);
  for (const { label, features: said } of texts) {
    const { own, weights } = weighed(features, said);
    for (const [nth, number] of own.entries()) {
      const at = number * labels + label;
      mass[at] = (mass[at] as number) + (weights[nth] as number);
    }
  }
  return mass;
}

function likeness(learnt: Learnt, said: readonly number[]): Float64Array {
  const { restOf, whole, begins, labelAt, gainAt, costOf } = learnt;
  const { own, weights } = weighed(learnt, said);
  const scores = new Float64Array(whole.length);
  if (own.length === 0) return scores;
  let weight = 0;
  let costs = 0;
  for (let nth = 0; nth < own.length; nth++) {
    const number = own[nth] as number;
    const each = weights[nth] as number;
    weight += each;
    costs += each * (costOf[number] as number);
    const end = begins[number + 1] as number;
    for (let at = begins[number] as number; at < end; at++) {
      const label = labelAt[at] as number;
      scores[label] = (scores[label] as number) + each * (gainAt[at] as number);
    }
  }
  let likest = Number.NEGATIVE_INFINITY;
  for (let label = 0; label < scores.length; label++) {
    // The weights of a label come to 1: one with many texts has larger ones.
    const rest = weight * (restOf[label] as number) - costs;
    const score = (steepness * costOf.length * ((scores[label] as number) + rest)) / (whole[label] as number);
    scores[label] = score;
    if (score > likest) likest = score;
  }
  return scores.map((score) => score - likest);
}

/**
 * What each feature costs a label none of whose texts have it, and less by how much each of those that have it: most have one or two; and
 * how much each label has of all.
 */
function gains(mass: Float32Array, labels: number) {
  const kinds = mass.length / labels;
  let entries = 0;
  for (let at = 0; at < mass.length; at++) if ((mass[at] as number) > 0) entries++;
  const begins = new Uint32Array(kinds + 1);
  const labelAt = new Uint8Array(entries);
  const gainAt = new Float32Array(entries);
  const costOf = new Float32Array(kinds);
  const totals = new Float64Array(labels);
  let at = 0;
  for (let number = 0; number < kinds; number++) {
    const row = number * labels;
    let sum = 0;
    for (let label = 0; label < labels; label++) sum += mass[row + label] as number;
    const cost = Math.log(sum + smoothing);
    costOf[number] = cost;
    for (let label = 0; label < labels; label++) {
      const own = mass[row + label] as number;
      if (own <= 0) continue;
      totals[label] = (totals[label] as number) + own;
      labelAt[at] = label;
      gainAt[at++] = cost - Math.log(sum - own + smoothing);
    }
    begins[number + 1] = at;
  }
  return { begins, labelAt, gainAt, costOf, totals };
}
