import { spawnSync } from 'node:child_process';
import { type Checkout, ours } from './checkout.ts';
import { printBeside, printHeading } from './print-beside.ts';

const rounds = 5;

/** How long whoever edits the content waits for `kb lint`. */
export function printLintTime(against: Checkout | null): void {
  console.log('\nWhat an editor waits for `npm run kb -- lint`');
  const checkouts = against ? [ours, against] : [ours];
  const times = new Map(checkouts.map((checkout) => [checkout, [] as number[]]));
  for (let round = 0; round < rounds; round++) {
    for (const checkout of checkouts) times.get(checkout)?.push(timeOfLint(checkout));
  }
  printHeading(against);
  const figure = (checkout: Checkout) => times.get(checkout) ?? [];
  printBeside('from typing it to its last line', 'ms', { ours: figure(ours), against: against && figure(against) });
}

function timeOfLint({ folder }: Checkout): number {
  const start = performance.now();
  const { status } = spawnSync('npm', ['run', '-s', 'kb', '--', 'lint'], { cwd: folder, stdio: 'ignore' });
  if (status !== 0) throw new Error(`«npm run kb -- lint» ends with ${status} in ${folder}.`);
  return performance.now() - start;
}
