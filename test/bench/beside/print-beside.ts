import { printRow } from '../table.ts';
import type { Checkout } from './checkout.ts';

/** What was measured of each; null for who was not asked, missing for who has no such thing. */
export interface Beside {
  ours: number;
  against: number | null;
  echo?: number;
}

export function printHeading(against: Checkout | null): void {
  const commit = against?.name ?? '--against';
  printRow('', 'ours', commit, `to ${commit}`, 'echo bot', 'to echo bot');
}

/** One row: what each took, and ours as so many times theirs. */
export function printBeside(name: string, unit: string, { ours, against, echo }: Beside): void {
  const figure = (value: number) => `${value.toFixed(value < 10 ? 2 : 0)} ${unit}`.trim();
  const ratio = (value: number) => `× ${(ours / value).toFixed(2)}`;
  printRow(
    `  ${name}`,
    figure(ours),
    ...(against === null ? ['skipped', 'skipped'] : [figure(against), ratio(against)]),
    ...(echo === undefined ? [] : [figure(echo), ratio(echo)]),
  );
}
