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
  grams: Set<string>[];
}

/** Compares questions with the rows of an index. What it works out about a target is kept for the next question. */
export function createResemblanceReader(index: ContentIndex): ResemblanceReader {
  const centroids = new Map<number, Centroid>();

  const centroidOf = (target: number): Centroid => {
    const known = centroids.get(target);
    if (known) return known;
    const counts = new Map<string, number>();
    const grams: Set<string>[] = [];
    for (const at of index.rowsOfTarget[target] ?? []) {
      const row = index.rows[at];
      const share = row?.isWording ? 1 : factShare;
      for (const each of row?.terms?.stems.keys() ?? []) counts.set(each, (counts.get(each) ?? 0) + share);
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
      const weights = [...terms.stems.keys()].map((each) => [each, index.weight(each)] as const);
      const norm = length(weights.map(([, weight]) => weight));
      return (target) => {
        const centroid = centroidOf(target);
        const shared = weights.reduce((sum, [each, weight]) => sum + weight * (centroid.weights.get(each) ?? 0), 0);
        return {
          words: shared / (norm * centroid.norm),
          letters: centroid.grams.reduce((best, grams) => Math.max(best, dice(asked, grams)), 0),
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

function gramsOf(text: string): Set<string> {
  const line = ` ${words(text).join(' ')} `;
  const grams = new Set<string>();
  for (let at = 0; at + gramSize <= line.length; at++) grams.add(line.slice(at, at + gramSize));
  return grams;
}

function dice(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  if (one.size === 0 || other.size === 0) return 0;
  const [small, large] = one.size < other.size ? [one, other] : [other, one];
  let shared = 0;
  for (const gram of small) if (large.has(gram)) shared++;
  return (2 * shared) / (one.size + other.size);
}
