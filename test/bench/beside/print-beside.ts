import { printRow } from '../table.ts';
import type { Checkout } from './checkout.ts';
import { median } from './median.ts';

/** What was measured of each, round by round; null for who was not asked, missing for who has no such thing. */
export interface Beside {
  ours: readonly number[];
  against: readonly number[] | null;
  echo?: readonly number[];
}

export function printHeading(against: Checkout | null): void {
  const commit = against?.name ?? '--against';
  printRow('', 'ours', commit, `to ${commit}`, 'echo bot', 'to echo bot');
}

/** One row: the medians, and ours as so many times theirs. */
export function printBeside(name: string, unit: string, { ours, against, echo }: Beside): void {
  const figure = (rounds: readonly number[]) => {
    const value = median(rounds);
    return `${value.toFixed(value < 10 ? 2 : 0)} ${unit}`.trim();
  };
  // Of each round by itself: what slows a machine down for a while slows both.
  const ratio = (rounds: readonly number[]) =>
    `× ${median(rounds.map((value, round) => (ours[round] ?? Number.NaN) / value)).toFixed(2)}`;
  printRow(
    `  ${name}`,
    figure(ours),
    ...(against === null ? ['skipped', 'skipped'] : [figure(against), ratio(against)]),
    ...(echo === undefined ? [] : [figure(echo), ratio(echo)]),
  );
}
