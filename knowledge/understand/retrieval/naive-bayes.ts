/** Says which of some labels a text is like, by which features the texts of each label have (naive Bayes). */
export interface Bayes {
  learn(label: number, features: readonly number[]): void;
  /** How likely each label is, on a logarithmic scale where the likeliest is 0. */
  of(features: readonly number[]): Float64Array;
}

const roomAtFirst = 1024;

/**
 * Prepares the learning of labels from texts. Features are small numbers, from 0 up; see `numbering.ts`.
 * @param labels how many there are
 * @param smoothing what a feature never seen with a label still counts: the less, the more each one decides
 */
export function createBayes(labels: number, smoothing: number): Bayes {
  /** How many texts of each label have each feature. */
  const counts: Uint16Array[] = Array.from({ length: labels }, () => new Uint16Array(roomAtFirst));
  const totals = new Float64Array(labels);
  let kinds = 0;
  /** What each count adds: logarithms are slow, and counts small. */
  const worthOf: number[] = [];
  const worth = (count: number): number => {
    while (worthOf.length <= count) worthOf.push(Math.log(1 + worthOf.length / smoothing));
    return worthOf[count] ?? 0;
  };

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
        if (feature >= kinds) kinds = feature + 1;
      }
    },
    of(features) {
      const likely = counts.map((own, label) => {
        const rest = Math.log((totals[label] ?? 0) + smoothing * kinds);
        let sum = -rest * features.length;
        for (const feature of features) sum += worth(own[feature] ?? 0);
        return sum;
      });
      const most = Math.max(...likely);
      // Features that come together are not as many reasons as features: the root tames them.
      const tame = Math.sqrt(1 + features.length);
      return Float64Array.from(likely, (each) => (each - most) / tame);
    },
  };
}
