/** Says which of some labels a text is like, by which features the texts of each label have (naive Bayes). */
export interface Bayes {
  /** How likely each label is, on a logarithmic scale where the likeliest is 0. */
  of(features: readonly number[]): Float64Array;
  /** In how many texts of a label a feature is. */
  times(label: number, feature: number): number;
}

export interface BayesLearner {
  learn(label: number, features: readonly number[]): void;
  /** All has been learnt: what can be asked, in a tenth of the room. */
  end(): Bayes;
}

const roomAtFirst = 1024;

/**
 * Prepares the learning of labels from texts. Features are small numbers, from 0 up; see `numbering.ts`.
 * @param labels how many there are
 * @param smoothing what a feature never seen with a label still counts: the less, the more each one decides
 */
export function createBayesLearner(labels: number, smoothing: number): BayesLearner {
  /** How many texts of each label have each feature. */
  const counts: Uint16Array[] = Array.from({ length: labels }, () => new Uint16Array(roomAtFirst));
  const totals = new Float64Array(labels);
  let room = 0;

  const makeRoom = (label: number, feature: number): Uint16Array => {
    const small = counts[label] ?? new Uint16Array();
    const large = new Uint16Array(2 * Math.max(feature, small.length));
    large.set(small);
    counts[label] = large;
    return large;
  };

  return {
    learn(label, features) {
      let own: Uint16Array = counts[label] ?? new Uint16Array();
      for (const feature of features) {
        if (feature >= own.length) own = makeRoom(label, feature);
        own[feature] = (own[feature] ?? 0) + 1;
        totals[label] = (totals[label] ?? 0) + 1;
        if (feature >= room) room = feature + 1;
      }
    },
    end: () => createLearnt(foldByFeature(counts, room), totals, smoothing),
  };
}

function createLearnt(known: ByFeature, totals: Float64Array, smoothing: number): Bayes {
  const { begins, labelAt, countAt } = known;
  // Only those that some text has: numbers that nothing has any more stay behind when content is read again.
  const kinds = begins.reduce((sum, start, feature) => (start < (begins[feature + 1] ?? 0) ? sum + 1 : sum), 0);
  const restOf = totals.map((total) => Math.log(total + smoothing * kinds));
  /** What each count adds: logarithms are slow, and counts small. */
  const most = countAt.reduce((high, count) => Math.max(high, count), 0);
  const worthOf = Float64Array.from({ length: most + 1 }, (_, count) => Math.log(1 + count / smoothing));
  return {
    of(features) {
      const likely = restOf.map((rest) => -rest * features.length);
      for (const feature of features) {
        const end = begins[feature + 1] ?? 0;
        for (let at = begins[feature] ?? 0; at < end; at++) {
          const label = labelAt[at] as number;
          likely[label] = (likely[label] as number) + (worthOf[countAt[at] as number] as number);
        }
      }
      const likeliest = Math.max(...likely);
      // Features that come together are not as many reasons as features: the root tames them.
      const tame = Math.sqrt(1 + features.length);
      return likely.map((each) => (each - likeliest) / tame);
    },
    times(label, feature) {
      const end = begins[feature + 1] ?? 0;
      for (let at = begins[feature] ?? 0; at < end; at++) if (labelAt[at] === label) return countAt[at] as number;
      return 0;
    },
  };
}

/** The labels that have each feature, and in how many of their texts: most features are of one label or two. */
interface ByFeature {
  /** Where those of each feature begin, one after another, and at last where all end. */
  begins: Uint32Array;
  labelAt: Uint8Array;
  countAt: Uint16Array;
}

function foldByFeature(counts: readonly Uint16Array[], room: number): ByFeature {
  const begins = new Uint32Array(room + 1);
  const forEachCount = (see: (label: number, feature: number, count: number) => void) => {
    for (const [label, own] of counts.entries()) {
      for (let feature = 0; feature < own.length; feature++) {
        const count = own[feature] as number;
        if (count > 0) see(label, feature, count);
      }
    }
  };
  forEachCount((_label, feature) => {
    begins[feature + 1] = (begins[feature + 1] as number) + 1;
  });
  for (let feature = 0; feature < room; feature++) {
    begins[feature + 1] = (begins[feature + 1] as number) + (begins[feature] as number);
  }
  const next = begins.slice();
  const labelAt = new Uint8Array(begins[room] as number);
  const countAt = new Uint16Array(begins[room] as number);
  forEachCount((label, feature, count) => {
    const at = next[feature] as number;
    next[feature] = at + 1;
    labelAt[at] = label;
    countAt[at] = count;
  });
  return { begins, labelAt, countAt };
}
