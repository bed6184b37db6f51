import type { Terms } from '../entities/terms.ts';
import { phrase } from '../utterance/fold.ts';
import type { ContentIndex } from './content-index.ts';

/** How much a question is like all that is written about a target. */
export interface Likeness {
  /** 0 to 1: the cosine between the question's words and the target's, each by how telling it is. */
  words(target: number): number;
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

  return {
    of(terms) {
      const weights = [...terms.stems.keys()].map((each) => [index.numberOf(each), index.weight(each)] as const);
      const norm = length(weights.map(([, weight]) => weight));
      return {
        words(target) {
          const centroid = centroidOf(target);
          let shared = 0;
          for (const [each, weight] of weights) shared += weight * (centroid.weights.get(each) ?? 0);
          return shared / (norm * centroid.norm);
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
 * The wordings by their groups of letters. A question counts, through its own groups, how many it shares with every
 * wording at once (Dice's coefficient is then a division); what it counted is wiped when the next one comes.
 */
function createLetterIndex({ rows, rowsOfTarget }: ContentIndex) {
  const wordingsOfTarget = rowsOfTarget.map((all) => Int32Array.from(all.filter((row) => rows[row]?.isWording)));
  const grams = rows.map(({ terms, isWording }) =>
    isWording ? gramsOf(` ${phrase(terms.text)} `) : new Uint16Array(),
  );
  /** Where the wordings of each group begin in `places`. */
  const begins = new Uint32Array(gramKinds + 1);
  for (const own of grams) for (const gram of own) begins[gram + 1] = (begins[gram + 1] ?? 0) + 1;
  /** How telling each group is: the fewer wordings have it, the more. */
  const wordings = grams.filter(({ length }) => length > 0).length;
  const weightOf = Float64Array.from({ length: gramKinds }, (_, gram) =>
    Math.log((1 + wordings) / (1 + (begins[gram + 1] ?? 0))),
  );
  for (let gram = 0; gram < gramKinds; gram++) begins[gram + 1] = (begins[gram + 1] ?? 0) + (begins[gram] ?? 0);
  const places = new Uint32Array(begins[gramKinds] ?? 0);
  const next = begins.slice();
  grams.forEach((own, row) => {
    for (const gram of own) {
      const place = next[gram] ?? 0;
      places[place] = row;
      next[gram] = place + 1;
    }
  });
  const massOf = (own: Uint16Array) => own.reduce((sum, gram) => sum + (weightOf[gram] ?? 0), 0);
  const sizes = Uint16Array.from(grams, ({ length }) => length);
  const masses = Float64Array.from(grams, massOf);
  const shared = new Uint16Array(rows.length);
  const sharedMass = new Float64Array(rows.length);
  /** Counts a group of the question in every wording that has it: the hottest loop of a turn, and so by plain numbers. */
  const count = (gram: number): void => {
    const end = begins[gram + 1] as number;
    const weight = weightOf[gram] as number;
    for (let place = begins[gram] as number; place < end; place++) {
      const row = places[place] as number;
      (shared[row] as number)++;
      (sharedMass[row] as number) += weight;
    }
  };

  return {
    of(line: string): Pick<Likeness, 'letters' | 'rareLetters'> {
      const asked = gramsOf(line);
      const mass = massOf(asked);
      shared.fill(0);
      sharedMass.fill(0);
      for (let at = 0; at < asked.length; at++) count(asked[at] as number);
      /** Both are worked out together, and asked for one after the other. */
      let last = -1;
      let letters = 0;
      let rare = 0;
      const look = (target: number) => {
        if (target === last) return;
        last = target;
        letters = 0;
        rare = 0;
        for (const row of wordingsOfTarget[target] ?? []) {
          const common = shared[row] ?? 0;
          if (common === 0) continue;
          letters = Math.max(letters, (2 * common) / (asked.length + (sizes[row] ?? 0)));
          rare = Math.max(rare, (2 * (sharedMass[row] ?? 0)) / (mass + (masses[row] ?? 0)));
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
