import type { ContentIndex } from './index-content.ts';
import { words } from './normalise.ts';
import type { Terms } from './terms.ts';

/** How much a question is like all that is written about a target. */
export interface Resemblance {
  /** 0 to 1: the angle between the question's words and the target's, each by how telling it is. */
  words: number;
  /** 0 to 1: the letters it shares with the nearest wording: catches other forms of a word, and its slips. */
  letters: number;
}

export interface ResemblanceReader {
  /** Prepares the comparison of one question with any number of targets. */
  of(question: string, terms: Terms): (target: number) => Resemblance;
}

const gramSize = 4;
const factShare = 0.5;

interface Centroid {
  weights: Map<string, number>;
  norm: number;
  /** The groups of letters of each wording, as numbers, each once. */
  grams: Uint16Array[];
}

/** Compares questions with the rows of an index. What it works out about a target is kept for the next question. */
export function createResemblanceReader(index: ContentIndex): ResemblanceReader {
  const centroids = new Map<number, Centroid>();
  /** The groups of letters of the question of now, to be looked up; wiped when the next one comes. */
  const isAsked = new Uint8Array(0x10000);
  let before: Uint16Array = new Uint16Array();

  const centroidOf = (target: number): Centroid => {
    const known = centroids.get(target);
    if (known) return known;
    const counts = new Map<string, number>();
    const grams: Uint16Array[] = [];
    for (const at of index.rowsOfTarget[target] ?? []) {
      const row = index.rows[at];
      const share = row?.isWording ? 1 : factShare;
      for (const each of row?.terms.stems.keys() ?? []) counts.set(each, (counts.get(each) ?? 0) + share);
      if (row?.isWording) grams.push(gramsOf(row.text));
    }
    const weights = new Map([...counts].map(([each, count]) => [each, Math.log(1 + count) * index.weight(each)]));
    const made = { weights, norm: length(weights.values()), grams };
    centroids.set(target, made);
    return made;
  };

  return {
    of(question, terms) {
      const asked = gramsOf(question);
      for (const gram of before) isAsked[gram] = 0;
      for (const gram of asked) isAsked[gram] = 1;
      before = asked;
      const weights = [...terms.stems.keys()].map((each) => [each, index.weight(each)] as const);
      const norm = length(weights.map(([, weight]) => weight));
      return (target) => {
        const centroid = centroidOf(target);
        const shared = weights.reduce((sum, [each, weight]) => sum + weight * (centroid.weights.get(each) ?? 0), 0);
        return {
          words: shared / (norm * centroid.norm),
          letters: nearest(isAsked, asked.length, centroid.grams),
        };
      };
    },
  };
}

function length(values: Iterable<number>): number {
  let squares = 0;
  for (const value of values) squares += value * value;
  return Math.sqrt(squares) || 1;
}

/** The groups of letters of a text, each as a number of 16 bits: two that fall on the same one do no harm. */
function gramsOf(text: string): Uint16Array {
  const line = ` ${words(text).join(' ')} `;
  const grams = new Set<number>();
  for (let at = 0; at + gramSize <= line.length; at++) {
    let hash = 0;
    for (let nth = at; nth < at + gramSize; nth++) hash = (hash * 31 + line.charCodeAt(nth)) & 0xffff;
    grams.add(hash);
  }
  return Uint16Array.from(grams);
}

/** The share of groups (Dice) in common with the wording that has most. */
function nearest(isAsked: Uint8Array, size: number, wordings: readonly Uint16Array[]): number {
  let best = 0;
  for (const grams of wordings) {
    let shared = 0;
    for (const gram of grams) shared += isAsked[gram] ?? 0;
    const share = shared === 0 ? 0 : (2 * shared) / (size + grams.length);
    if (share > best) best = share;
  }
  return best;
}
