import { phrase } from '../utterance/fold.ts';
import type { Terms } from '../utterance/terms.ts';
import type { ContentIndex } from './index-content.ts';

/** How much a question is like all that is written about a target. */
export interface Resemblance {
  /** 0 to 1: the angle between the question's words and the target's, each by how telling it is. */
  words: number;
  /** 0 to 1: the letters it shares with the nearest wording: catches other forms of a word, and its slips. */
  letters: number;
  /** The same, each group of letters by how telling it is. */
  rare: number;
}

export interface ResemblanceReader {
  /** Prepares the comparison of one question with any number of targets. */
  of(terms: Terms): (target: number) => Resemblance;
}

const gramSize = 4;
/** Groups of letters are numbers of 16 bits: two that fall on the same one do no harm. */
const gramKinds = 0x10000;
const factShare = 0.5;

/** A wording as groups of letters, each once, and what they all weigh. */
interface Wording {
  grams: Uint16Array;
  mass: number;
}
interface Centroid {
  weights: Map<number, number>;
  norm: number;
  wordings: Wording[];
}

/** Compares questions with the rows of an index. What it works out about a target is kept for the next question. */
export function createResemblanceReader(index: ContentIndex): ResemblanceReader {
  const centroids = new Map<number, Centroid>();
  /** Only worked out once somebody asks: whoever starts the bot, or lints, does not wait for it. */
  let rowGrams: (Uint16Array | null)[] = [];
  let gramWeight: Float32Array = new Float32Array();
  const countLetters = () => {
    if (gramWeight.length > 0) return;
    rowGrams = index.rows.map(({ terms, isWording }) => (isWording ? gramsOf(` ${phrase(terms.text)} `) : null));
    gramWeight = weighGrams(rowGrams.flatMap((grams) => grams ?? []));
  };
  const massOf = (grams: Uint16Array) => grams.reduce((sum, gram) => sum + (gramWeight[gram] ?? 0), 0);
  /** The groups of letters of the question of now, to be looked up; wiped when the next one comes. */
  const isAsked = new Uint8Array(gramKinds);
  let before: Uint16Array = new Uint16Array();

  const centroidOf = (target: number): Centroid => {
    const known = centroids.get(target);
    if (known) return known;
    const counts = new Map<number, number>();
    const wordings: Wording[] = [];
    for (const at of index.rowsOfTarget[target] ?? []) {
      const row = index.rows[at];
      const share = row?.isWording ? 1 : factShare;
      for (const each of row?.terms.stems ?? []) counts.set(each, (counts.get(each) ?? 0) + share);
      const grams = rowGrams[at];
      if (grams) wordings.push({ grams, mass: massOf(grams) });
    }
    const weights = new Map(
      [...counts].map(([each, count]) => [each, Math.log(1 + count) * (index.entries[each]?.weight ?? 0)]),
    );
    const made = { weights, norm: length(weights.values()), wordings };
    centroids.set(target, made);
    return made;
  };

  /** How like the nearest wording, by the share (Dice) of groups in common, counted and weighed. */
  const nearest = (size: number, mass: number, wordings: readonly Wording[]) => {
    let letters = 0;
    let rare = 0;
    for (const wording of wordings) {
      let shared = 0;
      let sharedMass = 0;
      for (const gram of wording.grams) {
        if (isAsked[gram] === 0) continue;
        shared++;
        sharedMass += gramWeight[gram] ?? 0;
      }
      if (shared === 0) continue;
      letters = Math.max(letters, (2 * shared) / (size + wording.grams.length));
      rare = Math.max(rare, (2 * sharedMass) / (mass + wording.mass));
    }
    return { letters, rare };
  };

  return {
    of(terms) {
      countLetters();
      const asked = gramsOf(terms.line);
      for (const gram of before) isAsked[gram] = 0;
      for (const gram of asked) isAsked[gram] = 1;
      before = asked;
      const mass = massOf(asked);
      const weights = [...terms.stems.keys()].map((each) => [index.numberOf(each), index.weight(each)] as const);
      const norm = length(weights.map(([, weight]) => weight));
      return (target) => {
        const centroid = centroidOf(target);
        const shared = weights.reduce((sum, [each, weight]) => sum + weight * (centroid.weights.get(each) ?? 0), 0);
        return { words: shared / (norm * centroid.norm), ...nearest(asked.length, mass, centroid.wordings) };
      };
    },
  };
}

function length(values: Iterable<number>): number {
  let squares = 0;
  for (const value of values) squares += value * value;
  return Math.sqrt(squares) || 1;
}

const isSeen = new Uint8Array(gramKinds);

/** The groups of neighbouring letters of a line, each once. */
function gramsOf(line: string): Uint16Array {
  const grams = new Uint16Array(Math.max(0, line.length - gramSize + 1));
  let count = 0;
  let [one, two, three] = [line.charCodeAt(0), line.charCodeAt(1), line.charCodeAt(2)];
  for (let at = gramSize - 1; at < line.length; at++) {
    const four = line.charCodeAt(at);
    const hash = (((one * 31 + two) * 31 + three) * 31 + four) & (gramKinds - 1);
    one = two;
    two = three;
    three = four;
    if (isSeen[hash] === 1) continue;
    isSeen[hash] = 1;
    grams[count++] = hash;
  }
  const found = grams.slice(0, count);
  for (const gram of found) isSeen[gram] = 0;
  return found;
}

/** How telling each group of letters is: the fewer wordings have it, the more. */
function weighGrams(all: readonly Uint16Array[]): Float32Array {
  const times = new Float32Array(gramKinds);
  for (const grams of all) for (const gram of grams) times[gram] = (times[gram] ?? 0) + 1;
  return times.map((count) => Math.log((1 + all.length) / (1 + count)));
}
