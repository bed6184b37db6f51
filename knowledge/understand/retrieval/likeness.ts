import type { Terms } from '../entities/terms.ts';
import type { ContentIndex } from './content-index.ts';
import { createLetterIndex, type Lines } from './letters.ts';

/** How much a question is like all that is written about a target. */
export interface Likeness {
  /** 0 to 1: the cosine between the question's words and the target's, each by how telling it is. */
  words(target: number): number;
  /** 0 to 1: how much of what the question tells, by how telling each word is, its answer says too. */
  told(target: number): number;
  /** 0 to 1: the letters that it shares with the nearest wording: catches other forms of a word, and its slips. */
  letters(target: number): number;
  /** The same, each group of letters by how telling it is. */
  rareLetters(target: number): number;
}

export interface LikenessReader {
  /** Prepares the comparison of one question with any number of targets, until the next one is prepared. */
  of(terms: Terms): Likeness;
}

const factShare = 0.5;

/** The stems of a target and how telling each is, one after another: to go through them all is quicker than to look some up. */
interface Centroid {
  stems: Uint32Array;
  weights: Float64Array;
  norm: number;
}

/**
 * Compares questions with the rows of an index. What it works out about a target's words is kept for the next question.
 */
export function createLikenessReader(index: ContentIndex, lines: Lines): LikenessReader {
  const centroids = new Map<number, Centroid>();
  const centroidOf = (target: number): Centroid => {
    const known = centroids.get(target);
    if (known) return known;
    const counts = new Map<number, number>();
    for (const at of index.rowsOfTarget[target] ?? []) {
      const row = index.rows[at];
      const share = row?.isWording ? 1 : factShare;
      for (const each of row?.stems ?? []) counts.set(each, (counts.get(each) ?? 0) + share);
    }
    const weights = Float64Array.from(counts, ([each, count]) => Math.log(1 + count) * (index.weights[each] ?? 0));
    const made = { stems: Uint32Array.from(counts.keys()), weights, norm: length(weights) };
    centroids.set(target, made);
    return made;
  };
  const letters = createLetterIndex(index, lines);
  const told = new Map<number, Uint32Array>();
  const toldOf = (target: number): Uint32Array => {
    const known = told.get(target);
    if (known) return known;
    const facts = (index.rowsOfTarget[target] ?? []).flatMap((at) => {
      const row = index.rows[at];
      return row && !row.isWording ? [...row.stems] : [];
    });
    const made = Uint32Array.from(new Set([...(index.answerOfTarget[target] ?? []), ...facts]));
    told.set(target, made);
    return made;
  };

  /** How telling each stem of the question of now is, and 0 for all others; wiped when the next one comes. */
  const askedWeight = new Float64Array(index.weights.length);
  let asked: readonly number[] = [];

  return {
    of(terms) {
      const weights = [...terms.stems.keys()].map((each) => [index.numberOf(each), index.weight(each)] as const);
      const norm = length(weights.map(([, weight]) => weight));
      const mass = weights.reduce((sum, [, weight]) => sum + weight, 0) || 1;
      for (const stem of asked) askedWeight[stem] = 0;
      asked = weights.map(([stem]) => stem);
      for (const [stem, weight] of weights) askedWeight[stem] = weight;
      return {
        words(target) {
          const { stems, weights: own, norm: ownNorm } = centroidOf(target);
          let shared = 0;
          for (let at = 0; at < stems.length; at++) {
            shared += (askedWeight[stems[at] as number] as number) * (own[at] as number);
          }
          return shared / (norm * ownNorm);
        },
        told(target) {
          const own = toldOf(target);
          let shared = 0;
          for (let at = 0; at < own.length; at++) shared += askedWeight[own[at] as number] as number;
          return shared / mass;
        },
        ...letters.of(terms.line),
      };
    },
  };
}

function length(values: Iterable<number>): number {
  let squares = 0;
  for (const value of values) squares += value * value;
  return Math.sqrt(squares) || 1;
}
