/** A thing by its named figures. */
type Figures = object;

const steps = 400;
const pace = 0.2;
const restraint = 3e-4;

interface Choice {
  options: Figures[];
  isRight: boolean[];
  count: number;
}

/** Weights that make the right options the likeliest of each choice (multinomial logistic regression). */
export function learnChoice(choices: readonly Choice[]): Record<string, number> {
  const kinds = Object.keys(choices[0]?.options[0] ?? {});
  const usable = choices
    .filter(({ isRight }) => isRight.includes(true))
    .map(({ options, isRight, count }) => ({ rows: options.map((one) => toRow(one, kinds)), isRight, count }));
  return descend(kinds, (weights, slope) => {
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

interface YesNo {
  signs: Figures;
  isSo: boolean;
  count: number;
}

/** Weights whose sum says how likely something is (logistic regression). */
export function learnYesNo(cases: readonly YesNo[]): Record<string, number> {
  const kinds = Object.keys(cases[0]?.signs ?? {});
  const rows = cases.map(({ signs, isSo, count }) => ({ row: toRow(signs, kinds), isSo, count }));
  return descend(kinds, (weights, slope) => {
    let counted = 0;
    for (const { row, isSo, count } of rows) {
      counted += count;
      addTo(slope, row, count * (1 / (1 + Math.exp(-dot(row, weights))) - (isSo ? 1 : 0)));
    }
    return counted;
  });
}

/** Goes down a slope by small steps (Adam). */
function descend(
  kinds: readonly string[],
  slopeAt: (weights: Float64Array, slope: Float64Array) => number,
): Record<string, number> {
  const weights = new Float64Array(kinds.length);
  const speed = new Float64Array(kinds.length);
  const size = new Float64Array(kinds.length);
  for (let step = 1; step <= steps; step++) {
    const slope = new Float64Array(kinds.length);
    const counted = slopeAt(weights, slope);
    for (let at = 0; at < kinds.length; at++) {
      const here = (slope[at] ?? 0) / counted + restraint * (weights[at] ?? 0);
      speed[at] = 0.9 * (speed[at] ?? 0) + 0.1 * here;
      size[at] = 0.99 * (size[at] ?? 0) + 0.01 * here * here;
      const even = (speed[at] ?? 0) / (1 - 0.9 ** step);
      weights[at] = (weights[at] ?? 0) - (pace * even) / (Math.sqrt((size[at] ?? 0) / (1 - 0.99 ** step)) + 1e-8);
    }
  }
  return Object.fromEntries(kinds.map((kind, at) => [kind, weights[at] ?? 0]));
}

function toRow(figures: Figures, kinds: readonly string[]): Float64Array {
  return Float64Array.from(kinds, (kind) => (figures as Record<string, number>)[kind] ?? 0);
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
