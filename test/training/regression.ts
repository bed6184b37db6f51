const steps = 400;
const pace = 0.2;
const restraint = 3e-4;

/** One choice among options, by the features of each. */
export interface Choice {
  options: readonly (readonly number[])[];
  isRight: readonly boolean[];
  count: number;
}

/** Weights that make the right options the likeliest of each choice (multinomial logistic regression). */
export function learnChoice(choices: readonly Choice[]): number[] {
  const usable = choices
    .filter(({ isRight, count }) => count > 0 && isRight.includes(true))
    .map(({ options, ...rest }) => ({ ...rest, rows: options.map((one) => Float64Array.from(one)) }));
  return descend(usable[0]?.rows[0]?.length ?? 0, (weights, slope) => {
    let counted = 0;
    for (const { rows, isRight, count } of usable) {
      counted += count;
      const values = rows.map((row) => dot(row, weights));
      const most = Math.max(...values);
      const likely = values.map((value) => Math.exp(value - most));
      const all = sum(likely);
      const allRight = sum(likely.filter((_, at) => isRight[at]));
      rows.forEach((row, at) => {
        const here = likely[at] ?? 0;
        addTo(slope, row, count * (here / all - (isRight[at] ? here / allRight : 0)));
      });
    }
    return counted;
  });
}

/** Something that is so or not, by its features. */
export interface YesNo {
  features: readonly number[];
  isSo: boolean;
  count: number;
}

/** Weights whose sum says how likely something is (logistic regression). */
export function learnYesNo(cases: readonly YesNo[]): number[] {
  const rows = cases.map(({ features, ...rest }) => ({ ...rest, row: Float64Array.from(features) }));
  return descend(rows[0]?.row.length ?? 0, (weights, slope) => {
    let counted = 0;
    for (const { row, isSo, count } of rows) {
      counted += count;
      addTo(slope, row, count * (1 / (1 + Math.exp(-dot(row, weights))) - (isSo ? 1 : 0)));
    }
    return counted;
  });
}

/** Goes down a slope by small steps (Adam; Kingma and Ba, 2015). Nothing in it is left to chance. */
function descend(size: number, slopeAt: (weights: Float64Array, slope: Float64Array) => number): number[] {
  const weights = new Float64Array(size);
  const speed = new Float64Array(size);
  const spread = new Float64Array(size);
  for (let step = 1; step <= steps; step++) {
    const slope = new Float64Array(size);
    const counted = slopeAt(weights, slope);
    for (let at = 0; at < size; at++) {
      const here = (slope[at] ?? 0) / counted + restraint * (weights[at] ?? 0);
      speed[at] = 0.9 * (speed[at] ?? 0) + 0.1 * here;
      spread[at] = 0.99 * (spread[at] ?? 0) + 0.01 * here * here;
      const even = (speed[at] ?? 0) / (1 - 0.9 ** step);
      weights[at] = (weights[at] ?? 0) - (pace * even) / (Math.sqrt((spread[at] ?? 0) / (1 - 0.99 ** step)) + 1e-8);
    }
  }
  return [...weights];
}

function dot(one: Float64Array, other: Float64Array): number {
  let total = 0;
  for (let at = 0; at < one.length; at++) total += (one[at] ?? 0) * (other[at] ?? 0);
  return total;
}

function addTo(slope: Float64Array, row: Float64Array, share: number): void {
  for (let at = 0; at < row.length; at++) slope[at] = (slope[at] ?? 0) + share * (row[at] ?? 0);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
