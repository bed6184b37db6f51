import type { Terms } from '../entities/terms.ts';
import { phrase } from '../utterance/fold.ts';
import type { ContentIndex } from './content-index.ts';

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

const gramSize = 4;
/** Groups of letters are numbers of 16 bits: two that fall on the same one do no harm. */
const gramKinds = 0x10000;
const factShare = 0.5;

interface Centroid {
  weights: Map<number, number>;
  norm: number;
}

/** Compares questions with the rows of an index. What it works out about a target's words is kept for the next question. */
export function createLikenessReader(index: ContentIndex): LikenessReader {
  const centroids = new Map<number, Centroid>();
  const centroidOf = (target: number): Centroid => {
    const known = centroids.get(target);
    if (known) return known;
    const counts = new Map<number, number>();
    for (const at of index.rowsOfTarget[target] ?? []) {
      const row = index.rows[at];
      const share = row?.isWording ? 1 : factShare;
      for (const each of row?.terms.stems ?? []) counts.set(each, (counts.get(each) ?? 0) + share);
    }
    const weights = new Map(
      [...counts].map(([each, count]) => [each, Math.log(1 + count) * (index.entries[each]?.weight ?? 0)]),
    );
    const made = { weights, norm: length(weights.values()) };
    centroids.set(target, made);
    return made;
  };
  const letters = createLetterIndex(index);
  const told = new Map<number, ReadonlySet<number>>();
  const toldOf = (target: number): ReadonlySet<number> => {
    const known = told.get(target);
    if (known) return known;
    const facts = (index.rowsOfTarget[target] ?? []).flatMap((at) => {
      const row = index.rows[at];
      return row && !row.isWording ? [...row.terms.stems] : [];
    });
    const made = new Set([...(index.answerOfTarget[target] ?? []), ...facts]);
    told.set(target, made);
    return made;
  };

  return {
    of(terms) {
      const weights = [...terms.stems.keys()].map((each) => [index.numberOf(each), index.weight(each)] as const);
      const norm = length(weights.map(([, weight]) => weight));
      const mass = weights.reduce((sum, [, weight]) => sum + weight, 0) || 1;
      return {
        words(target) {
          const centroid = centroidOf(target);
          let shared = 0;
          for (const [each, weight] of weights) shared += weight * (centroid.weights.get(each) ?? 0);
          return shared / (norm * centroid.norm);
        },
        told(target) {
          const own = toldOf(target);
          let shared = 0;
          for (const [each, weight] of weights) if (own.has(each)) shared += weight;
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

/**
 * The groups of letters of every wording. Those of a question are marked, and only the wordings of the targets that are looked at
 * are gone through: how many groups they share, over all that both have (Dice's coefficient).
 */
function createLetterIndex({ rows, rowsOfTarget }: ContentIndex) {
  const gramsOfRow = rows.map(({ terms, isWording }) => (isWording ? gramsOf(` ${phrase(terms.text)} `) : null));
  const gramsOfTarget = rowsOfTarget.map((all) => all.flatMap((row) => gramsOfRow[row] ?? []));
  /** How telling each group is: the fewer wordings have it, the more. */
  const times = new Uint32Array(gramKinds);
  let wordings = 0;
  for (const own of gramsOfTarget.flat()) {
    wordings++;
    for (const gram of own) times[gram] = (times[gram] as number) + 1;
  }
  const weightOf = Float64Array.from(times, (count) => Math.log((1 + wordings) / (1 + count)));
  const massOf = (own: Uint16Array) => own.reduce((sum, gram) => sum + (weightOf[gram] as number), 0);
  const massesOfTarget = gramsOfTarget.map((all) => all.map(massOf));
  /** The groups of the question of now, marked: 64 KB, that stay near the processor. */
  const isAsked = new Uint8Array(gramKinds);
  let asked: Uint16Array = new Uint16Array();

  return {
    of(line: string): Pick<Likeness, 'letters' | 'rareLetters'> {
      for (const gram of asked) isAsked[gram] = 0;
      asked = gramsOf(line);
      const size = asked.length;
      const mass = massOf(asked);
      for (const gram of asked) isAsked[gram] = 1;
      /** Both are worked out together, and asked for one after the other. */
      let last = -1;
      let letters = 0;
      let rare = 0;
      const look = (target: number) => {
        if (target === last) return;
        last = target;
        letters = 0;
        rare = 0;
        const all = gramsOfTarget[target] ?? [];
        for (let nth = 0; nth < all.length; nth++) {
          const own = all[nth] as Uint16Array;
          const ownMass = massesOfTarget[target]?.[nth] ?? 0;
          // It could not be nearer, were it all shared.
          const mostLetters = (2 * Math.min(size, own.length)) / (size + own.length);
          const mostRare = (2 * Math.min(mass, ownMass)) / (mass + ownMass);
          if (mostLetters <= letters && mostRare <= rare) continue;
          let common = 0;
          let shared = 0;
          // The hottest loop of a turn, and so by plain numbers.
          for (let at = 0; at < own.length; at++) {
            const gram = own[at] as number;
            if (isAsked[gram] === 0) continue;
            common++;
            shared += weightOf[gram] as number;
          }
          letters = Math.max(letters, (2 * common) / (size + own.length));
          rare = Math.max(rare, (2 * shared) / (mass + ownMass));
        }
      };
      return {
        letters(target) {
          look(target);
          return letters;
        },
        rareLetters(target) {
          look(target);
          return rare;
        },
      };
    },
  };
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
